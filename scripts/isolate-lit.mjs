/**
 * Cuts the bundle's copy of Lit off from the page it is embedded in.
 *
 * Lit talks to other copies of itself, and to polyfills, through global names. In a page of
 * our own that is a service; in a stranger's page it means that their polyfill or hydration
 * support patches our elements, that their Lit warns of ours ("multiple versions"), and that
 * a Content Security Policy which lists the policy name `lit-html` once can't hold both.
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
  'lit-html/lit-html.js': [
    // A second copy of the bundle draws nothing, because the tags are taken: it goes without a
    // policy rather than fail where the page allows each name once. The first copy must fail
    // there and then if the page forbids its policy: the fallback content stays.
    [
      /(\w+)\.createPolicy\("lit-html",/g,
      'customElements.get("health-answer")?void 0:$1.createPolicy("health-widgets",',
      1,
    ],
    [/\w+\.litHtmlPolyfillSupport\b/g, 'void 0', 1],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 1],
  ],
  'lit-element/lit-element.js': [
    [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, '0', 1],
    [/\w+\.litElementPolyfillSupport\b/g, 'void 0', 1],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 1],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport\b/g, 'void 0', 1],
    [/\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0', 1],
    // Metadata is for standard decorators only: we compile the older kind, which keeps its
    // notes in the class. Without it no symbol is added to the page's own `Symbol`.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/g, '', 1],
    [
      /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w+)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w+,\w+\]of \2\)this\.elementProperties\.set\(\w+,\w+\)\}/g,
      '',
      1,
    ],
  ],
  '@lit/reactive-element/decorators/property.js': [
    // the branch for standard decorators
    [/"object"==typeof (\w+)\?(\w+)\(\w+,\w+,\1\):/g, '', 1],
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
