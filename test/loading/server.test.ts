/** The same rules over a real network, where a stand-in might be too kind. */
import { expect } from '@open-wc/testing';
import { fetchDocument, type FetchOptions } from '../../src/loading/fetch-document.js';
import { failureOf, never, options } from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';
import { serve } from '../fixtures/served.js';

const absolute = (url: string, origin = location.origin): string => new URL(url, origin).href;
const otherOrigin = async (): Promise<string> => (await fetch('/_origin2')).text();

const load = (url: string, more: Partial<FetchOptions> = {}): Promise<unknown> =>
  fetchDocument(absolute(url), options(fetch, more), never);

const answered = (query: Readonly<Record<string, string>>): string =>
  `/_http?${new URLSearchParams(query)}`;

describe('a document from a real server', () => {
  it('is read', async () => {
    const { url } = await serve({ a: 'é' });
    expect(await load(url)).to.deep.equal({ a: 'é' });
  });

  it('may be compressed, and come in pieces', async () => {
    const { url } = await serve(['a'.repeat(10_000)], { gzip: '1', chunks: '5', gap: '1' });
    expect(await load(url)).to.deep.equal(['a'.repeat(10_000)]);
  });

  it('may have no content type', async () => {
    expect(await load(answered({ body: '[1]', type: '' }))).to.deep.equal([1]);
  });

  it('may come from another origin that allows it', async () => {
    const url = absolute(answered({ body: '[1]' }), await otherOrigin());
    expect(await load(url)).to.deep.equal([1]);
  });

  it('may come at another attempt', async () => {
    replace(Math, 'random', () => 0);
    const { url, requests } = await serve([1], { first: '2', firstStatus: '429' });
    expect(await load(url, { retries: 2 })).to.deep.equal([1]);
    expect(await requests()).to.have.length(3);
  });

  it('may be elsewhere in the origin', async () => {
    const { url, requests } = await serve([1]);
    const location = answered({ location: url });
    expect(await load(answered({ location, status: '301' }))).to.deep.equal([1]);
    expect(await requests()).to.have.length(1);
  });
});

describe('a real failure', () => {
  it('is a redirect to another origin, even one that allows all', async () => {
    const away = absolute(answered({ body: '[1]' }), await otherOrigin());
    const error = await failureOf(load(answered({ location: away })));
    expect(error.reason).to.equal('network');
  });

  it('is a redirect without end', async () => {
    const { url, requests } = await serve('');
    const loop = `${url}&location=${encodeURIComponent(`${url}&location=${encodeURIComponent(url)}`)}`;
    // it ends in an empty body: the point is that nothing is read on the way
    expect((await failureOf(load(loop))).reason).to.equal('not-json');
    expect(await requests()).to.have.length(3);
  });

  for (const [name, query, reason, status] of [
    ['404', { status: '404' }, 'not-found', 404],
    ['410 in HTML', { status: '410', type: 'text/html', body: '<p>' }, 'not-found', 410],
    ['500', { status: '500' }, 'http', 500],
    ['204', { status: '204' }, 'not-json', 204],
    ['HTML', { type: 'text/html', body: '[1]' }, 'not-json', 200],
    ['bytes that are not UTF-8', { b64: 'Iv8i' }, 'not-json', 200],
    [
      'UTF-16 that says so',
      { b64: '//5bAF0A', type: 'application/json; charset=utf-16' },
      'not-json',
      200,
    ],
    ['a dropped connection', { reset: '1' }, 'network', 0],
    ['an answer cut short', { truncate: '1', body: '[1]' }, 'network', 0],
  ] as const) {
    it(`is ${name}`, async () => {
      expect(await failureOf(load(answered(query)))).to.include({ reason, status });
    });
  }

  it('is an origin that does not allow this page', async () => {
    const url = absolute(answered({ body: '[1]', acao: '' }), await otherOrigin());
    expect((await failureOf(load(url))).reason).to.equal('network');
  });

  it('is a port where nobody listens', async () => {
    // port 9 (discard): closed, and blocked by every browser
    expect((await failureOf(load('http://127.0.0.1:9/a.json'))).reason).to.equal('network');
  });

  for (const [name, query] of [
    ['an answer that is late', { delay: '5000', body: '[1]' }],
    ['a body that does not end', { hang: '1', body: '[1]' }],
    ['a body that drips', { drip: '0.05', body: ' '.repeat(200) }],
  ] as const) {
    it(`is ${name}`, async () => {
      expect((await failureOf(load(answered(query), { timeout: 200 }))).reason).to.equal('timeout');
    });
  }

  for (const [name, query] of [
    ['at once', {}],
    ['from few bytes on the wire', { gzip: '1' }],
    ['without end', { chunks: '400', gap: '5' }],
  ] as const) {
    it(`is too much ${name}`, async () => {
      const url = answered({ body: ' '.repeat(1024), repeat: '2048', ...query });
      expect(await failureOf(load(url))).to.include({ reason: 'too-large', status: 200 });
    });
  }
});
