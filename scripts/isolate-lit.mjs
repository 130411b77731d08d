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
    [/static finalizeStyles\(\w+\)\{const (\w+)=\[\];if\(Array\.isArray.*?return \1\}/g, '', 1],
    [/createRenderRoot\(\)\{const \w+=this\.shadowRoot\?\?.*?,\w+\}/g, '', 1],
    // Nor do they reflect a property to its attribute, or read JSON from one, or convert in
    // ways of their own.
    [/,\w+=\w+\.trustedTypes,\w+=\w+\?\w+\.emptyScript:""/g, '', 1],
    [
      /(\w+)=\{toAttribute\(.*?return \w+\}\},/g,
      '$1=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t,',
      1,
    ],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK)/g, '', 1],
    [/this\._\$Eq&&=.*?\),(?=this\._\$EM)/g, '', 1],
    [/,this\._\$Em=null(?=,this\._\$Ev)/g, '', 1],
    [
      /if\(void 0!==(\w+)&&this\._\$Em!==\1\)\{const (\w+)=(\w+\.getPropertyOptions\(\w+\)),.*?:(\w+);this\._\$Em=.*?,this\._\$Em=null\}/g,
      'if($1)this[$1]=$4(s,$3.type)',
      1,
    ],
    // Each property is one of ours, declared in `static properties`: no accessor of its own,
    // no decorator's initializer, no comparison but that of `Object.is`, no `useDefault`.
    [/getOwnPropertyDescriptor:\w+,|getOwnPropertySymbols:\w+,/g, '', 2],
    [/(\w+=)\(\w+,\w+\)=>!\w+\(\w+,\w+\)(?=,\w+=\{attribute)/g, '$10', 1],
    [/,converter:\w+,reflect:!1,useDefault:!1,hasChanged:\w+\}/g, '}', 1],
    [/static addInitializer\(\w+\)\{.*?\}(?=static)/g, '', 1],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/g, '', 1],
    [/void 0!==(\w+)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/g, '', 1],
    [
      /if\((\w+)\.state&&.*?(this\.elementProperties\.set\(\w+,\w+\)),!\1\.noAccessor\)\{const \w+=Symbol\(\),\w+=(.*?);void 0!==\w+&&(\w+)\(.*?\)\}/g,
      '$2,$4(this.prototype,t,this.getPropertyDescriptor(t,Symbol()))',
      1,
    ],
    [
      /const\{get:\w+,set:\w+\}=\w+\(this\.prototype,\w+\)\?\?.*?return\{.*?\},configurable/g,
      'return{get(){return this[s]},set(i){const e=this[s];this[s]=i,this.requestUpdate(t,e)},configurable',
      1,
    ],
    [
      /,\w+=\[\.\.\.(\w+\((\w+)\)),\.\.\.\w+\(\2\)\];for\(const (\w+) of \w+\)/g,
      ';for(const $3 of $1)',
      1,
    ],
    [
      /const (\w+)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(const\[\w+,\w+\]of \1\)\{const\{wrapped:.*?\)\}(?=\})/g,
      '',
      1,
    ],
    [
      /requestUpdate\((\w+),(\w+),\w+,\w+=!1,\w+\)\{if\(.*?return;this\.C\(\w+,\w+,\w+\)\}/g,
      'requestUpdate($1,$2){if(void 0!==$1){if(i(this[$1],$2))return;this._$AL.set($1,$2)}',
      1,
    ],
    [/C\(\w+,\w+,\{useDefault:\w+,reflect:\w+,wrapped:\w+\},\w+\)\{.*?\}(?=async)/g, '', 1],
    // Hooks that no element or controller of ours has.
    [/,void 0!==this\.renderRoot&&this\.isConnected&&\w+\.hostConnected\?\.\(\)/g, '', 1],
    [/removeController\(\w+\)\{.*?\}(?=_)/g, '', 1],
    [
      /(\w+)=this\.shouldUpdate\(\w+\),\1\?\((.*?,)this\._\$EO\?\.forEach\(.*?\),(.*?)\):this\._\$EM\(\)/g,
      '$1=!0,$2$3',
      1,
    ],
    [
      /this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(\w+\)\)/g,
      'this.hasUpdated=!0',
      1,
    ],
    [/shouldUpdate\(\w+\)\{return!0\}|firstUpdated\(\w+\)\{\}/g, '', 2],
    [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /g, '', 1],
    [
      /const \w+=this\.scheduleUpdate\(\);return null!=\w+&&await \w+,/g,
      'return this.performUpdate(),',
      1,
    ],
    [/scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/g, '', 1],
    [/this\.elementStyles=this\.finalizeStyles\(this\.styles\)/g, '', 1],
    [/\w+\.elementStyles=\[\],\w+\.shadowRootOptions=\{mode:"open"\},/g, '', 1],
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
