import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  part,
  settled,
  showsDocument,
  showsFallback,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { serve } from '../fixtures/served.js';

const titled = (title: string): unknown => articleDocument({ title });

describe('<health-answer> reload()', () => {
  let network: Network;
  let element: HealthAnswer;

  beforeEach(async () => {
    network = new Network();
    const config = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src="/one.json"><p data-fallback>Plain words.</p></health-answer>
      </health-config>
    `);
    element = config.querySelector('health-answer')!;
    (await network.call('/one.json')).answer(titled('First'));
    await settled(element);
  });

  it('fetches past the browser’s cache', async () => {
    void element.reload();
    await network.call('/one.json', 1);
    expect(network.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'reload']);
  });

  it('gets new bytes from a server that allowed a day of caching', async () => {
    const { url, requests } = await serve(titled('Cached'), { cache: 'max-age=86400' });
    const real = await settled(
      await fixture<HealthAnswer>(html` <health-answer src=${url}></health-answer> `),
    );
    await real.reload();
    expect(await requests()).to.have.length(2);
  });

  it('resolves when the new article is shown', async () => {
    const events = eventsOf(element);
    const reloaded = element.reload();
    (await network.call('/one.json', 1)).answer(titled('Second'));
    await reloaded;
    expect(words(part(element, 'title'))).to.equal('Second');
    expect(events.map(({ type }) => type)).to.deep.equal(['health-answer-load']);
  });

  it('keeps the old article in the meantime', async () => {
    void element.reload();
    await network.call('/one.json', 1);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([false, true]);
  });

  it('resolves after a failure, too, and shows the fallback', async () => {
    const reloaded = element.reload();
    (await network.call('/one.json', 1)).fail();
    await reloaded;
    expect(element.status).to.equal('error');
    expect([showsFallback(element), showsDocument(element)]).to.deep.equal([true, false]);
  });

  it('recovers from an error', async () => {
    void element.reload();
    (await network.call('/one.json', 1)).fail();
    await settled(element);
    const reloaded = element.reload();
    (await network.call('/one.json', 2)).answer(titled('Back'));
    await reloaded;
    expect(words(part(element, 'title'))).to.equal('Back');
  });

  it('has the last word over an earlier reload', async () => {
    const events = eventsOf(element);
    void element.reload();
    const earlier = await network.call('/one.json', 1);
    const reloaded = element.reload();
    const later = await network.call('/one.json', 2);
    later.answer(titled('Later'));
    earlier.answer(titled('Earlier'));
    await reloaded;
    expect(words(part(element, 'title'))).to.equal('Later');
    expect(events).to.have.length(1);
  });

  it('loads the address that was set just before', async () => {
    element.src = '/two.json';
    const reloaded = element.reload();
    // The first is what `src` asked for; the reload takes its place.
    (await network.call('/two.json', 1)).answer(titled('Two'));
    await reloaded;
    expect(words(part(element, 'title'))).to.equal('Two');
  });

  it('resolves at once when there is nothing to load', async () => {
    const empty = await fixture<HealthAnswer>(html`<health-answer></health-answer>`);
    await empty.reload();
    expect(empty.status).to.equal('idle');
    await document.createElement('health-answer').reload();
  });

  it('resolves when the element is removed', async () => {
    const reloaded = element.reload();
    await network.call('/one.json', 1);
    element.remove();
    await reloaded;
    expect(network.calls[1]!.signal.aborted).to.equal(true);
  });
});
