/** What a request tells the server: the address, and nothing about the reader. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import {
  ADDRESS,
  answering,
  body,
  failureOf,
  json,
  never,
  options,
  type StubFetch,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';
import { serve } from '../fixtures/served.js';

describe('a request', () => {
  const initOf = async (more = {}): Promise<Record<string, unknown>> => {
    const fetch = answering(json({}));
    await fetchDocument(ADDRESS, options(fetch, more), never);
    expect(fetch.requests[0]!.url).to.equal(ADDRESS);
    const { signal, ...init } = fetch.requests[0]!.init;
    expect(signal).to.be.instanceOf(AbortSignal);
    return { ...init };
  };

  it('carries no cookie, no referrer and no header of its own', async () => {
    expect(await initOf()).to.deep.equal({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'default',
    });
  });

  it('goes past every cache for a reload', async () => {
    expect(await initOf({ reload: true })).to.include({ cache: 'reload' });
  });

  it('takes nothing from an extended Object.prototype', async () => {
    // as `fetch` does: it reads every field there may be, while the page is as it is
    const fetch = answering(({ init }) => Response.json([init.method, init.body].map(String)));
    replace(Object.prototype, 'method', 'POST');
    replace(Object.prototype, 'body', 'spy');
    const seen = await fetchDocument(ADDRESS, options(fetch), never);
    Reflect.deleteProperty(Object.prototype, 'method');
    Reflect.deleteProperty(Object.prototype, 'body');
    expect(seen).to.deep.equal(['undefined', 'undefined']);
  });

  it('calls `fetch` as a function, not as a method', async () => {
    const fetch = function (this: unknown): Promise<Response> {
      return Promise.resolve(new Response(JSON.stringify(this === undefined)));
    };
    const wanted = options(fetch);
    expect(await fetchDocument(ADDRESS, wanted, never)).to.equal(true);
  });

  it('that `fetch` refuses to make is a failure of the network', async () => {
    const fetch = (() => {
      throw new TypeError('blocked');
    }) as unknown as StubFetch;
    const error = await failureOf(fetchDocument(ADDRESS, options(fetch), never));
    expect(error.reason).to.equal('network');
  });

  it('is answered once: the body is not read twice', async () => {
    const fetch = answering(body('{"a":1}'));
    expect(await fetchDocument(ADDRESS, options(fetch), never)).to.deep.equal({ a: 1 });
    expect(fetch.requests).to.have.length(1);
  });
});

describe('what the server sees', () => {
  /** What a browser sends of its own accord with every request. */
  const ORDINARY =
    /^(?:host|connection|user-agent|accept|accept-(?:encoding|language)|sec-.+|priority|cache-control|pragma|te|dnt|origin|upgrade-insecure-requests)$/;

  const real = (more = {}): ReturnType<typeof options> =>
    options((...args: Parameters<typeof fetch>) => fetch(...args), more);

  afterEach(() => {
    document.cookie = 'visitor=; max-age=0';
  });

  for (const [name, originOf] of [
    ['the page’s own origin', () => Promise.resolve(location.origin)],
    ['another origin', async () => (await fetch('/_origin2')).text()],
  ] as const) {
    it(`is no cookie and no referrer: ${name}`, async () => {
      document.cookie = 'visitor=1234';
      const { url, requests } = await serve({ a: 1 });
      const address = new URL(url, await originOf()).href;
      expect(await fetchDocument(address, real(), never)).to.deep.equal({ a: 1 });
      const seen = await requests();
      expect(
        seen.map(({ method }) => method),
        'no preflight',
      ).to.deep.equal(['GET']);
      const names = Object.keys(seen[0]!.headers);
      expect(names).to.not.include.members(['cookie']);
      expect(names).to.not.include.members(['referer']);
      expect(names.filter((header) => !ORDINARY.test(header))).to.deep.equal([]);
      expect(seen[0]!.headers.accept).to.equal('*/*');
    });
  }

  it('is one request for what the browser’s cache still has, and another for a reload', async function () {
    const cached = { cache: 'max-age=600' };
    const probe = await serve({ a: 1 }, cached);
    for (let times = 0; times < 2; times++) await (await fetch(probe.url)).text();
    // a browser that is driven by a program may have no cache
    if ((await probe.requests()).length > 1) this.skip();

    const { url, requests } = await serve({ a: 1 }, cached);
    const address = new URL(url, location.origin).href;
    await fetchDocument(address, real(), never);
    await fetchDocument(address, real(), never);
    expect(await requests()).to.have.length(1);
    await fetchDocument(address, real({ reload: true }), never);
    const seen = await requests();
    expect(seen).to.have.length(2);
    expect(seen[1]!.headers['cache-control']).to.equal('no-cache');
  });
});
