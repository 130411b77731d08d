/** What each answer of a server means. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import { LoadError, type LoadReason } from '../../src/loading/load-error.js';
import {
  ADDRESS,
  answering,
  body,
  failing,
  failureOf,
  json,
  never,
  options,
  status,
  type Answer,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

const load = (answer: Answer): Promise<unknown> =>
  fetchDocument(ADDRESS, options(answering(answer)), never);

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

describe('an answer that is read', () => {
  for (const [name, answer, value] of [
    ['JSON', json({ a: ['é', null] }), { a: ['é', null] }],
    ['a byte order mark', body('\uFEFF{"a":1}'), { a: 1 }],
    ['white space around', body(' \r\n\t{"a":1}\n'), { a: 1 }],
    ['another status of success', body('{"a":1}', 203), { a: 1 }],
    ['JSON that is no object', body('5'), 5],
    ['JSON null', body('null'), null],
    ['`__proto__`, as a field', body('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
    ...[
      'application/json',
      'application/json; charset=iso-8859-1',
      'application/problem+json',
      'text/plain',
      'text/htmlish',
      'application/octet-stream',
      'application/xhtml+xml',
      'image/png',
      'nonsense',
    ].map(
      (type) =>
        [
          `the content type ${type}`,
          body('{"a":"é"}', 200, { 'content-type': type }),
          { a: 'é' },
        ] as const,
    ),
    ['no content type', () => new Response(bytes(0x5b, 0x5d)), []],
  ] as const) {
    it(`may have ${name}`, async () => {
      expect(await load(answer)).to.deep.equal(value);
    });
  }
});

describe('an answer that is no document', () => {
  const html = (type: string): Answer => body('{"a":1}', 200, { 'content-type': type });

  for (const [name, answer, reason, code] of [
    ['404', status(404), 'not-found', 404],
    ['410', status(410), 'not-found', 410],
    ['a missing page in HTML', status(404, { 'content-type': 'text/html' }), 'not-found', 404],
    ...[300, 304, 400, 401, 403, 405, 408, 418, 425, 429, 451, 500, 502, 503, 504, 599].map(
      (code) =>
        [
          `${code}`,
          () => new Response(null, { status: code === 304 ? 304 : code }),
          'http',
          code,
        ] as const,
    ),
    ['204', () => new Response(null, { status: 204 }), 'not-json', 204],
    ['an empty body', body(''), 'not-json', 200],
    ['no body', body(null), 'not-json', 200],
    ['white space', body(' \n'), 'not-json', 200],
    ['nothing but a byte order mark', body('\uFEFF'), 'not-json', 200],
    ['HTML', html('text/html'), 'not-json', 200],
    ['HTML of a charset', html('Text/HTML; charset=utf-8'), 'not-json', 200],
    ['text', body('Service is down'), 'not-json', 200],
    ['JSON cut short', body('{"a":'), 'not-json', 200],
    ['JSON with a comment', body('{} // a'), 'not-json', 200],
    ['two documents', body('{}{}'), 'not-json', 200],
    ['NaN', body('{"a":NaN}'), 'not-json', 200],
    ['bytes that are not UTF-8', body(bytes(0x22, 0xff, 0x22)), 'not-json', 200],
    ['UTF-8 cut within a letter', body(bytes(0x22, 0xc3)), 'not-json', 200],
    ['a surrogate in UTF-8', body(bytes(0x22, 0xed, 0xa0, 0x80, 0x22)), 'not-json', 200],
    ['UTF-16', body(utf16('{"a":1}')), 'not-json', 200],
    ['UTF-16 without its mark', body(utf16('{"a":1}').slice(2)), 'not-json', 200],
    ['Latin-1', body(bytes(0x22, 0xe9, 0x22)), 'not-json', 200],
    ['a broken connection', failing, 'network', 0],
  ] as readonly (readonly [string, Answer, LoadReason, number])[]) {
    it(`is refused: ${name}`, async () => {
      const error = await failureOf(load(answer));
      expect(error).to.include({ name: 'LoadError', reason, status: code, url: ADDRESS });
      expect(error.message).to.not.equal('');
    });
  }

  it('tells an empty body from one that is no JSON', async () => {
    const [empty, other] = await Promise.all([
      failureOf(load(body(''))),
      failureOf(load(body('{'))),
    ]);
    expect(empty.message).to.contain('empty');
    expect(other.message).to.not.contain('empty');
    expect(other.cause).to.be.instanceOf(SyntaxError);
  });
});

describe('JSON that not every parser reads', () => {
  for (const [name, text] of [
    ['a number past all numbers', '[1e99999, -1e99999, 1e-99999]'],
    ['a number of many digits', `[${'9'.repeat(5000)}]`],
    ['half a surrogate pair, escaped', '["\\uD83D", "\\uDE00\\uD83D"]'],
    ['a name that comes twice', '{"a":1,"a":2}'],
    ['lists in lists, a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['lists that do not end', '['.repeat(100_000)],
    ['objects that do not end', '{"a":'.repeat(50_000)],
  ] as const) {
    it(`is read, or refused as no JSON: ${name}`, async () => {
      const outcome = await load(body(text)).then(
        () => 'read',
        (error: unknown) => (error instanceof LoadError ? error.reason : error),
      );
      expect(outcome).to.be.oneOf(['read', 'not-json']);
    });
  }
});

describe('a connection that breaks', () => {
  it('within the body is a failure of the network', async () => {
    const cause = new TypeError('connection reset');
    const error = await failureOf(
      load(
        () =>
          new Response(
            new ReadableStream<Uint8Array>({
              start(stream) {
                stream.enqueue(new TextEncoder().encode('{"a":1}'));
              },
              pull(stream) {
                stream.error(cause);
              },
            }),
          ),
      ),
    );
    expect(error).to.include({ reason: 'network', cause });
  });

  it('is `offline` where the device says that it is', async () => {
    replace(navigator, 'onLine', false);
    expect((await failureOf(load(failing))).reason).to.equal('offline');
  });

  it('leaves what was answered alone, even offline', async () => {
    replace(navigator, 'onLine', false);
    expect((await failureOf(load(status(500)))).reason).to.equal('http');
    expect(await load(json({}))).to.deep.equal({});
  });
});

describe('a redirect', () => {
  const from =
    (url: string): Answer =>
    () =>
      Object.defineProperty(new Response('{"a":1}'), 'url', { value: url });

  it('is followed within the origin', async () => {
    expect(await load(from('https://library.example/moved/neck.json'))).to.deep.equal({ a: 1 });
  });

  for (const url of [
    'https://evil.example/neck.json',
    'http://library.example/neck.json',
    'https://library.example:8443/neck.json',
    'https://sub.library.example/neck.json',
  ]) {
    it(`is refused to another: ${url}`, async () => {
      const error = await failureOf(load(from(url)));
      expect(error).to.include({ reason: 'network', url: ADDRESS });
      expect(error.message).to.contain(url);
    });
  }
});
