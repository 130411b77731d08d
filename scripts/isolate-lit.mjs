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
 * Properties as `static properties` declares them, without what ours don't use: reflection,
 * converters, accessors, comparisons and initial values of their own, decorators. They are
 * defined when the platform asks for the attributes, which is when the element is defined.
 */
const PROPERTIES = `
  static get observedAttributes() {
    if (!this._$Eh) {
      const properties = { ...Object.getPrototypeOf(this).properties, ...this.properties };
      this._$Eh = Object.entries(properties).map(([name, options]) => {
        const key = Symbol();
        Object.defineProperty(this.prototype, name, {
          __proto__: null,
          get() {
            return this[key];
          },
          set(value) {
            if (Object.is(this[key], value)) return;
            this[key] = value;
            this.requestUpdate();
          },
        });
        return [name, { __proto__: null, ...options }];
      });
    }
    return this._$Eh.map(([name, { attribute = name }]) => attribute);
  }
`;

/** Values that were set before the element was defined: they win over those of the constructor. */
const SAVED_PROPERTIES = `
  _$E_() {
    this._$Ep = this.constructor._$Eh.flatMap(([name]) => {
      if (!this.hasOwnProperty(name)) return [];
      const value = this[name];
      delete this[name];
      return [[name, value]];
    });
  }
`;

const ATTRIBUTES = `
  attributeChangedCallback(changed, _, text) {
    const found = this.constructor._$Eh.find(([name, { attribute = name }]) => attribute === changed);
    if (!found) return;
    const [name, { type }] = found;
    this[name] = type === Boolean ? text !== null : type === Number && text !== null ? +text : text;
  }
`;

/** An update: nothing of ours throws out of it (src/contained.ts), or asks what has changed. */
const UPDATE = `
  requestUpdate() {
    if (!this.isUpdatePending) this._$ES = this._$EP();
  }

  async _$EP() {
    this.isUpdatePending = true;
    await this._$ES;
    this.performUpdate();
    return !this.isUpdatePending;
  }

  performUpdate() {
    for (const [name, value] of this._$Ep.splice(0)) this[name] = value;
    this.update();
    this.updated();
  }
`;

/**
 * By the end of a module's path: what is replaced, by what, and how often it occurs.
 * The variable names of Lit's minified files change with every release, hence `\w+`.
 */
const REPLACEMENTS = {
  '@lit/reactive-element/reactive-element.js': [
    // Our elements have no `static styles`: src/styles/stylesheet.ts dresses them.
    [/^import\{[^}]*\}from"\.\/css-tag\.js";export\{[^}]*\}from"\.\/css-tag\.js";/g, '', 1],
    [/(?<=\*\/)const\{is:\w+,.*?(?=class \w+ extends HTMLElement)/g, '', 1],
    [/static addInitializer\(.*?(?=constructor\(\)\{super)/g, PROPERTIES, 1],
    [/this\._\$Ep=void 0,/g, '', 1],
    [/this\.hasUpdated=!1,this\._\$Em=null,/g, '', 1],
    [/this\._\$AL=new Map,this\._\$E_\(\)/g, 'this._$E_()', 1],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/g, '', 1],
    [/,void 0!==this\.renderRoot&&this\.isConnected&&\w+\.hostConnected\?\.\(\)/g, '', 1],
    [/removeController\(.*?(?=connectedCallback)/g, SAVED_PROPERTIES, 1],
    [/attributeChangedCallback\(.*?(?=requestUpdate\(\w+,\w+,\w+,)/g, ATTRIBUTES, 1],
    // a root of its own is made by an element when it has something to show
    [/this\.renderRoot\?\?=this\.createRenderRoot\(\),(?=this\.enableUpdating)/g, '', 1],
    [/requestUpdate\(\w+,\w+,\w+,.*?(?=_\$EM\(\)\{)/g, UPDATE, 1],
    [/this\._\$AL=new Map,(?=this\.isUpdatePending)/g, '', 1],
    [/this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{return /g, '', 1],
    [/shouldUpdate\(\w+\)\{return!0\}/g, '', 1],
    [/this\._\$Eq&&=.*?\),(?=this\._\$EM)/g, '', 1],
    [/firstUpdated\(\w+\)\{\}/g, '', 1],
    [/\w+\.elementStyles=\[\],.*?(?=export\{\w+ as ReactiveElement)/g, '', 1],
    [/(export\{\w+ as ReactiveElement),[^}]*\}/g, '$1}', 1],
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
