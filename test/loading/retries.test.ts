import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import { LIMITS } from '../../src/document/findings.js';
import {
  ADDRESS,
  answering,
  body,
  failing,
  failureOf,
  json,
  never,
  options,
  silent,
  status,
  type Answer,
} from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

const TIMEOUT = 60_000;

/** How many requests there were for a document that fails in the end. */
async function attempts(answer: Answer, more = {}): Promise<number> {
  const fetch = answering(answer);
  await failureOf(fetchDocument(ADDRESS, options(fetch, { retries: 2, ...more }), never));
  return fetch.requests.length;
}

describe('another attempt', () => {
  beforeEach(() => {
    replace(Math, 'random', () => 0);
  });

  for (const code of [408, 425, 429, 500, 501, 502, 503, 504, 599]) {
    it(`is made after ${code}`, async () => {
      expect(await attempts(status(code))).to.equal(3);
    });
  }

  it('is made after a failure of the network', async () => {
    expect(await attempts(failing)).to.equal(3);
  });

  it('is made after a timeout', async () => {
    expect(await attempts(silent, { timeout: 10 })).to.equal(3);
  });

  for (const code of [300, 400, 401, 403, 404, 405, 406, 409, 410, 418, 422, 426, 431, 451]) {
    it(`is not made after ${code}`, async () => {
      expect(await attempts(status(code))).to.equal(1);
    });
  }

  for (const [name, answer, more] of [
    ['204', () => new Response(null, { status: 204 }), {}],
    ['HTML', body('<p>', 200, { 'content-type': 'text/html' }), {}],
    ['no JSON', body('{'), {}],
    ['too much', body('a'.repeat(LIMITS.bytes + 1)), {}],
    ['other bytes than promised', json({}), { integrity: 'sha256-AAAA' }],
    [
      'a redirect to another origin',
      (() =>
        Object.defineProperty(new Response('{}'), 'url', {
          value: 'https://evil.example/',
        })) as Answer,
      {},
    ],
  ] as const) {
    it(`is not made after ${name}`, async () => {
      expect(await attempts(answer, more)).to.equal(1);
    });
  }

  it('is not made without a connection', async () => {
    replace(navigator, 'onLine', false);
    expect(await attempts(failing)).to.equal(1);
  });

  for (const retries of [0, 1, 4]) {
    it(`is made as often as told: ${retries}`, async () => {
      expect(await attempts(status(503), { retries })).to.equal(retries + 1);
    });
  }

  it('may succeed', async () => {
    const fetch = answering(failing, status(503), json({ a: 1 }));
    expect(await fetchDocument(ADDRESS, options(fetch, { retries: 2 }), never)).to.deep.equal({
      a: 1,
    });
    expect(fetch.requests).to.have.length(3);
  });

  it('may fail for another reason, which is then the one', async () => {
    const fetch = answering(failing, status(503), status(404));
    const error = await failureOf(fetchDocument(ADDRESS, options(fetch, { retries: 5 }), never));
    expect(error).to.include({ reason: 'not-found', status: 404 });
    expect(fetch.requests).to.have.length(3);
  });

  it('asks for the same, and has a signal of its own', async () => {
    const fetch = answering(status(503), json({}));
    await fetchDocument(ADDRESS, options(fetch, { retries: 1, reload: true }), never);
    const [first, second] = fetch.requests;
    expect(second!.url).to.equal(first!.url);
    expect(second!.init.cache).to.equal('reload');
    expect(first!.init.signal.aborted, 'the answer that nobody reads').to.be.true;
    expect(second!.init.signal.aborted).to.be.false;
  });
});

describe('the pause before another attempt', () => {
  /** The pauses that were asked for; none is made. */
  async function pauses(random: number, ...answers: Answer[]): Promise<number[]> {
    const asked: number[] = [];
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    replace(Math, 'random', () => random);
    replace(AbortSignal, 'timeout', (milliseconds: number) => {
      if (milliseconds === TIMEOUT) return timeout(milliseconds);
      asked.push(milliseconds);
      return timeout(0);
    });
    const wanted = options(answering(...answers), { timeout: TIMEOUT, retries: 4 });
    await fetchDocument(ADDRESS, wanted, never).catch(() => {});
    return asked;
  }

  it('is drawn from zero to a ceiling that doubles', async () => {
    expect(await pauses(0, status(503))).to.deep.equal([0, 0, 0, 0]);
    expect(await pauses(0.5, status(503))).to.deep.equal([125, 250, 500, 1000]);
    expect(await pauses(0.75, failing, failing, json({}))).to.deep.equal([187.5, 375]);
  });

  const asking = (retryAfter: string): Answer => status(503, { 'retry-after': retryAfter });

  for (const [retryAfter, pause] of [
    ['3', 3000],
    ['60', 60_000 + 1e-9],
    ['0', 0],
    ['-5', 0],
    ['soon', 0],
    ['', 0],
  ] as const) {
    it(`is what the server asks for, and the draw: Retry-After ${JSON.stringify(retryAfter)}`, async () => {
      // a pause as long as the timeout would be taken for one by the stand-in
      const draw = retryAfter === '60' ? 0.001 : 0.5;
      expect((await pauses(draw, asking(retryAfter), json({}))).map(Math.round)).to.deep.equal([
        Math.round(pause + draw * 250),
      ]);
    });
  }

  it('lasts until the date that the server names', async () => {
    const now = Date.UTC(2026, 0, 1, 12);
    replace(Date, 'now', () => now);
    const date = (after: number): Answer => asking(new Date(now + after).toUTCString());
    expect(await pauses(0, date(7000), json({}))).to.deep.equal([7000]);
    expect(await pauses(0, date(-7000), json({}))).to.deep.equal([0]);
    expect(await pauses(0, date(61_000), json({})), 'later than the timeout').to.deep.equal([]);
  });

  for (const retryAfter of ['61', '3600', '1e9', 'Infinity']) {
    it(`is never longer than the timeout: Retry-After ${retryAfter} is the end`, async () => {
      replace(Math, 'random', () => 0);
      const fetch = answering(asking(retryAfter), json({}));
      const wanted = options(fetch, { timeout: TIMEOUT, retries: 2 });
      const error = await failureOf(fetchDocument(ADDRESS, wanted, never));
      expect(error).to.include({ reason: 'http', status: 503 });
      expect(error.retryAfter).to.be.greaterThan(TIMEOUT);
      expect(fetch.requests).to.have.length(1);
    });
  }
});
