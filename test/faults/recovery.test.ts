/** After a failure: what makes an element try again, how often, and what does not. */
import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  failed,
  loaded,
  outcome,
  part,
  parts,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { Network, type Call } from '../fixtures/network.js';
import { replace } from '../fixtures/replace.js';

/** The page behind another tab, or before the reader's eyes again. */
function setVisible(visible: boolean): void {
  replace(document, 'hidden', !visible);
  replace(document, 'visibilityState', visible ? 'visible' : 'hidden');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const lookAway = (): void => {
  setVisible(false);
  setVisible(true);
};

const restore = (persisted: boolean): void => {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
};

/** What may bring back a page whose network failed. */
const CHANCES: readonly (readonly [string, () => void])[] = [
  ['the browser is online again', () => dispatchEvent(new Event('online'))],
  ['the page is visible again', lookAway],
  ['the page comes out of the back-forward cache', () => restore(true)],
];

/** What a reader or a page does about it, whatever it was. */
const ORDERS: readonly (readonly [string, (element: HealthAnswer) => unknown])[] = [
  ['reload() is called', (element) => void element.reload()],
  ['the reader presses “Try again”', (element) => part(element, 'retry')!.click()],
  ['another src is set', (element) => (element.src = '/a.json?again')],
  [
    'the element is taken out and, later, put back',
    async (element) => {
      const { parentElement } = element;
      element.remove();
      await turn();
      parentElement!.append(element);
    },
  ],
];

/** Failures that a better connection may mend. */
const PASSING: readonly (readonly [string, (call: Call) => void])[] = [
  ['network', (call) => call.fail()],
  ['timeout', () => deadlines[0]!.abort()],
  [
    'offline',
    (call) => {
      replace(navigator, 'onLine', false);
      call.fail();
    },
  ],
];

const LASTING: readonly (readonly [string, () => unknown])[] = [
  ['not-found', () => new Response('', { status: 404 })],
  ['http', () => new Response('', { status: 500 })],
  ['not-json', () => new Response('<p>')],
  ['invalid', () => ({})],
  ['unsupported-version', () => articleDocument({ schemaVersion: '2.0' })],
];

let network: Network;
/** What ends an attempt that takes too long, in place of the clock. */
let deadlines: AbortController[];

async function answers(count = 1): Promise<HealthAnswer[]> {
  network = new Network();
  deadlines = [];
  replace(AbortSignal, 'timeout', () => {
    const deadline = new AbortController();
    deadlines.push(deadline);
    return deadline.signal;
  });
  const all = Array.from(
    { length: count },
    () => html`<health-answer src="/a.json"><p data-fallback>Plain words.</p></health-answer>`,
  );
  const box = await fixture(html`
    <health-config .fetch=${network.fetch} .retries=${0}>${all}</health-config>
  `);
  return [...box.querySelectorAll('health-answer')];
}

/** An element that failed as told. */
async function failedAnswer(reason: string, fail: (call: Call) => void): Promise<HealthAnswer> {
  const [element] = await answers();
  const error = failed(element!);
  fail(await network.call('/a.json'));
  expect((await error).reason).to.equal(reason);
  await element!.updateComplete;
  expect([showsFallback(element!), parts(element!, 'error').length]).to.deep.equal([true, 1]);
  return element!;
}

/** All that is under way has had its turn. */
async function quiet(element: HealthAnswer): Promise<void> {
  await turn();
  await element.updateComplete;
  await turn();
}

describe('an element that failed', () => {
  for (const [reason, fail] of PASSING) {
    for (const [chance, happen] of CHANCES) {
      it(`for reason of ${reason} tries again, once, when ${chance}`, async () => {
        const element = await failedAnswer(reason, fail);
        const events = eventsOf(element);
        happen();
        happen();
        await quiet(element);
        expect(network.calls).to.have.length(2);
        expect(showsFallback(element), 'in the meantime').to.equal(true);
        const done = outcome(element);
        network.calls[1]!.answer(articleDocument());
        await done;
        expect(element.status).to.equal('ready');
        expect([showsFallback(element), showsDocument(element)]).to.deep.equal([false, true]);
        expect(events.map(({ type }) => type)).to.deep.equal(['health-answer-load']);
      });
    }
  }

  for (const [reason, answer] of LASTING) {
    it(`for reason of ${reason} is left so, whatever happens`, async () => {
      const element = await failedAnswer(reason, (call) => call.answer(answer()));
      for (const [, happen] of CHANCES) happen();
      await quiet(element);
      expect(network.calls).to.have.length(1);
      expect(element.status).to.equal('error');
    });

    for (const [order, give] of ORDERS) {
      it(`for reason of ${reason} loads when ${order}`, async () => {
        const element = await failedAnswer(reason, (call) => call.answer(answer()));
        await give(element);
        const call = await network.call('/a.json', 1);
        const done = loaded(element);
        call.answer(articleDocument());
        await done;
        expect([showsFallback(element), showsDocument(element)]).to.deep.equal([false, true]);
        expect(network.calls).to.have.length(2);
      });
    }
  }

  it('does not try while nobody sees it, but when somebody does', async () => {
    const element = await failedAnswer('network', (call) => call.fail());
    setVisible(false);
    dispatchEvent(new Event('online'));
    await quiet(element);
    expect(network.calls).to.have.length(1);
    setVisible(true);
    await quiet(element);
    expect(network.calls).to.have.length(2);
  });

  it('does not try when a page is merely shown for the first time', async () => {
    const element = await failedAnswer('network', (call) => call.fail());
    restore(false);
    await quiet(element);
    expect(network.calls).to.have.length(1);
  });

  it('fails again if it must, tells so again, and has another chance', async () => {
    const element = await failedAnswer('network', (call) => call.fail());
    for (let round = 1; round <= 3; round++) {
      const error = failed(element);
      lookAway();
      (await network.call('/a.json', round)).fail();
      expect((await error).reason).to.equal('network');
      await element.updateComplete;
      expect([showsFallback(element), parts(element, 'error').length]).to.deep.equal([true, 1]);
    }
    expect(network.calls).to.have.length(4);
  });

  it('does not try once it has left the page, nor twice when it is back', async () => {
    const element = await failedAnswer('network', (call) => call.fail());
    const { parentElement } = element;
    element.remove();
    await turn();
    for (const [, happen] of CHANCES) happen();
    await quiet(element);
    expect(network.calls).to.have.length(1);
    parentElement!.append(element);
    await network.call('/a.json', 1);
    for (const [, happen] of CHANCES) happen();
    await quiet(element);
    expect(network.calls).to.have.length(2);
  });
});

describe('a server that comes and goes', () => {
  it('has its article shown when there is one, and the fallback when there is none', async () => {
    const [element] = await answers();
    const events = eventsOf(element!);
    for (let round = 0; round < 6; round++) {
      if (round > 0) void element!.reload();
      const call = await network.call('/a.json', round);
      const done = outcome(element!);
      const good = round % 2 === 1;
      if (good) call.answer(articleDocument());
      else call.fail();
      await done;
      expect([showsDocument(element!), showsFallback(element!)]).to.deep.equal([good, !good]);
      expect(parts(element!, 'error')).to.have.length(good ? 0 : 1);
    }
    expect(events).to.have.length(6);
  });
});

describe('an element that has not failed', () => {
  it('does not load again, whatever happens', async () => {
    const [element] = await answers();
    (await network.call('/a.json')).answer(articleDocument());
    await settled(element!);
    for (const [, happen] of CHANCES) happen();
    await quiet(element!);
    expect(network.calls).to.have.length(1);
    expect(element!.status).to.equal('ready');
  });

  it('goes on with its load, whatever happens', async () => {
    const [element] = await answers();
    const call = await network.call('/a.json');
    for (const [, happen] of CHANCES) happen();
    await quiet(element!);
    expect(network.calls).to.have.length(1);
    call.answer(articleDocument());
    await settled(element!);
    expect(words(part(element!, 'title'))).to.equal('Cold hands in winter');
  });
});

describe('a hundred elements that failed together', () => {
  for (const [chance, happen] of CHANCES) {
    it(`make one request when ${chance}`, async () => {
      const elements = await answers(100);
      (await network.call('/a.json')).fail();
      await Promise.all(elements.map((element) => settled(element)));
      happen();
      const done = Promise.all(elements.map((element) => outcome(element)));
      (await network.call('/a.json', 1)).answer(articleDocument());
      await done;
      expect(network.calls).to.have.length(2);
      expect(new Set(elements.map(({ status }) => status))).to.deep.equal(new Set(['ready']));
    });
  }
});
