import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/words/en.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, part, settled, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { serve } from '../fixtures/served.js';

/** Two frames: an observer of intersections has had its say. */
const observed = async (): Promise<void> => {
  await nextFrame();
  await nextFrame();
};

describe('<health-answer loading="lazy">', () => {
  let network: Network;
  let box: HTMLElement;
  let element: HealthAnswer;

  beforeEach(async () => {
    network = new Network({ '/a.json': articleDocument(), '/b.json': articleDocument() });
    box = await fixture(html`
      <health-config .fetch=${network.fetch}>
        <div style="block-size: 4000px"></div>
        <health-answer loading="lazy" src="/a.json"><p data-fallback>Words.</p></health-answer>
      </health-config>
    `);
    element = box.querySelector('health-answer')!;
  });

  it('asks for nothing while it is far away', async () => {
    await observed();
    expect(network.paths).to.deep.equal([]);
    expect(element.status).to.equal('idle');
  });

  it('loads when it comes near', async () => {
    await observed();
    const loaded = outcome(element);
    box.querySelector('div')!.style.blockSize = `${innerHeight + 600}px`;
    await loaded;
    expect(element.status).to.equal('ready');
    expect(network.paths).to.deep.equal(['/a.json']);
  });

  it('loads at once when it becomes eager', async () => {
    await observed();
    element.loading = 'eager';
    await outcome(element);
    expect(element.status).to.equal('ready');
  });

  it('stays near once it was: another address loads at once', async () => {
    element.scrollIntoView();
    await outcome(element);
    scrollTo(0, 0);
    await observed();
    element.src = '/b.json';
    await outcome(element);
    expect(network.paths).to.deep.equal(['/a.json', '/b.json']);
  });

  it('watches again when it comes back to the page', async () => {
    await observed();
    element.remove();
    box.prepend(element);
    await outcome(element);
    expect(element.status).to.equal('ready');
  });

  it('shows an article in hand wherever it is', async () => {
    element.article = articleDocument({ title: 'In hand' });
    await outcome(element);
    expect(words(part(element, 'title'))).to.equal('In hand');
  });

  it('loads at once where the browser can’t tell', async () => {
    const { IntersectionObserver } = globalThis;
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    try {
      const other = document.createElement('health-answer');
      other.loading = 'lazy';
      other.src = '/b.json';
      box.append(other);
      await settled(other);
      expect(other.status).to.equal('ready');
    } finally {
      Object.assign(globalThis, { IntersectionObserver });
    }
  });
});

describe('several <health-answer>s', () => {
  it('make one request for one document', async () => {
    const { url, requests } = await serve(articleDocument());
    const five = Array.from({ length: 5 }, () => html`<health-answer src=${url}></health-answer>`);
    const box = await fixture(html`<main>${five}</main>`);
    const all = [...box.querySelectorAll('health-answer')];
    await Promise.all(all.map((element) => settled(element)));
    expect(all.map((element) => words(part(element, 'title')))).to.deep.equal(
      Array(5).fill('Cold hands in winter'),
    );
    expect(await requests()).to.have.length(1);
  });

  it('share it even when one of them goes while it is on its way', async () => {
    const network = new Network();
    const box = await fixture(html`
      <health-config .fetch=${network.fetch}>
        <health-answer src="/a.json"></health-answer>
        <health-answer src="/a.json"></health-answer>
      </health-config>
    `);
    const [first, second] = box.querySelectorAll('health-answer');
    const call = await network.call('/a.json');
    first!.remove();
    call.answer(articleDocument());
    await settled(second!);
    expect(second!.status).to.equal('ready');
    expect(network.calls).to.have.length(1);
  });
});

describe('the request of a <health-answer>', () => {
  it('carries no cookie, no referrer and no more headers than it must', async () => {
    document.cookie = 'visitor=7; path=/';
    const { url, requests } = await serve(articleDocument());
    await settled(await fixture<HealthAnswer>(html`<health-answer src=${url}></health-answer>`));
    document.cookie = 'visitor=; path=/; max-age=0';
    const [{ method, headers }] = (await requests()) as [
      { method: string; headers: Record<string, string> },
    ];
    expect(method).to.equal('GET');
    expect(headers).to.not.have.any.keys('cookie', 'referer', 'authorization', 'origin');
  });
});

describe('<health-answer> after a failure', () => {
  const failing = async (): Promise<[Network, HealthAnswer]> => {
    const network = new Network();
    const box = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src="/a.json"></health-answer>
      </health-config>
    `);
    return [network, box.querySelector('health-answer')!];
  };

  it('loads again when the browser is back online', async () => {
    const [network, element] = await failing();
    (await network.call('/a.json')).fail();
    await settled(element);
    const loaded = outcome(element);
    dispatchEvent(new Event('online'));
    (await network.call('/a.json', 1)).answer(articleDocument());
    await loaded;
    expect(element.status).to.equal('ready');
    dispatchEvent(new Event('online'));
    expect(network.calls).to.have.length(2);
  });

  it('does so only where the connection was to blame', async () => {
    const [network, element] = await failing();
    (await network.call('/a.json')).answer({});
    await settled(element);
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(network.calls).to.have.length(1);
  });

  it('does nothing of the kind once it has left the page', async () => {
    const [network, element] = await failing();
    (await network.call('/a.json')).fail();
    await settled(element);
    element.remove();
    await element.updateComplete;
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(network.calls).to.have.length(1);
  });

  it('says so in plain words when the device has no connection', async () => {
    const [network, element] = await failing();
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      (await network.call('/a.json')).fail();
      await settled(element);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(words(part(element, 'error'))).to.contain(en.offline);
  });
});
