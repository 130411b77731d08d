/**
 * Every fault of a network, a server or a page's own `fetch` that the suite knows, and what is
 * to come of it: the table that SECURITY.md speaks of. Each row is
 *
 *     [what happens, how it ends, attempts, what is sent to each of them]
 *
 * It ends in `ready`, the article, or in the error state with that reason. Attempts are the
 * calls of `fetch`, at most three with the default of two retries; a browser may ask more often
 * for one of them. The last answer is also given to all later attempts.
 *
 * Where engines differ, they differ in what reaches the widget; `EXCEPTIONS` has those rows.
 */
import type { LoadReason } from '../../src/loading/load-error.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import type { Places } from './broken.js';
import {
  answer,
  bytes,
  chunk,
  CHUNKED,
  gzipped,
  hang,
  head,
  LAST_CHUNK,
  reset,
  utf16,
  utf8,
  type Script,
} from './script.js';

export type Ending = 'ready' | LoadReason;

/** A page's own `fetch`, or an address in place of the broken server's. */
export type Other = { fetch: typeof fetch } | { src: (places: Places) => string };

export type Kind = readonly [
  name: string,
  ending: Ending,
  attempts: number,
  ...answers: readonly Script[] | readonly [Other],
];

const KIB = 1024;
const LIMIT = 512 * KIB;
const ARTICLE = JSON.stringify(articleDocument());
const HALF = ARTICLE.slice(0, ARTICLE.length / 2);
const LENGTH = `Content-Length: ${ARTICLE.length}`;
const LONGER = `Content-Length: ${ARTICLE.length + 1000}`;
const GZIP = 'Content-Encoding: gzip';
const HTML = 'Content-Type: text/html; charset=utf-8';
const zipped = await gzipped(ARTICLE.repeat(50));

/** A whole answer that is good; `/KEY/end`, where redirects lead, has the same. */
export const SOUND = answer('200 OK', ARTICLE);
export const SOUND_TEXT = SOUND.map((step) => ('text' in step ? step.text : '')).join('');

const ok = (content: string | readonly number[], ...headers: string[]): Script =>
  answer('200 OK', content, ...headers);
const status = (line: string, ...headers: string[]): Script =>
  answer(line, '{"error":true}', ...headers);
const redirect = (line: string, to: string): Script => answer(line, '', `Location: ${to}`);
const REDIRECTS = [
  '301 Moved Permanently',
  '302 Found',
  '303 See Other',
  '307 Temporary Redirect',
  '308 Permanent Redirect',
];
const busy = (...headers: string[]): Script => status('429 Too Many Requests', ...headers);
const EXPOSED = 'Access-Control-Expose-Headers: Retry-After';
const later = (value: string): Script => busy(EXPOSED, `Retry-After: ${value}`);
const padded = (size: number): Script => ok(ARTICLE + ' '.repeat(size - ARTICLE.length));
const raw = (text: string): Script => [{ text }];
const own = (fetch: () => unknown): Other => ({ fetch: fetch as typeof globalThis.fetch });
const at = (src: string | ((places: Places) => string)): Other => ({
  src: typeof src === 'string' ? () => src : src,
});

const never = new Promise<never>(() => {});

export const KINDS: readonly Kind[] = [
  // The connection
  ['nobody listens', 'network', 3, at(({ closedPort }) => `http://127.0.0.1:${closedPort}/a.json`)],
  ['a host that does not exist', 'network', 3, at('http://nowhere.invalid/a.json')],
  ['a port that browsers refuse', 'network', 3, at('http://127.0.0.1:6667/a.json')],
  ['closed before any byte', 'network', 3, []],
  ['reset before any byte', 'network', 3, reset],
  ['reset after the headers', 'network', 3, [head('200 OK', LENGTH), ...reset]],
  ['reset within the body', 'network', 3, [head('200 OK', LENGTH), bytes(HALF), ...reset]],
  ['no answer at all', 'timeout', 3, hang],
  ['headers that do not end', 'timeout', 3, [{ text: 'HTTP/1.1 200 OK\r\nX-A: a' }, ...hang]],
  ['headers and no body', 'timeout', 3, [head('200 OK', LENGTH), ...hang]],
  ['a body that stops', 'timeout', 3, [head('200 OK', LENGTH), bytes(HALF), ...hang]],
  ['all but the last byte', 'timeout', 3, [head('200 OK', LONGER), bytes(ARTICLE), ...hang]],
  ['a whole body whose end is not told', 'timeout', 3, [head('200 OK'), bytes(ARTICLE), ...hang]],
  ['a body that drips', 'timeout', 3, [head('200 OK', LENGTH), { drip: ARTICLE, gap: 50 }]],
  [
    'chunks that trickle without end',
    'timeout',
    3,
    [head('200 OK', CHUNKED), { drip: '1\r\n \r\n'.repeat(500), gap: 20 }],
  ],
  ['headers that drip, in time', 'ready', 1, [{ drip: SOUND_TEXT, gap: 1 }]],
  [
    'a pause in the body, in time',
    'ready',
    1,
    [head('200 OK', LENGTH), bytes(HALF), { pause: 200 }, bytes(ARTICLE.slice(HALF.length))],
  ],

  // HTTP itself
  ['a body shorter than announced', 'network', 3, [head('200 OK', LONGER), bytes(ARTICLE)]],
  ['a body longer than announced', 'ready', 1, [head('200 OK', LENGTH), bytes(`${ARTICLE}}}}`)]],
  ['no length, closed at the end', 'ready', 1, [head('200 OK'), bytes(ARTICLE)]],
  ['no length, closed too early', 'not-json', 1, [head('200 OK'), bytes(HALF)]],
  ['chunks without the last', 'network', 3, [head('200 OK', CHUNKED), chunk(ARTICLE)]],
  ['a chunk cut short', 'network', 3, [head('200 OK', CHUNKED), { text: `fff\r\n${HALF}` }]],
  [
    'garbage between chunks',
    'network',
    3,
    [
      head('200 OK', CHUNKED),
      chunk(HALF),
      { text: 'garbage\r\n' },
      chunk(ARTICLE.slice(HALF.length)),
      LAST_CHUNK,
    ],
  ],
  [
    'a chunk size that is none',
    'network',
    3,
    [head('200 OK', CHUNKED), { text: `zz\r\n${ARTICLE}\r\n` }, LAST_CHUNK],
  ],
  [
    'a negative chunk size',
    'network',
    3,
    [head('200 OK', CHUNKED), { text: `-5\r\n${ARTICLE}\r\n` }, LAST_CHUNK],
  ],
  [
    'two lengths that differ',
    'network',
    3,
    [head('200 OK', LENGTH, 'Content-Length: 7'), bytes(ARTICLE)],
  ],
  ['no HTTP at all', 'network', 3, raw('220 mail.example ESMTP\r\n')],
  ['HTTP/0.9, a body alone', 'network', 3, raw(ARTICLE)],
  ['a status line without a number', 'network', 3, raw(`HTTP/1.1 fine\r\n\r\n${ARTICLE}`)],
  ['zeros for an answer', 'network', 3, [bytes(Array<number>(2000).fill(0))]],
  [
    'a megabyte of headers',
    'network',
    3,
    [
      { text: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX-A: ' },
      { repeat: 'a'.repeat(KIB), times: KIB },
      { text: `\r\n\r\n${ARTICLE}` },
    ],
  ],
  [
    '300 KiB of headers',
    'ready',
    1,
    [
      { text: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nX-A: ' },
      { repeat: 'a'.repeat(KIB), times: 300 },
      { text: `\r\n\r\n${ARTICLE}` },
    ],
  ],
  [
    'a hundred headers',
    'ready',
    1,
    [head('200 OK', LENGTH, ...Array.from({ length: 100 }, (_, i) => `X-${i}: a`)), bytes(ARTICLE)],
  ],
  [
    'early hints, then the answer',
    'ready',
    1,
    [
      { text: 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload; as=style\r\n\r\n' },
      ...SOUND,
    ],
  ],
  ['early hints alone', 'network', 3, raw('HTTP/1.1 103 Early Hints\r\n\r\n')],
  [
    'early hints, then nothing',
    'timeout',
    3,
    [{ text: 'HTTP/1.1 103 Early Hints\r\n\r\n' }, ...hang],
  ],
  [
    'a switch of protocols',
    'network',
    3,
    raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: a\r\nConnection: upgrade\r\n\r\n'),
  ],
  ['a cookie', 'ready', 1, ok(ARTICLE, 'Set-Cookie: visitor=7; Path=/')],

  // Statuses
  ['204 No Content', 'not-json', 1, [head('204 No Content')]],
  ['205 Reset Content', 'not-json', 1, answer('205 Reset Content', '')],
  [
    '206 with all of it',
    'ready',
    1,
    answer(
      '206 Partial Content',
      ARTICLE,
      `Content-Range: bytes 0-${ARTICLE.length - 1}/${ARTICLE.length}`,
    ),
  ],
  [
    '206 with a part of it',
    'not-json',
    1,
    answer(
      '206 Partial Content',
      HALF,
      `Content-Range: bytes 0-${HALF.length - 1}/${ARTICLE.length}`,
    ),
  ],
  ['203 from a proxy', 'ready', 1, answer('203 Non-Authoritative Information', ARTICLE)],
  ['300 Multiple Choices', 'http', 1, status('300 Multiple Choices')],
  ['304 that nobody asked for', 'http', 1, [head('304 Not Modified')]],
  ...[
    '400 Bad Request',
    '403 Forbidden',
    '405 Method Not Allowed',
    '406 Not Acceptable',
    '409 Conflict',
    '418 I am a teapot',
    '431 Request Header Fields Too Large',
    '451 Unavailable For Legal Reasons',
    '499 Client Closed Request',
  ].map((line): Kind => [line, 'http', 1, status(line)]),
  [
    '401 with a challenge',
    'http',
    1,
    status('401 Unauthorized', 'WWW-Authenticate: Basic realm="library"'),
  ],
  [
    '407 from no proxy',
    'network',
    3,
    status('407 Proxy Authentication Required', 'Proxy-Authenticate: Basic realm="proxy"'),
  ],
  ['404 in JSON', 'not-found', 1, status('404 Not Found')],
  ['404 with a whole article', 'not-found', 1, answer('404 Not Found', ARTICLE)],
  ['410 in HTML', 'not-found', 1, answer('410 Gone', '<p>Gone', HTML)],
  ...[
    '408 Request Timeout',
    '425 Too Early',
    '429 Too Many Requests',
    '500 Internal Server Error',
    '501 Not Implemented',
    '502 Bad Gateway',
    '503 Service Unavailable',
    '504 Gateway Timeout',
    '599 Network Connect Timeout Error',
  ].map((line): Kind => [line, 'http', 3, status(line)]),
  ['500 in HTML', 'http', 3, answer('500 Internal Server Error', '<h1>Oops', HTML)],
  ['503 with a whole article', 'http', 3, answer('503 Service Unavailable', ARTICLE)],
  [
    'an error page that does not end',
    'http',
    3,
    [head('500 Internal Server Error', LENGTH), bytes(HALF), ...hang],
  ],

  // Retry-After
  ['Retry-After: 1, then the article', 'ready', 2, later('1'), SOUND],
  ['a Retry-After date, then the article', 'ready', 2, later('{date+2}'), SOUND],
  ['a Retry-After date long gone', 'http', 3, later('Thu, 01 Jan 1970 00:00:00 GMT')],
  ['a Retry-After of nonsense', 'http', 3, later('soon')],
  ['a Retry-After below zero', 'http', 3, later('-60')],
  ['a Retry-After of a day', 'http', 1, later('86400')],
  ['a Retry-After date tomorrow', 'http', 1, later('{date+86400}')],
  ['a Retry-After past all numbers', 'http', 1, later('9'.repeat(400))],
  ['a Retry-After of a day that CORS hides', 'http', 3, busy('Retry-After: 86400')],

  // Redirects
  ...REDIRECTS.map((line): Kind => [
    `${line} within the origin`,
    'ready',
    1,
    redirect(line, 'end'),
  ]),
  ...REDIRECTS.map((line): Kind => [
    `${line} to another origin`,
    'network',
    1,
    redirect(line, 'http://localhost:{port}/{key}/end'),
  ]),
  ['a redirect to itself', 'network', 3, redirect('302 Found', 'start')],
  ['a redirect without Location', 'http', 1, answer('302 Found', ARTICLE)],
  ['a redirect to data:', 'network', 3, redirect('302 Found', 'data:application/json,{}')],
  ['a redirect to javascript:', 'network', 3, redirect('302 Found', 'javascript:alert(1)')],
  ['a redirect to file:', 'network', 3, redirect('302 Found', 'file:///etc/passwd')],
  [
    'a redirect with a password',
    'network',
    3,
    redirect('302 Found', 'http://a:b@127.0.0.1:{port}/'),
  ],
  ['a redirect to no URL', 'network', 3, redirect('302 Found', 'http://[')],

  // CORS
  ['no leave for any origin', 'network', 3, ok(ARTICLE, 'Access-Control-Allow-Origin: none')],
  [
    'leave for another origin',
    'network',
    3,
    ok(ARTICLE, 'Access-Control-Allow-Origin: https://other.example'),
  ],
  [
    'leave given twice',
    'network',
    3,
    ok(ARTICLE, 'Access-Control-Allow-Origin: *', 'Access-Control-Allow-Origin: *'),
  ],
  [
    'an error that CORS hides',
    'network',
    3,
    status('404 Not Found', 'Access-Control-Allow-Origin: none'),
  ],

  // What the body claims to be
  ['HTML instead of JSON', 'not-json', 1, ok('<!doctype html><title>Sign in</title>', HTML)],
  ['an article that claims to be HTML', 'not-json', 1, ok(ARTICLE, 'Content-Type: TEXT/HTML')],
  ['plain text', 'ready', 1, ok(ARTICLE, 'Content-Type: text/plain')],
  ['another type of JSON', 'ready', 1, ok(ARTICLE, 'Content-Type: application/problem+json')],
  ['the type of a picture', 'ready', 1, ok(ARTICLE, 'Content-Type: image/png')],
  ['a type that is none', 'ready', 1, ok(ARTICLE, 'Content-Type: ;;')],
  ['no type', 'ready', 1, ok(ARTICLE, 'Content-Type: none')],
  [
    'no type, nor sniffing',
    'ready',
    1,
    ok(ARTICLE, 'Content-Type: none', 'X-Content-Type-Options: nosniff'),
  ],

  // Characters
  [
    'UTF-8 that claims to be UTF-16',
    'ready',
    1,
    ok(ARTICLE, 'Content-Type: application/json; charset=utf-16'),
  ],
  ['UTF-16, little end first', 'not-json', 1, ok(utf16(`\uFEFF${ARTICLE}`))],
  ['UTF-16, big end first', 'not-json', 1, ok(utf16(`\uFEFF${ARTICLE}`, true))],
  ['UTF-16 without a mark', 'not-json', 1, ok(utf16(ARTICLE))],
  [
    'UTF-16 that says so',
    'not-json',
    1,
    ok(utf16(ARTICLE), 'Content-Type: application/json; charset=utf-16le'),
  ],
  ['a byte order mark', 'ready', 1, ok(`\uFEFF${ARTICLE}`)],
  ['two byte order marks', 'not-json', 1, ok(`\uFEFF\uFEFF${ARTICLE}`)],
  [
    'a byte that is not UTF-8',
    'not-json',
    1,
    ok(utf8(ARTICLE).with(ARTICLE.indexOf('Cold hands'), 0xff)),
  ],
  [
    'an overlong slash',
    'not-json',
    1,
    ok([...utf8('{"title":"'), 0xc0, 0xaf, ...utf8(`",${ARTICLE.slice(1)}`)]),
  ],
  [
    'a surrogate in UTF-8',
    'not-json',
    1,
    ok([...utf8('{"title":"'), 0xed, 0xa0, 0x80, ...utf8(`",${ARTICLE.slice(1)}`)]),
  ],

  // JSON
  ['an empty body', 'not-json', 1, ok('')],
  ['white space alone', 'not-json', 1, ok(' \r\n\t ')],
  ['a byte order mark alone', 'not-json', 1, ok('\uFEFF')],
  ['null', 'invalid', 1, ok('null')],
  ['a number', 'invalid', 1, ok('7')],
  ['a string', 'invalid', 1, ok('"Cold hands"')],
  ['an array', 'invalid', 1, ok(`[${ARTICLE}]`)],
  ['an empty object', 'invalid', 1, ok('{}')],
  ['NaN', 'not-json', 1, ok(`{"a":NaN,${ARTICLE.slice(1)}`)],
  ['a comment', 'not-json', 1, ok(`/* */${ARTICLE}`)],
  ['a comma too many', 'not-json', 1, ok(ARTICLE.replace(/\}$/, ',}'))],
  ['a guard against inclusion', 'not-json', 1, ok(`)]}',\n${ARTICLE}`)],
  ['a callback', 'not-json', 1, ok(`callback(${ARTICLE})`)],
  ['a key twice, the last of which counts', 'ready', 1, ok(`{"title":7,${ARTICLE.slice(1)}`)],
  ['a byte too many', 'not-json', 1, ok(`${ARTICLE}\0`)],
  ['two documents', 'not-json', 1, ok(`${ARTICLE}\n${ARTICLE}`)],
  [
    'a document of the next version',
    'unsupported-version',
    1,
    ok(ARTICLE.replace('"1.0"', '"2.0"')),
  ],
  [
    'a template of Lit for a title',
    'invalid',
    1,
    ok(ARTICLE.replace(/"title":"[^"]*"/, '"title":{"_$litType$":1,"strings":["a"],"values":[]}')),
  ],
  [
    'a hundred thousand arrays, one in another',
    'invalid',
    1,
    ok('['.repeat(100_000) + ']'.repeat(100_000)),
  ],

  // Size and compression
  ['512 KiB', 'ready', 1, padded(LIMIT)],
  ['512 KiB and a byte', 'too-large', 1, padded(LIMIT + 1)],
  [
    '512 KiB and a byte, announced and not sent',
    'timeout',
    3,
    [head('200 OK', `Content-Length: ${LIMIT + 1}`), bytes(' '), ...hang],
  ],
  [
    'a gigabyte of spaces',
    'too-large',
    1,
    [head('200 OK'), { repeat: ' '.repeat(64 * KIB), times: 16 * KIB }],
  ],
  ['200 megabytes in 200 kilobytes', 'too-large', 1, [head('200 OK', GZIP), { bomb: 200 }]],
  ['an article, compressed', 'ready', 1, ok(await gzipped(ARTICLE), GZIP)],
  ['no gzip, though it says so', 'network', 3, ok(ARTICLE, GZIP)],
  ['gzip that breaks off', 'not-json', 1, ok(zipped.slice(0, zipped.length / 2), GZIP)],
  ['gzip with a broken middle', 'network', 3, ok(zipped.with(12, 0xff).with(13, 0xff), GZIP)],
  ['a compression that nobody knows', 'ready', 1, ok(ARTICLE, 'Content-Encoding: x-own')],
  ['no Brotli, though it says so', 'network', 3, ok(ARTICLE, 'Content-Encoding: br')],

  // Servers that come and go
  ['a failure, then the article', 'ready', 2, status('503 Service Unavailable'), SOUND],
  [
    'two failures, then the article',
    'ready',
    3,
    [head('200 OK', LENGTH), ...reset],
    status('502 Bad Gateway'),
    SOUND,
  ],
  [
    'three failures, then the article',
    'http',
    3,
    status('500 Internal Server Error'),
    status('502 Bad Gateway'),
    status('503 Service Unavailable'),
    SOUND,
  ],
  [
    'a failure that may pass, then one that does not',
    'not-found',
    2,
    status('503 Service Unavailable'),
    status('404 Not Found'),
    SOUND,
  ],
  [
    'a broken answer, then HTML',
    'not-json',
    2,
    [head('200 OK', LONGER), bytes(HALF)],
    ok('', HTML),
  ],

  // Addresses
  ['an address that is none', 'not-found', 0, at('http://[')],
  ['an address with a port that is none', 'not-found', 0, at('http://127.0.0.1:99999/a.json')],
  ['a data: address', 'ready', 1, at(`data:application/json,${encodeURIComponent(ARTICLE)}`)],
  ['a blob: address', 'ready', 1, at(() => URL.createObjectURL(new Blob([ARTICLE])))],
  [
    'a blob: address revoked',
    'network',
    3,
    at(() => {
      const src = URL.createObjectURL(new Blob([ARTICLE]));
      URL.revokeObjectURL(src);
      return src;
    }),
  ],
  ...['javascript:alert(1)', 'file:///etc/passwd', 'ftp://127.0.0.1/a', 'mailto:a@b.example'].map(
    (src): Kind => [`the address ${src}`, 'network', 3, at(src)],
  ),
  ['an address with a password', 'network', 3, at(({ port }) => `http://a:b@127.0.0.1:${port}/a`)],

  // A page's own fetch
  [
    'a fetch that throws',
    'network',
    3,
    own(() => {
      throw new Error('no');
    }),
  ],
  [
    'a fetch that throws nothing',
    'network',
    3,
    own(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a page may
      throw undefined;
    }),
  ],
  ['a fetch that rejects', 'network', 3, own(() => Promise.reject(new Error('no')))],
  [
    'a fetch that rejects with nothing',
    'network',
    3,
    own(async () => {
      await Promise.resolve();
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a page may
      throw null;
    }),
  ],
  [
    'a fetch that rejects as if aborted',
    'network',
    3,
    own(() => Promise.reject(new DOMException('no', 'AbortError'))),
  ],
  ['a fetch of undefined', 'network', 3, own(() => undefined)],
  ['a fetch of something else', 'network', 3, own(() => ({ status: 200 }))],
  ['a fetch that is slow to nothing', 'network', 3, own(() => Promise.resolve(null))],
  ['a fetch that never settles, nor heeds the signal', 'timeout', 3, own(() => never)],
  [
    'a body that fails',
    'network',
    3,
    own(() => new Response(new ReadableStream({ pull: (body) => body.error(new Error('no')) }))),
  ],
  [
    'a body that never comes, nor heeds the signal',
    'timeout',
    3,
    own(() => new Response(new ReadableStream({ pull: () => never }))),
  ],
  [
    'a body of strings without end',
    'too-large',
    1,
    own(() => new Response(new ReadableStream({ pull: (body) => body.enqueue('{}') }))),
  ],
  [
    'a body that was read before',
    'network',
    3,
    own(async () => {
      const response = new Response(ARTICLE);
      await response.text();
      return response;
    }),
  ],
  ['an error response', 'http', 1, own(() => Response.error())],
  ['a response made by hand', 'ready', 1, own(() => new Response(ARTICLE))],
];

type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** What an engine makes of a fault before the widget hears of it, where it is its own view. */
export const EXCEPTIONS: Readonly<
  Record<Engine, Readonly<Record<string, readonly [Ending, number]>>>
> = {
  Chromium: { '300 KiB of headers': ['network', 3] },
  // It takes the challenge for an answer.
  Firefox: { '407 from no proxy': ['http', 1] },
  // WebKitGTK's HTTP takes what it gets for the whole, and shows garbage as it is.
  WebKit: {
    '300 KiB of headers': ['network', 3],
    'a body shorter than announced': ['ready', 1],
    'chunks without the last': ['ready', 1],
    'garbage between chunks': ['not-json', 1],
    'a chunk size that is none': ['not-json', 1],
    'a negative chunk size': ['not-json', 1],
    'two lengths that differ': ['not-json', 1],
    '407 from no proxy': ['http', 1],
    'no gzip, though it says so': ['ready', 1],
    'gzip with a broken middle': ['not-json', 1],
    'a broken answer, then HTML': ['not-json', 1],
  },
};
