/** No failure may reach the host page as an unhandled rejection: its error reports are its own. */
import { expect } from '@open-wc/testing';
import { readArticle } from '../../src/document/read.js';
import { loadDocument } from '../../src/loading/document-store.js';
import {
  ADDRESS,
  answering,
  body,
  deaf,
  failing,
  options,
  silent,
  status,
  type Answer,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

/** The reasons of the unhandled rejections while something runs. */
async function unhandled(run: () => Promise<unknown>): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const end = new Error('the last');
  const { promise: told, resolve } = Promise.withResolvers<unknown>();
  // the runner would print each
  replace(console, 'error', () => {});
  const listen = (event: PromiseRejectionEvent): void => {
    // before mocha, to which each would be a failed test
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.reason === end) resolve(end);
    else reasons.push(event.reason);
  };
  addEventListener('unhandledrejection', listen, { capture: true });
  await run();
  // such events come in order: after this one, none of before is still to come
  void Promise.reject(end);
  await told;
  removeEventListener('unhandledrejection', listen, { capture: true });
  return reasons;
}

const outcomeOf = (answer: Answer, more = {}, abort = new AbortController()): Promise<unknown> =>
  loadDocument(ADDRESS, readArticle, options(answering(answer), more), abort.signal).catch(
    (error: unknown) => error,
  );

it('an unhandled rejection is noticed here', async () => {
  const reason = new Error('noticed');
  const seen = await unhandled(() => {
    void Promise.reject(reason);
    return Promise.resolve();
  });
  expect(seen).to.deep.equal([reason]);
});

describe('no rejection is left unhandled', () => {
  for (const [name, answer, more] of [
    ['no connection', failing, { retries: 1 }],
    ['an error of the server', status(500), { retries: 1 }],
    ['no JSON', body('{'), {}],
    ['a document that is refused', body('5'), {}],
    ['a timeout', silent, { timeout: 10, retries: 1 }],
    ['a timeout of a `fetch` that never settles', deaf, { timeout: 10 }],
    ['other bytes than promised', body('{}'), { integrity: 'sha256-A' }],
  ] as const) {
    it(`after ${name}`, async () => {
      replace(Math, 'random', () => 0);
      const seen = await unhandled(async () => {
        expect(await outcomeOf(answer, more)).to.be.instanceOf(Error);
      });
      expect(seen).to.deep.equal([]);
    });
  }

  it('after everybody has gone', async () => {
    for (const answer of [silent, deaf, failing, body('{')]) {
      const seen = await unhandled(async () => {
        const abort = new AbortController();
        const outcome = outcomeOf(answer, {}, abort);
        abort.abort();
        expect(await outcome).to.include({ name: 'AbortError' });
      });
      expect(seen).to.deep.equal([]);
    }
  });

  it('after a `fetch` that fails when nobody waits any more', async () => {
    const { promise, reject } = Promise.withResolvers<Response>();
    const seen = await unhandled(async () => {
      expect(await outcomeOf(() => promise, { timeout: 10 })).to.include({ reason: 'timeout' });
      reject(new TypeError('too late'));
    });
    expect(seen).to.deep.equal([]);
  });

  it('after the deadline of a document that came in time', async () => {
    const seen = await unhandled(async () => {
      const expired = Promise.withResolvers<unknown>();
      await outcomeOf(
        ({ init: { signal } }) => {
          signal.addEventListener('abort', expired.resolve);
          return new Response('5');
        },
        { timeout: 50 },
      );
      await expired.promise;
    });
    expect(seen).to.deep.equal([]);
  });
});
