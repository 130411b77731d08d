/** One attempt has so much time, its body included. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import {
  ADDRESS,
  answering,
  deaf,
  failureOf,
  json,
  never,
  options,
  silent,
  type Answer,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

const SHORT = 30;

/** A body that goes on for ever, a byte whenever the reader wants one. */
const dripping: Answer = ({ init: { signal } }) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(stream) {
        signal.addEventListener('abort', () => stream.error(signal.reason));
      },
      async pull(stream) {
        // a turn of the event loop, so that time goes by
        await new Promise((resolve) => setTimeout(resolve));
        if (!signal.aborted) stream.enqueue(new Uint8Array([0x20]));
      },
    }),
  );

/** Headers, and then no body. */
const stalled: Answer = () => new Response(new ReadableStream());

describe('the deadline of an attempt', () => {
  for (const [name, answer] of [
    ['an answer that does not come', silent],
    ['a `fetch` that never settles, nor heeds its signal', deaf],
    ['a body that does not come, nor heeds the signal', stalled],
    ['a body that comes byte by byte', dripping],
  ] as const) {
    it(`ends ${name}`, async () => {
      const fetch = answering(answer);
      const error = await failureOf(
        fetchDocument(ADDRESS, options(fetch, { timeout: SHORT }), never),
      );
      expect(error).to.include({ reason: 'timeout', status: 0, url: ADDRESS });
      expect(error.cause).to.include({ name: 'TimeoutError' });
      expect(fetch.requests[0]!.init.signal.aborted, 'the request is aborted').to.be.true;
    });
  }

  it('is not `offline`', async () => {
    replace(navigator, 'onLine', false);
    const error = await failureOf(
      fetchDocument(ADDRESS, options(answering(silent), { timeout: SHORT }), never),
    );
    expect(error.reason).to.equal('timeout');
  });

  it('is a new one for each attempt', async () => {
    replace(Math, 'random', () => 0);
    const fetch = answering(deaf, deaf, json({ a: 1 }));
    const wanted = options(fetch, { timeout: SHORT, retries: 2 });
    expect(await fetchDocument(ADDRESS, wanted, never)).to.deep.equal({ a: 1 });
    expect(fetch.requests.map(({ init }) => init.signal.aborted).slice(0, 2)).to.deep.equal([
      true,
      true,
    ]);
  });

  it('is the one that was told', async () => {
    const asked: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    replace(AbortSignal, 'timeout', (milliseconds: number) => {
      asked.push(milliseconds);
      return timeout(milliseconds);
    });
    await fetchDocument(ADDRESS, options(answering(json({})), { timeout: 4321 }), never);
    expect(asked).to.deep.equal([4321]);
  });
});
