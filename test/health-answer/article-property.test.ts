import { expect, fixture, html } from '@open-wc/testing';
import {
  HealthAnswerErrorEvent,
  HealthAnswerLoadEvent,
  type HealthAnswer,
} from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, withdrawnArticle } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  failed,
  loaded,
  outcome,
  part,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

describe('<health-answer> with an article in hand', () => {
  let network: Network;
  let element: HealthAnswer;

  beforeEach(async () => {
    network = new Network({ '/a.json': articleDocument({ title: 'Fetched' }) });
    const config = await fixture(html`
      <health-config .fetch=${network.fetch}>
        <health-answer><p data-fallback>Plain words.</p></health-answer>
      </health-config>
    `);
    element = config.querySelector('health-answer')!;
  });

  it('shows it without a request', async () => {
    const loads = loaded(element);
    element.article = articleDocument({ title: 'In hand' });
    const event = await loads;
    expect(event).to.be.instanceOf(HealthAnswerLoadEvent);
    expect(event.article.title).to.equal('In hand');
    expect(words(part(element, 'title'))).to.equal('In hand');
    expect(network.paths).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('prefers it to its address, and goes back to the address without it', async () => {
    element.src = '/a.json';
    element.article = articleDocument({ title: 'In hand' });
    await settled(element);
    expect(network.paths).to.deep.equal([]);
    element.article = null;
    await outcome(element);
    expect(words(part(element, 'title'))).to.equal('Fetched');
  });

  it('reads it by the same rules: a refused one leaves the fallback', async () => {
    const fails = failed(element);
    element.article = articleDocument({ sections: [] });
    const event = await fails;
    expect(event).to.be.instanceOf(HealthAnswerErrorEvent);
    expect([event.reason, event.url]).to.deep.equal(['invalid', '']);
    expect(event.cause.message).to.contain('sections');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
  });

  it('refuses one of another major version', async () => {
    const fails = failed(element);
    element.article = articleDocument({ schemaVersion: '2.0' });
    expect((await fails).reason).to.equal('unsupported-version');
  });

  for (const nonsense of [[], 'text', 7, true] as unknown[]) {
    it(`refuses ${JSON.stringify(nonsense)}`, async () => {
      const fails = failed(element);
      element.article = nonsense as object;
      expect((await fails).reason).to.equal('invalid');
    });
  }

  it('shows the fallback when it is taken away', async () => {
    element.article = articleDocument();
    await settled(element);
    const events = eventsOf(element);
    element.article = undefined;
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
    await turn();
    expect(events).to.deep.equal([]);
  });

  it('shows another when it changes', async () => {
    element.article = articleDocument({ title: 'One' });
    await settled(element);
    const loads = loaded(element);
    element.article = withdrawnArticle({ title: 'Two' });
    await loads;
    expect([words(part(element, 'title')), element.status]).to.deep.equal(['Two', 'withdrawn']);
  });

  it('does not change what it was given, nor show what is changed in it later', async () => {
    const given = articleDocument() as { title: string };
    const before = JSON.stringify(given);
    element.article = given;
    await settled(element);
    expect(JSON.stringify(given)).to.equal(before);
    given.title = 'Changed';
    element.requestUpdate();
    await element.updateComplete;
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
  });

  it('was it set before the element was defined, finds it all the same', async () => {
    const early = document.createElement('div');
    early.setAttribute('data-fallback', '');
    const late = document.createElement('health-answer');
    Object.assign(late, { article: articleDocument({ title: 'Early' }) });
    element.replaceWith(late);
    await settled(late);
    expect(words(part(late, 'title'))).to.equal('Early');
  });

  it('takes relative links and images from the page', async () => {
    element.article = articleDocument({
      sections: [
        {
          id: 'answer',
          blocks: [
            { type: 'paragraph', content: [{ type: 'link', href: 'more', content: 'More' }] },
          ],
        },
      ],
    });
    await settled(element);
    expect(part(element, 'body')!.querySelector('a')!.href).to.equal(
      new URL('more', document.baseURI).href,
    );
  });
});
