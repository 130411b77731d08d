/**
 * Cuts the bundle's copy of Lit off from the page it is embedded in, and from what it does
 * not need.
 *
 * Lit talks to other copies of itself, and to polyfills, through global names. In a page of
 * our own that is a service; in a stranger's page it means that their polyfill support
 * patches our elements, that their Lit warns of ours ("multiple versions"), and that an
 * `<a id="reactiveElementVersions">` of theirs breaks our module.
 *
 * The names are replaced in Lit's published files, and the build fails unless each is found
 * exactly as often as written here: a new version of Lit must be looked at again.
 */
import MagicString from 'magic-string';

/**
 * By the end of a module's path: what is replaced, by what, and how often it occurs.
 * The variable names of Lit's minified files change with every release, hence `\w+`.
 */
const REPLACEMENTS = {
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport\b/g, 'void 0', 1],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 1],
    // Metadata is for decorators, and we use none. Without it no symbol is added to the
    // page's own `Symbol`.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g, '', 1],
    [
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/g,
      '',
      1,
    ],
    // Our elements have no `static styles`: src/styles/stylesheet.ts dresses them.
    [
      /import\{getCompatibleStyle as (\w+),adoptStyles as (\w+)\}from"\.\/css-tag\.js";export\{[\w,]+\}from"\.\/css-tag\.js";/g,
      'const $1=0,$2=0;',
      1,
    ],
    [
      /static finalizeStyles\(\w+\)\{const (\w+)=\[\];if\(Array\.isArray.*?return \1\}/g,
      'static finalizeStyles(){}',
      1,
    ],
    [/createRenderRoot\(\)\{const \w+=this\.shadowRoot\?\?.*?,\w+\}/g, '', 1],
    // Nor do they reflect a property to its attribute, or read JSON from one.
    [/toAttribute\((\w+),\w+\)\{switch.*?return \1\},/g, '', 1],
    [/case Object:case Array:try\{.*?\}catch\(\w+\)\{\w+=null\}/g, '', 1],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK)/g, '', 1],
    [/this\._\$Eq&&=.*?\),(?=this\._\$EM)/g, '', 1],
    // Initializers, wrapped accessors and `useDefault` are for decorators.
    [/static addInitializer\(\w+\)\{.*?\}(?=static)/g, '', 1],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/g, '', 1],
    [/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/g, '', 1],
    [
      /,this\.prototype\.hasOwnProperty\(\w+\)&&\(\(\w+=Object\.create\(\w+\)\)\.wrapped=!0\)/g,
      '',
      1,
    ],
    [
      /const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const\[\w+,\w+\]of \1\)\{const\{wrapped:.*?\)\}(?=\})/g,
      '',
      1,
    ],
    [
      /C\((\w+),(\w+),\{useDefault:\w+,reflect:\w+,wrapped:\w+\},\w+\)\{.*?\}(?=async)/g,
      'C($1,$2){this._$AL.has($1)||this._$AL.set($1,this.hasUpdated?$2:void 0)}',
      1,
    ],
  ],
};

/** What the bundle must not say any more: it would be new in Lit, or in a file not listed. */
const LEFT_OVER =
  /createPolicy\("lit-html"|\b(lit(Html|Element)|reactiveElement)(Versions|\w+Support)\b|litPropertyMetadata|Symbol\.metadata/;

/** A Rollup plugin. */
export function isolateLit() {
  return {
    name: 'isolate-lit',

    transform(code, id) {
      const file = Object.keys(REPLACEMENTS).find((end) => id.endsWith(`/node_modules/${end}`));
      if (!file) return null;
      const source = new MagicString(code);
      for (const [pattern, replacement, expected] of REPLACEMENTS[file]) {
        const found = [...code.matchAll(pattern)].length;
        if (found !== expected) {
          this.error(
            `${file} has ${found} of ${pattern} where ${expected} was expected: Lit has changed`,
          );
        }
        source.replace(pattern, replacement);
      }
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },

    renderChunk(code) {
      const found = LEFT_OVER.exec(code);
      if (found) this.error(`the bundle still says ${found[0]}: see scripts/isolate-lit.mjs`);
      return null;
    },
  };
}
