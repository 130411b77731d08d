/** Scripts with which pages have broken what comes after them, and some that nobody has yet. */

export interface HostileScript {
  readonly script: string;
  /** What is to be seen of the widgets; where it is not said, either will do. */
  readonly shows?: 'article' | 'fallback';
  /** An error of the page itself, which is told to it while the widgets are at work. */
  readonly ownError?: string;
}

const replaced = (script: string): HostileScript => ({ script });
const harmless = (script: string): HostileScript => ({ script, shows: 'article' });

/** Prototypes and built-in objects of the language that were extended, replaced or frozen. */
export const LANGUAGE: Readonly<Record<string, HostileScript>> = {
  'enumerable methods on Array.prototype': harmless(
    'Array.prototype.each = function () {}; Array.prototype.last = 1;',
  ),
  'enumerable fields on Object.prototype': harmless(
    'Object.prototype.extra = 1; Object.prototype.clone = function () { return this; };',
  ),
  'enumerable methods on String.prototype and Number.prototype': harmless(
    'String.prototype.strip = function () { return ""; }; Number.prototype.times = 3;',
  ),
  'options of requests on Object.prototype': harmless(`Object.assign(Object.prototype, {
    credentials: 'include', method: 'POST', body: 'x', headers: { x: 'y' }, mode: 'no-cors',
    redirect: 'manual', integrity: 'sha256-x', duplex: 'half', priority: 'low' });`),
  'options of events, roots and observers on Object.prototype': harmless(`
    Object.assign(Object.prototype, { once: true, passive: true, capture: true, mode: 'closed',
      delegatesFocus: true, bubbles: false, composed: false, attributeFilter: ['x'], fatal: false,
      ignoreBOM: true, slotAssignment: 'manual', preventScroll: false, cause: 'x',
      clonable: true, attribute: 'x', hasChanged: () => false, noAccessor: true, type: Number });`),
  'options of dates on Object.prototype': replaced(
    "Object.assign(Object.prototype, { hour: '2-digit', timeStyle: 'long', calendar: 'hebrew' });",
  ),
  'fields of other templates on Object.prototype': harmless(
    "Object.assign(Object.prototype, { _$litType$: 1, strings: ['<img src=x>'], values: [] });",
  ),
  'fields of descriptors on Object.prototype': replaced(
    'Object.assign(Object.prototype, { get: function () { return 1; } });',
  ),
  'a `then` on Object.prototype': replaced(`Object.defineProperty(Object.prototype, 'then', {
    configurable: true, value: undefined, writable: true });`),
  'accessors that throw on Object.prototype': replaced(`
    for (const name of ['src', 'url', 'status', 'tag', 'id', 'title', 'children', 'reason'])
      Object.defineProperty(Object.prototype, name, { configurable: true,
        get() { throw new Error('read'); }, set() { throw new Error('written'); } });`),
  'frozen prototypes': harmless(`
    for (const { prototype } of [Object, Array, String, Number, Error, TypeError, Function, Promise,
      Map, Set, WeakMap, RegExp, Event, EventTarget, Node, Element, HTMLElement])
      Object.freeze(prototype);`),
  'toJSON on Array.prototype and String.prototype': harmless(`
    Array.prototype.toJSON = () => 'x'; String.prototype.toJSON = () => 'y';`),
  'Array.from of another meaning': harmless('Array.from = (value) => [value];'),
  'methods of arrays that throw': replaced(`
    for (const name of ['map', 'filter', 'forEach', 'flat', 'flatMap', 'some', 'every', 'find',
      'includes', 'join', 'slice', 'sort', 'push', 'reduce', 'entries', 'at', 'concat'])
      Array.prototype[name] = () => { throw new Error(name); };`),
  'arrays that can’t be iterated': replaced(
    "Array.prototype[Symbol.iterator] = () => { throw new Error('iterator'); };",
  ),
  'an iterator that yields nothing': replaced(
    'Array.prototype[Symbol.iterator] = () => ({ next: () => ({ done: true }) });',
  ),
  'methods of strings that throw': replaced(`
    for (const name of ['replace', 'replaceAll', 'split', 'trim', 'slice', 'toLowerCase', 'match',
      'startsWith', 'includes', 'toWellFormed', 'codePointAt', 'charCodeAt'])
      String.prototype[name] = () => { throw new Error(name); };`),
  'regular expressions that throw': replaced(`
    RegExp.prototype.test = RegExp.prototype.exec = () => { throw new Error('exec'); };`),
  'Object without hasOwn': replaced('delete Object.hasOwn;'),
  'Object.hasOwn that says yes': replaced('Object.hasOwn = () => true;'),
  'functions of Object that throw': replaced(`
    for (const name of ['keys', 'entries', 'values', 'assign', 'freeze', 'create', 'fromEntries',
      'getPrototypeOf']) Object[name] = () => { throw new Error(name); };`),
  'Object.defineProperty behind a wrapper': harmless(`
    const define = Object.defineProperty;
    Object.defineProperty = function () { return define.apply(this, arguments); };`),
  'Object.defineProperty that throws': replaced(
    "Object.defineProperty = () => { throw new Error('defineProperty'); };",
  ),
  'Function.prototype without call, apply and bind': replaced(
    'for (const name of ["call", "apply", "bind"]) delete Function.prototype[name];',
  ),
  'Map and Set that hold nothing': replaced(`
    window.Map = class { get() {} set() { return this; } has() { return false; } };
    window.Set = class { add() { return this; } has() { return false; } delete() {} };`),
  'no WeakMap and no WeakSet': replaced('delete window.WeakMap; delete window.WeakSet;'),
  'Map, Set and WeakMap whose methods throw': replaced(`
    for (const { prototype } of [Map, Set, WeakMap, WeakSet])
      for (const name of ['get', 'set', 'has', 'add', 'delete', 'forEach'])
        prototype[name] = () => { throw new Error(name); };`),
  'JSON.parse that throws': {
    script: "JSON.parse = () => { throw new Error(''); };",
    shows: 'fallback',
  },
  'JSON.parse of another document': {
    script: "JSON.parse = () => ({ title: 'Other words' });",
    shows: 'fallback',
  },
  'JSON.parse that revives': {
    script: 'JSON.parse = (text) => new Map([[text, text]]);',
    shows: 'fallback',
  },
  'no JSON': { script: 'delete window.JSON;', shows: 'fallback' },
  'JSON.stringify that throws': replaced("JSON.stringify = () => { throw new Error(''); };"),
  'no Intl': replaced('delete window.Intl;'),
  'Intl whose formats throw': replaced(`
    for (const name of Object.getOwnPropertyNames(Intl))
      if (typeof Intl[name] === 'function') Intl[name] = function () { throw new RangeError(name); };`),
  'a date without a clock': replaced("Date.now = () => { throw new Error('now'); };"),
  'no Symbol.iterator to speak of': replaced('window.Symbol = (name) => "@@" + name;'),
  'Proxy and Reflect removed': harmless('delete window.Proxy; delete window.Reflect;'),
  'Math.random that throws': harmless("Math.random = () => { throw new Error('random'); };"),
  'structuredClone, WeakRef and globalThis removed': replaced(
    'delete window.structuredClone; delete window.WeakRef; delete window.globalThis;',
  ),
};

/** What answers later: promises, timers, requests. */
export const LATER: Readonly<Record<string, HostileScript>> = {
  'a Promise that never resolves': replaced(`window.Promise = class {
    then() { return this; } catch() { return this; } finally() { return this; }
    static resolve() { return new this(); } static race() { return new this(); }
    static all() { return new this(); } static reject() { return new this(); } };`),
  'a Promise of old, synchronous, without finally': replaced(`
    window.Promise = function (run) {
      let value; run((result) => { value = result; }, () => {});
      this.then = (next) => { if (next) next(value); return this; };
    };
    Promise.resolve = (value) => new Promise((resolve) => resolve(value));`),
  // Nobody can take a rejection where that is so: here the promise of no errors ends.
  'Promise.prototype.then that throws': {
    ...replaced("Promise.prototype.then = () => { throw new Error('then'); };"),
    ownError: 'rejected: ',
  },
  'Promise.prototype.catch that is missing': replaced('delete Promise.prototype.catch;'),
  'Promise.race and withResolvers removed': replaced(
    'delete Promise.race; delete Promise.withResolvers; delete Promise.any;',
  ),
  'timers that never come': harmless('window.setTimeout = window.setInterval = () => 0;'),
  'timers that throw': replaced(
    "window.setTimeout = window.clearTimeout = () => { throw new Error('timer'); };",
  ),
  'no frames, no microtasks': harmless(
    'delete window.requestAnimationFrame; delete window.queueMicrotask; delete window.requestIdleCallback;',
  ),
  'fetch that never settles': {
    script: 'window.fetch = () => new Promise(() => {});',
    shows: 'fallback',
  },
  'fetch that throws at once': {
    script: "window.fetch = () => { throw 'x'; };",
    shows: 'fallback',
  },
  'fetch that returns nothing': { script: 'window.fetch = () => undefined;', shows: 'fallback' },
  'fetch that rejects with nothing': {
    script: 'window.fetch = () => Promise.reject();',
    shows: 'fallback',
  },
  'no fetch': { script: 'delete window.fetch;', shows: 'fallback' },
  'fetch with answers that have no stream': replaced(`
    const real = fetch;
    window.fetch = (...request) => real(...request).then((response) => ({ ok: true, status: 200,
      json: () => response.json(), text: () => response.text() }));`),
  'fetch with answers that have headers, but no body': replaced(`
    const real = fetch;
    window.fetch = (...request) => real(...request).then((response) => ({ ok: true, status: 200,
      headers: response.headers, url: response.url, json: () => response.json() }));`),
  'fetch with a stream that never ends': {
    script: `window.fetch = async () => new Response(new ReadableStream({}),
      { headers: { 'content-type': 'application/json' } });`,
    shows: 'fallback',
  },
  'fetch with a stream that fails': {
    script: `window.fetch = async () => new Response(new ReadableStream({
      start(controller) { controller.error(new Error('stream')); } }));`,
    shows: 'fallback',
  },
  'fetch with a stream of strings': {
    script: `window.fetch = async () => ({ ok: true, status: 200, url: '', headers: new Headers(),
      body: { getReader: () => ({ read: async () => ({ value: 'text' }), cancel() {} }) } });`,
    shows: 'fallback',
  },
  'Response, Headers and Request replaced': harmless(
    'window.Response = window.Headers = window.Request = function () {};',
  ),
  'no AbortController and no AbortSignal': replaced(
    'delete window.AbortController; delete window.AbortSignal;',
  ),
  'no AbortSignal.any and no AbortSignal.timeout': replaced(
    'delete AbortSignal.any; delete AbortSignal.timeout;',
  ),
  'an AbortController of old, without reasons': replaced(`
    window.AbortController = class { constructor() { this.signal = { aborted: false,
      addEventListener() {}, removeEventListener() {} }; } abort() { this.signal.aborted = true; } };`),
  'no TextDecoder': replaced('delete window.TextDecoder;'),
  'a TextDecoder that knows no UTF-8': {
    script: "window.TextDecoder = class { decode() { return '\\uFFFD'; } };",
    shows: 'fallback',
  },
  'no Uint8Array': replaced('delete window.Uint8Array;'),
  'a URL of old': replaced(
    "window.URL = function (url) { this.href = String(url); this.protocol = 'https:'; };",
  ),
  'a URL that throws': replaced("window.URL = function () { throw new TypeError('URL'); };"),
};

/** Pages in which what a widget does has no effect, so that it might try for ever. */
export const FUTILE: Readonly<Record<string, HostileScript>> = {
  'methods of arrays that return nothing': replaced(`
    for (const name of ['map', 'filter', 'forEach', 'flat', 'flatMap', 'some', 'every', 'find',
      'includes', 'join', 'slice', 'sort', 'push', 'reduce', 'entries', 'at', 'concat'])
      Array.prototype[name] = () => undefined;`),
  'forEach that does nothing': replaced('Array.prototype.forEach = () => undefined;'),
  'replace that changes nothing': replaced(
    'String.prototype.replace = function () { return String(this); };',
  ),
  'remove that does nothing': replaced(
    'Element.prototype.remove = CharacterData.prototype.remove = () => {};',
  ),
  'insertBefore that does nothing': replaced('Node.prototype.insertBefore = (node) => node;'),
};
