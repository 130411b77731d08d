import type { HostileScript } from './hostile-scripts.js';

const replaced = (script: string): HostileScript => ({ script });
const harmless = (script: string): HostileScript => ({ script, shows: 'article' });
const prevented = (script: string): HostileScript => ({ script, shows: 'fallback' });

const throwing = (object: string, ...names: string[]): HostileScript =>
  replaced(
    names.map((name) => `${object}.${name} = () => { throw new Error('${name}'); };`).join(''),
  );

const accessor = (object: string, name: string): HostileScript =>
  replaced(`Object.defineProperty(${object}, '${name}', { configurable: true,
    get() { throw new Error('${name}'); }, set() { throw new Error('${name}'); } });`);

/** Custom elements, shadow roots and style sheets. */
export const COMPONENTS: Readonly<Record<string, HostileScript>> = {
  'attachShadow that returns the element': prevented(
    'Element.prototype.attachShadow = function () { return this; };',
  ),
  'attachShadow that returns nothing': prevented(
    'Element.prototype.attachShadow = () => undefined;',
  ),
  'attachShadow that returns a stranger': prevented(
    "Element.prototype.attachShadow = () => document.createElement('div');",
  ),
  'attachShadow that throws': prevented(
    "Element.prototype.attachShadow = () => { throw new Error('attachShadow'); };",
  ),
  'attachShadow that closes every root': replaced(`
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'closed' }); };`),
  'no attachShadow': prevented('delete Element.prototype.attachShadow;'),
  'no attachInternals': replaced('delete HTMLElement.prototype.attachInternals;'),
  'attachInternals that throws': throwing('HTMLElement.prototype', 'attachInternals'),
  'attachInternals without states': replaced('HTMLElement.prototype.attachInternals = () => ({});'),
  'states that take nothing': replaced(`HTMLElement.prototype.attachInternals = () => ({ states: {
    add() { throw new Error('add'); }, delete() { throw new Error('delete'); } } });`),
  'no custom elements': prevented('delete window.customElements;'),
  'no registry at all': prevented(
    "Object.defineProperty(window, 'customElements', { value: undefined });",
  ),
  'define behind a wrapper': harmless(`
    const define = customElements.define.bind(customElements);
    CustomElementRegistry.prototype.define = (...definition) => define(...definition);`),
  'define that subclasses': replaced(`
    const define = customElements.define.bind(customElements);
    customElements.define = (name, base) => define(name, class extends base {});`),
  'define that throws': prevented("customElements.define = () => { throw new Error('define'); };"),
  'define that does nothing': prevented('customElements.define = () => {};'),
  'get that throws': throwing('customElements', 'get'),
  'HTMLElement of a polyfill': replaced(`
    const Native = HTMLElement;
    window.HTMLElement = function () { return Reflect.construct(Native, [], this.constructor); };
    HTMLElement.prototype = Native.prototype;
    Object.setPrototypeOf(HTMLElement, Native);`),
  'HTMLElement that can’t be extended': prevented('window.HTMLElement = undefined;'),
  'no CSSStyleSheet': harmless('delete window.CSSStyleSheet;'),
  'CSSStyleSheet without replaceSync': harmless('delete CSSStyleSheet.prototype.replaceSync;'),
  'CSSStyleSheet that throws': harmless(
    'window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };',
  ),
  'no adoptedStyleSheets': harmless(
    'delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets;',
  ),
  'adoptedStyleSheets that throws': {
    ...accessor('ShadowRoot.prototype', 'adoptedStyleSheets'),
    shows: 'article',
  },
  'no ShadowRoot': replaced('delete window.ShadowRoot;'),
};

/** Methods and properties of nodes, events and observers. */
export const NODES: Readonly<Record<string, HostileScript>> = {
  'insertBefore that throws': throwing('Node.prototype', 'insertBefore'),
  'appendChild, append and replaceWith that throw': throwing(
    'Element.prototype',
    'appendChild',
    'append',
    'replaceWith',
  ),
  'remove and removeChild that throw': throwing('Element.prototype', 'remove', 'removeChild'),
  'setAttribute that throws': throwing('Element.prototype', 'setAttribute', 'removeAttribute'),
  'getAttribute and hasAttribute that throw': throwing(
    'Element.prototype',
    'getAttribute',
    'hasAttribute',
  ),
  'querySelector and closest that throw': throwing(
    'Element.prototype',
    'querySelector',
    'querySelectorAll',
    'closest',
    'matches',
  ),
  'querySelectorAll of the document that throws': throwing(
    'Document.prototype',
    'querySelectorAll',
  ),
  'createElement that throws for what it does not know': replaced(`
    const create = document.createElement;
    document.createElement = function (name) {
      if (!/^(?:div|p|a|img|script)$/.test(name)) throw new Error(name);
      return create.call(document, name);
    };`),
  'createElement that throws': throwing('Document.prototype', 'createElement'),
  'createTextNode that throws': throwing('Document.prototype', 'createTextNode'),
  'getRootNode that throws': throwing('Node.prototype', 'getRootNode'),
  'childNodes that throws': accessor('Node.prototype', 'childNodes'),
  'isConnected that throws': accessor('Node.prototype', 'isConnected'),
  'baseURI that throws': accessor('Node.prototype', 'baseURI'),
  'nodeName and localName that throw': replaced(
    `${accessor('Node.prototype', 'nodeName').script}${accessor('Element.prototype', 'localName').script}`,
  ),
  'onclick that throws': accessor('HTMLElement.prototype', 'onclick'),
  'activeElement that throws': accessor('ShadowRoot.prototype', 'activeElement'),
  'no Node and no Element': replaced('delete window.Node; delete window.Element;'),
  'no MutationObserver': replaced('delete window.MutationObserver;'),
  'a MutationObserver that throws': replaced(
    "window.MutationObserver = function () { throw new Error('observer'); };",
  ),
  'no IntersectionObserver': harmless('delete window.IntersectionObserver;'),
  'an IntersectionObserver that throws': replaced(
    "window.IntersectionObserver = function () { throw new Error('observer'); };",
  ),
  'addEventListener behind a wrapper': harmless(`
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      return add.call(this, type, listener && function (event) {
        return (listener.handleEvent ?? listener).call(this, event); }, options);
    };`),
  'addEventListener that throws': throwing('EventTarget.prototype', 'addEventListener'),
  'removeEventListener that throws': throwing('EventTarget.prototype', 'removeEventListener'),
  'dispatchEvent that throws': throwing('EventTarget.prototype', 'dispatchEvent'),
  'Event and CustomEvent of old': replaced(`
    window.CustomEvent = window.Event = function (type) {
      const event = document.createEvent('Event'); event.initEvent(type, true, true); return event; };`),
  'no Event': prevented('delete window.Event;'),
  'listeners of the page that throw': {
    script: `for (const type of ['health-answer-load', 'privacy-notice-load', 'context-request'])
      document.addEventListener(type, () => { throw new Error('the page’s own'); });`,
    shows: 'article',
    ownError: 'the page’s own',
  },
  'listeners of the page that stop every event': harmless(`
    for (const type of ['health-answer-load', 'privacy-notice-load', 'context-request'])
      addEventListener(type, (event) => event.stopImmediatePropagation(), true);`),
  'a stranger who answers every request for settings': replaced(`
    addEventListener('context-request', (event) => {
      event.stopImmediatePropagation(); event.callback?.('x', () => {}); }, true);`),
  'localStorage and sessionStorage that throw': harmless(
    ['localStorage', 'sessionStorage'].map((name) => accessor('window', name).script).join(''),
  ),
  'no console': harmless('window.console = undefined;'),
  'navigator without properties': replaced(
    "Object.defineProperty(window, 'navigator', { value: {} });",
  ),
  'Lit’s policy taken': harmless(
    "window.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });",
  ),
  'the names taken by other code': {
    script: `for (const name of ['health-answer', 'privacy-notice', 'health-config'])
      customElements.define(name, class extends HTMLElement {});`,
    shows: 'fallback',
  },
};
