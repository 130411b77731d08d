import { expect, fixture, html } from '@open-wc/testing';
import { HealthAnswerErrorEvent, LoadError, type HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, fullArticle, withdrawnArticle } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  failed,
  loaded,
  part,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { serve } from '../fixtures/served.js';

describe('the events of a <health-answer>', () => {
  let network: Network;
  let element: HealthAnswer;

  beforeEach(async () => {
    network = new Network();
    const config = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src="/a.json"><p data-fallback>Plain words.</p></health-answer>
      </health-config>
    `);
    element = config.querySelector('health-answer')!;
  });

  it('tell of an article after it is shown, once', async () => {
    const events = eventsOf(element);
    const shown: unknown[] = [];
    element.addEventListener('health-answer-load', ({ article }) => {
      shown.push(words(part(element, 'title')), article.title, element.status);
      shown.push(showsDocument(element), showsFallback(element));
    });
    (await network.call('/a.json')).answer(articleDocument());
    await settled(element);
    await turn();
    expect(shown).to.deep.equal([
      'Cold hands in winter',
      'Cold hands in winter',
      'ready',
      true,
      false,
    ]);
    expect(events).to.have.length(1);
  });

  it('tell of a failure after the fallback is back, once', async () => {
    const events = eventsOf(element);
    const shown: unknown[] = [];
    element.addEventListener('health-answer-error', () => {
      shown.push(element.status, showsFallback(element), !!part(element, 'error'));
    });
    (await network.call('/a.json')).fail();
    await settled(element);
    await turn();
    expect(shown).to.deep.equal(['error', true, true]);
    expect(events).to.have.length(1);
  });

  it('carry the article as read: nothing that the format does not know', async () => {
    const loads = loaded(element);
    (await network.call('/a.json')).answer(
      fullArticle({ onload: 'alert(1)', related: [{ title: 'Feet', url: 'feet' }] }),
    );
    const { article } = await loads;
    expect(article).to.not.have.property('onload');
    expect(article).to.have.nested.property('related[0].url', 'https://example.org/feet');
    expect(Object.isFrozen(article)).to.equal(true);
  });

  it('carry reason, address and cause of a failure', async () => {
    const fails = failed(element);
    (await network.call('/a.json')).answer(new Response('', { status: 503 }));
    const event = await fails;
    expect(event).to.be.instanceOf(HealthAnswerErrorEvent);
    expect([event.reason, event.url]).to.deep.equal(['http', `${location.origin}/a.json`]);
    expect(event.cause).to.be.instanceOf(LoadError);
    expect(event.cause.status).to.equal(503);
  });

  it('tell of a withdrawn article as of any other', async () => {
    const loads = loaded(element);
    (await network.call('/a.json')).answer(withdrawnArticle());
    const event = await loads;
    expect([event.type, event.article.status]).to.deep.equal(['health-answer-load', 'withdrawn']);
  });

  for (const [name, answer] of [
    ['health-answer-load', articleDocument()],
    ['health-answer-error', {}],
  ] as const) {
    it(`${name} bubbles, out of shadow roots, too, and can't be cancelled`, async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      host.attachShadow({ mode: 'open' }).append(element);
      const heard = new Promise<Event>((resolve) => {
        document.addEventListener(name, resolve, { once: true });
      });
      element.article = answer;
      const event = await heard;
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
      expect(event.target === host).to.equal(true);
    });
  }

  it('are no loading events of what stands inside', async () => {
    const image = new Image();
    element.append(image);
    const loaded = new Promise((resolve) => image.addEventListener('load', resolve));
    const events = eventsOf(element);
    image.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    await loaded;
    expect(events).to.deep.equal([]);
  });
});

describe('the reasons of a <health-answer>', () => {
  for (const [reason, body, query] of [
    ['not-found', '', { status: '404' }],
    ['not-found', '', { status: '410' }],
    ['http', '', { status: '403' }],
    ['not-json', '<p>', { type: 'text/html' }],
    ['not-json', '', {}],
    ['not-json', 'words', {}],
    ['too-large', ' '.repeat(1024), { repeat: '513' }],
    ['invalid', '{}', {}],
    ['unsupported-version', '{"schemaVersion":"2.0"}', {}],
    ['network', '', { reset: '1' }],
    ['timeout', '', { hang: '1' }],
  ] as const) {
    it(`call ${JSON.stringify(query)} ${body.slice(0, 30)} ${reason}, and keep the fallback`, async () => {
      const { url } = await serve(body, query);
      const config = await fixture(html`
        <health-config retries="0" timeout=${reason === 'timeout' ? 200 : 8000}>
          <health-answer><p data-fallback>Plain words.</p></health-answer>
        </health-config>
      `);
      const element = config.querySelector('health-answer')!;
      const fails = failed(element);
      element.src = url;
      expect((await fails).reason).to.equal(reason);
      expect(element.status).to.equal('error');
      expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
    });
  }
});
