/** Whoever no longer wants a document is told so at once, by their own reason. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import {
  ADDRESS,
  answering,
  deaf,
  json,
  options,
  silent,
  status,
  type Answer,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

const REASON = new Error('left the page');
const settled = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

describe('an abort', () => {
  for (const [name, answer] of [
    ['an answer that does not come', silent],
    ['a `fetch` that heeds no signal', deaf],
    ['a body that does not end', (() => new Response(new ReadableStream())) as Answer],
  ] as const) {
    it(`ends the wait for ${name}, and the request`, async () => {
      const abort = new AbortController();
      const fetch = answering(answer);
      const loading = settled(fetchDocument(ADDRESS, options(fetch, { retries: 2 }), abort.signal));
      expect(fetch.requests[0]!.init.signal.aborted).to.be.false;
      abort.abort(REASON);
      expect(await loading).to.equal(REASON);
      expect(fetch.requests).to.have.length(1);
      expect(fetch.requests[0]!.init.signal.aborted).to.be.true;
    });
  }

  it('ends the pause before another attempt', async () => {
    const abort = new AbortController();
    const pausing = new Promise<void>((resolve) => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      replace(AbortSignal, 'timeout', (milliseconds: number) => {
        if (milliseconds !== 60_000) resolve();
        return timeout(60_000);
      });
    });
    const fetch = answering(status(503));
    const loading = settled(fetchDocument(ADDRESS, options(fetch, { retries: 2 }), abort.signal));
    await pausing;
    abort.abort(REASON);
    expect(await loading).to.equal(REASON);
    expect(fetch.requests).to.have.length(1);
  });

  it('before the answer is dealt with outweighs what the answer says', async () => {
    const abort = new AbortController();
    const fetch = answering(() => {
      abort.abort(REASON);
      return new Response('no JSON');
    });
    const loading = fetchDocument(ADDRESS, options(fetch, { retries: 2 }), abort.signal);
    expect(await settled(loading)).to.equal(REASON);
  });

  it('that came before the request ends it, too', async () => {
    const fetch = answering(({ init: { signal } }) => {
      signal.throwIfAborted();
      return new Response('{}');
    });
    const loading = fetchDocument(ADDRESS, options(fetch), AbortSignal.abort(REASON));
    expect(await settled(loading)).to.equal(REASON);
  });

  it('after the answer changes nothing', async () => {
    const abort = new AbortController();
    const value = await fetchDocument(ADDRESS, options(answering(json({ a: 1 }))), abort.signal);
    abort.abort(REASON);
    expect(value).to.deep.equal({ a: 1 });
  });
});
