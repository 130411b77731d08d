import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer, HealthConfigElement } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, fullArticle, withdrawnArticle } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  failed,
  outcome,
  part,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const titled = (title: string): unknown => articleDocument({ title });

describe('<health-answer>, between states', () => {
  let network: Network;
  let config: HealthConfigElement;
  let element: HealthAnswer;

  beforeEach(async () => {
    network = new Network();
    config = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src="/one.json"><p data-fallback>Plain words.</p></health-answer>
      </health-config>
    `);
    element = config.querySelector('health-answer')!;
  });

  const title = (): string => words(part(element, 'title'));

  it('shows its fallback or an article: never both, never neither', async () => {
    const wrong: string[] = [];
    const look = (): void => {
      if (showsFallback(element) === showsDocument(element)) wrong.push(element.status);
    };
    const observer = new MutationObserver(look);
    const attachShadow = element.attachShadow.bind(element);
    element.attachShadow = (init) => {
      const root = attachShadow(init);
      observer.observe(root, { attributes: true, childList: true, subtree: true });
      return root;
    };
    const ways: [() => void, string][] = [
      [() => (element.src = '/good.json'), '/good.json'],
      [() => (element.src = '/bad.json'), '/bad.json'],
      [() => (element.src = '/taken-back.json'), '/taken-back.json'],
      [() => void element.reload(), '/taken-back.json'],
    ];
    const answers: Record<string, unknown> = {
      '/good.json': titled('Good'),
      '/bad.json': {},
      '/taken-back.json': withdrawnArticle(),
    };
    const seen: string[] = [];
    for (const [go, path] of ways) {
      const settles = outcome(element);
      go();
      (await network.call(path, seen.includes(path) ? 1 : 0)).answer(answers[path]);
      seen.push(path);
      await settles;
      look();
    }
    element.src = '';
    await element.updateComplete;
    look();
    expect(wrong).to.deep.equal([]);
  });

  it('never shows an answer that came too late', async () => {
    const events = eventsOf(element);
    const first = await network.call('/one.json');
    element.src = '/two.json';
    const second = await network.call('/two.json');
    expect(first.signal.aborted).to.equal(true);
    first.answer(titled('Stale'));
    second.answer(titled('Fresh'));
    await settled(element);
    await turn();
    expect(title()).to.equal('Fresh');
    expect(events.map(({ type }) => type)).to.deep.equal(['health-answer-load']);
  });

  it('takes the old article away as soon as another is asked for', async () => {
    (await network.call('/one.json')).answer(titled('One'));
    await settled(element);
    element.src = '/two.json';
    await network.call('/two.json');
    await element.updateComplete;
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
    expect(element.status).to.equal('loading');
  });

  it('loads once when several properties change together', async () => {
    await network.call('/one.json');
    element.src = '/two.json';
    element.lang = 'en';
    element.headingLevel = 3;
    await element.updateComplete;
    expect(network.paths).to.deep.equal(['/one.json', '/two.json']);
  });

  it('loads nothing again when only its looks change', async () => {
    (await network.call('/one.json')).answer(titled('One'));
    await settled(element);
    element.headingLevel = 4;
    element.noTitle = true;
    element.sections = 'answer';
    element.structuredData = true;
    await element.updateComplete;
    expect(network.paths).to.have.length(1);
    expect(element.status).to.equal('ready');
  });

  it('aborts its request and fires nothing when it is removed', async () => {
    const events = eventsOf(element);
    const call = await network.call('/one.json');
    element.remove();
    await turn();
    expect(call.signal.aborted).to.equal(true);
    expect(element.status).to.equal('idle');
    call.answer(titled('One'));
    await turn();
    expect(events).to.deep.equal([]);
    expect(showsDocument(element)).to.equal(false);
  });

  it('loads anew when it comes back before it had anything', async () => {
    await network.call('/one.json');
    element.remove();
    await turn();
    config.append(element);
    (await network.call('/one.json', 1)).answer(titled('One'));
    await settled(element);
    expect(title()).to.equal('One');
  });

  it('keeps its article, without a request or an event, when it is moved', async () => {
    (await network.call('/one.json')).answer(titled('One'));
    await settled(element);
    const events = eventsOf(element);
    const shown = part(element, 'article')!;
    const box = document.createElement('div');
    config.append(box);
    box.append(element);
    await element.updateComplete;
    await turn();
    expect(network.paths).to.have.length(1);
    expect(events).to.deep.equal([]);
    expect(part(element, 'article') === shown).to.equal(true);
    expect(element.status).to.equal('ready');
  });

  it('loads what it was told while it was out of the page', async () => {
    (await network.call('/one.json')).answer(titled('One'));
    await settled(element);
    element.remove();
    element.src = '/two.json';
    await element.updateComplete;
    expect(network.paths).to.have.length(1);
    config.append(element);
    (await network.call('/two.json')).answer(titled('Two'));
    await settled(element);
    expect(title()).to.equal('Two');
  });

  it('goes back to its fallback when it loses its address', async () => {
    (await network.call('/one.json')).answer(titled('One'));
    await settled(element);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
  });

  it('tries again when it comes back after a failure', async () => {
    (await network.call('/one.json')).fail();
    await settled(element);
    element.remove();
    await turn();
    config.append(element);
    (await network.call('/one.json', 1)).answer(titled('One'));
    await outcome(element);
    expect(title()).to.equal('One');
  });

  it('gives up an article that can’t be drawn: the fallback is as good as it gets', async () => {
    // No engine knows how to write a date in a language of that name.
    config.messages = { a: {} };
    element.lang = 'a';
    const fails = failed(element);
    (await network.call('/one.json', 1)).answer(fullArticle());
    expect((await fails).reason).to.equal('invalid');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
  });
});
