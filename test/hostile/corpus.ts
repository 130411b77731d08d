/** Texts and addresses made to harm: public collections (see fixtures/folder.ts), and our own. */
import { isVisible } from '../../src/document/text.js';
import { fileBytes, fileJson, fileNames } from '../fixtures/folder.js';

/** Every string in a JSON value, at whatever depth. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

const jsonStrings = async (path: string): Promise<string[]> =>
  stringsIn(await fileJson('corpora', path));

const fileText = async (path: string): Promise<string> =>
  new TextDecoder().decode(await fileBytes('corpora', path));

const lines = async (path: string): Promise<string[]> => (await fileText(path)).split(/\r?\n/);

const filesOf = async (
  folder: string,
  read: (path: string) => Promise<string | string[]>,
): Promise<string[]> => {
  const names = [...(await fileNames('corpora', folder))].sort();
  return (await Promise.all(names.map((name) => read(`${folder}/${name}`)))).flat();
};

/** Texts, each once; none where there are no corpora. */
export async function corpusTexts(): Promise<string[]> {
  if ((await fileNames('corpora', 'dompurify')).length === 0) return [];
  const parts = await Promise.all([
    ...['expect', 'test-suite-strings', 'fuzz-seeds'].map((name) =>
      jsonStrings(`dompurify/${name}.json`),
    ),
    jsonStrings('h5sc/items.json'),
    lines('h5sc/vectors.txt'),
    jsonStrings('owasp-xss-filter-evasion/payloads.json'),
    filesOf('payloadsallthethings/xss', lines),
    jsonStrings('payloadsallthethings/markdown-codeblocks.json'),
    filesOf('payloadsallthethings/svg', fileText),
    jsonStrings('big-list-of-naughty-strings/blns.json'),
    jsonStrings('own/text-bidi-unicode.json'),
  ]);
  return [...new Set(parts.flat())];
}

/** Addresses, each once; none where there are no corpora. */
export async function corpusUrls(): Promise<string[]> {
  if ((await fileNames('corpora', 'wpt-url')).length === 0) return [];
  const inputs = (value: unknown): string[] =>
    Array.isArray(value)
      ? value.flatMap((test: string | { input?: string; url?: string }) =>
          typeof test === 'string' ? [] : [test.input ?? test.url ?? ''],
        )
      : Object.values(value as object).flatMap(inputs);
  const parts = await Promise.all([
    ...[
      'wpt-url/urltestdata',
      'wpt-url/urltestdata-javascript-only',
      'wpt-url/ada_extra_urltestdata',
      'wpt-url/ada_long_urltestdata',
      'safevalues/url_test_vectors',
      'safevalues/javascript_url_sanitizer_test_vectors',
      'own/urls-hostile',
    ].map(async (name) => inputs(await fileJson('corpora', `${name}.json`))),
    filesOf('payloadsallthethings/open-redirect', lines),
  ]);
  return [...new Set(parts.flat())];
}

const ALERTS = ['alert(1)', 'alert`1`', 'top.alert(1)', 'Function("alert(1)")()'];

/** Markup that runs as soon as something takes it for HTML, in the shapes that parsers differ on. */
const markup = ALERTS.flatMap((code) => [
  `<img src=x onerror=${code}>`,
  `"><img src=x onerror='${code}'>`,
  `'><svg onload=${code}>`,
  `</p></article></template><svg/onload=${code}>`,
  `<svg><style><img src=x onerror=${code}></style></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=${code}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<iframe srcdoc="<script>parent.${code}</script>"></iframe>`,
  `<script>${code}</script>`,
  `</script><script>${code}</script>`,
  `]]><img src=x onerror=${code}><![CDATA[`,
  `<details open ontoggle=${code}>`,
  `<input autofocus onfocus=${code}>`,
  `<a href="javascript:${code}">x</a>`,
  `<style>@import 'https://evil.test/';*{background:url(https://evil.test/)}</style>`,
  `<link rel=stylesheet href=https://evil.test/><meta http-equiv=refresh content=0;url=//evil.test>`,
  `<base href=//evil.test/><form id=test><button formaction=javascript:${code}>`,
  `&lt;img src=x onerror=${code}&gt;`,
  `\u003Cimg src=x onerror=${code}\u003E`,
  `<img src=x\u0000 onerror\u000C=\u000B${code}>`,
  `\${${code}}`,
  `{{constructor.constructor('${code}')()}}`,
  `<!--?lit$123456789$--><?lit$123456789$>`,
  `<template shadowrootmode=open><img src=x onerror=${code}></template>`,
]);

const CONTROLS = [...Array(0xa0).keys()]
  .filter((code) => code < 0x20 || code > 0x7e)
  .map((code) => String.fromCodePoint(code));

/** Marks that change the direction of what follows: overrides, embeddings, isolates, and ends. */
export const BIDI: readonly string[] = Array.from(
  '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069',
);

/** Texts of our own, so that something is tested on any machine. */
export const ownTexts: readonly string[] = [
  ...markup,
  ...CONTROLS.map((control) => `con${control}trol`),
  ...BIDI.flatMap((mark) => [`${mark}bidi`, `bi${mark}di`, `bidi${mark}`, mark.repeat(50) + 'x']),
  ...['\uD800', '\uDC00', '\uD83D', '\uDE00\uD83D'].flatMap((half) => [`${half}x`, `x${half}`]),
  ...['\uFFFE', '\uFDD0', '\u{1FFFF}', '\uFEFF', '\u2028', '\u2029', '\u00AD'].map((c) => `a${c}b`),
  ...['__proto__', 'constructor', 'toString', 'null', 'NaN', '[object Object]', '0', '-0', '%s%n'],
  `a${'\u0301\u0316'.repeat(400)}`,
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u{E0067}\u{E007F}',
  'x'.repeat(19_000),
];

/** Texts in which nothing can be seen. */
export const invisibleTexts: readonly string[] = [
  '',
  ' \t\r\n\f\v\u0085\u2028\u2029',
  '\u00A0\u1680\u2003\u202F\u205F\u3000',
  '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u034F\u180E',
  '\u115F\u1160\u3164\uFFA0\u2800',
  '\uFE00\uFE0F\u{E0041}\u{E0100}\u{E007F}',
  BIDI.join(''),
  CONTROLS.join(''),
  '\uD800',
  '\uFFFE\uFFFF',
];

/** Parts those that hold a visible character from the rest. */
export const byVisibility = (
  texts: readonly string[],
): [visible: string[], invisible: string[]] => [
  texts.filter(isVisible),
  texts.filter((text) => !isVisible(text)),
];

const SCHEMES = [
  ...['javascript', 'vbscript', 'livescript', 'mocha', 'data', 'blob', 'about', 'file', 'ftp'],
  ...['filesystem', 'view-source', 'ws', 'wss', 'intent', 'ms-msdt', 'chrome', 'resource', 'jar'],
  ...[
    'http',
    'https',
    'mailto',
    'tel',
    'sms',
    'xmpp',
    'feed',
    'urn',
    'cid',
    'mid',
    'web+x',
    'wyciwyg',
  ],
];

const DISGUISES: readonly ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:`,
  (scheme) => `${scheme.toUpperCase()}:`,
  (scheme) =>
    Array.from(scheme)
      .map((c, i) => (i % 2 ? c.toUpperCase() : c))
      .join('') + ':',
  (scheme) => `${scheme} :`,
  (scheme) => `${scheme}&colon;`,
  (scheme) => `${scheme}&#58;`,
  (scheme) => `${scheme}%3A`,
  (scheme) => `${scheme}\uFF1A`,
  (scheme) => `%${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:`,
  (scheme) => `&#x${scheme.charCodeAt(0).toString(16)};${scheme.slice(1)}:`,
  (scheme) => `\\u00${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:`,
  (scheme) => `feed:${scheme}:`,
  (scheme) => `//${scheme}:`,
  (scheme) => `/\\${scheme}:`,
  (scheme) => `url(${scheme}:`,
  ...[...CONTROLS.slice(0, 34), '\u00A0', '\u2028', '\u200B', '\uFEFF', '\u202E'].flatMap((c) => [
    (scheme: string) => `${c}${scheme}:`,
    (scheme: string) => `${scheme.slice(0, 2)}${c}${scheme.slice(2)}:`,
    (scheme: string) => `${scheme}${c}:`,
    (scheme: string) => `${scheme}:${c}`,
  ]),
];

/** What follows the scheme; the scripts of all but the first would run in their own way. */
const TARGETS: Readonly<Record<string, string>> = {
  data: 'text/html,<script>alert(1)</script>',
  blob: 'https://evil.test/6b0c1e7a-0000-4000-8000-000000000000',
};

/** Addresses of our own: each scheme in each disguise. */
export const ownUrls: readonly string[] = SCHEMES.flatMap((scheme) =>
  DISGUISES.map((disguise) => disguise(scheme) + (TARGETS[scheme] ?? '//x%0aalert(1)//')),
);

/** A part of a list, evenly: every `step`th of it. */
export const every = <T>(step: number, list: readonly T[]): T[] =>
  list.filter((_, i) => i % step === 0);
