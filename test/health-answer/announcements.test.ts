import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/words/en.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, part, settled, turn, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=status]')];

/** What is said next. */
const said = (): Promise<string> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const text = words(regions()[0]);
      if (!text) return;
      observer.disconnect();
      resolve(text);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });

describe('what a <health-answer> says to screen readers', () => {
  let network: Network;
  let elements: HealthAnswer[];

  beforeEach(async () => {
    for (const region of regions()) region.remove();
    network = new Network({ '/fast.json': articleDocument() });
    const box = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer></health-answer>
        <health-answer></health-answer>
      </health-config>
    `);
    elements = [...box.querySelectorAll('health-answer')];
  });

  it('is nothing about an article that comes at once', async () => {
    elements[0]!.src = '/fast.json';
    await outcome(elements[0]!);
    await turn();
    expect(regions().map(words).join('')).to.equal('');
  });

  it('is that a slow one is loading, and its title when it is there', async () => {
    elements[0]!.src = '/slow.json';
    expect(await said()).to.equal(en.loading);
    const next = said();
    (await network.call('/slow.json')).answer(articleDocument());
    expect(await next).to.equal('Cold hands in winter');
  });

  it('is what went wrong', async () => {
    elements[0]!.src = '/bad.json';
    const next = said();
    (await network.call('/bad.json')).answer(new Response('', { status: 404 }));
    expect(await next).to.equal(en.notFound);
  });

  it('is how a second try ended', async () => {
    elements[0]!.src = '/bad.json';
    (await network.call('/bad.json')).fail();
    await settled(elements[0]!);
    part(elements[0]!, 'retry')!.click();
    const loaded = outcome(elements[0]!);
    (await network.call('/bad.json', 1)).answer(articleDocument());
    await loaded;
    expect(words(regions()[0])).to.equal('Cold hands in winter');
  });

  it('keeps the focus in its place when the button that had it is gone', async () => {
    const element = elements[0]!;
    element.src = '/bad.json';
    (await network.call('/bad.json')).fail();
    await settled(element);
    await element.updateComplete;
    const retry = part(element, 'retry')!;
    retry.focus();
    retry.click();
    await network.call('/bad.json', 1);
    await element.updateComplete;
    expect(document.activeElement === element).to.equal(true);
  });

  it('goes through one polite region, out of sight, in the right language', async () => {
    for (const [i, element] of elements.entries()) {
      element.lang = i ? 'es' : 'en';
      element.src = `/bad-${i}.json`;
      (await network.call(`/bad-${i}.json`)).fail();
      await settled(element);
      await element.updateComplete;
    }
    expect(regions().length).to.equal(1);
    const [region] = regions();
    expect(region!.lang).to.equal('es');
    expect(getComputedStyle(region!).clipPath).to.equal('inset(50%)');
    await expect(region!).to.be.accessible();
  });
});
