import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { HealthAnswer } from '../../src/index.all.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, part, settled, turn, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { clearPage, flatTree, showBanner, showPage, showStates } from './host-page.js';
import { phrases } from './phrases.js';

const LIVE = '[role=status], [role=alert], [role=log], [aria-live]';

const regions = (): Element[] => [...flatTree(document.body)].filter((node) => node.matches(LIVE));

const saidSoFar = (): string => regions().map(words).join(' ');

/** What the region says next. */
const said = (): Promise<string> =>
  new Promise((resolve) => {
    const before = saidSoFar();
    const observer = new MutationObserver(() => {
      if (!saidSoFar() || saidSoFar() === before) return;
      observer.disconnect();
      resolve(saidSoFar());
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });

describe('the live region', () => {
  let network: Network;

  function show(src: string): HealthAnswer {
    network = new Network({ '/fast.json': articleDocument() });
    const main = showPage(
      'en',
      html`
        <health-config .fetch=${network.fetch} retries="0">
          <health-answer src=${src}></health-answer>
        </health-config>
      `,
    );
    return main.querySelector('health-answer')!;
  }

  beforeEach(clearPage);
  afterEach(clearPage);

  it('WCAG 4.1.3: says nothing of what comes at once', async () => {
    await outcome(show('/fast.json'));
    await turn();
    expect(saidSoFar()).to.equal('');
  });

  it('WCAG 4.1.3: says that a slow article is on its way, and when it is there', async () => {
    show('/slow.json');
    expect(await said()).to.equal('Loading…');
    const next = said();
    (await network.call('/slow.json')).answer(articleDocument());
    expect(await next).to.equal('Cold hands in winter');
  });

  it('WCAG 4.1.3, 3.3.1, 3.3.3: says what went wrong, as it stands there to be read', async () => {
    const element = show('/bad.json');
    const next = said();
    (await network.call('/bad.json')).fail();
    expect(await next).to.equal(words(part(element, 'error')!.querySelector('p')));
  });

  it('WCAG 4.1.3: says how a second try ended', async () => {
    const element = show('/bad.json');
    (await network.call('/bad.json')).fail();
    await settled(element);
    await element.updateComplete;
    part(element, 'retry')!.click();
    const next = said();
    (await network.call('/bad.json', 1)).answer(articleDocument());
    expect(await next).to.equal('Cold hands in winter');
  });

  it('WCAG 4.1.3: says that a banner has come', async () => {
    await showBanner('en');
    expect(saidSoFar()).to.equal(phrases.en.bannerTitle);
  });

  it('WCAG 4.1.3: is one for all, polite, and out of sight', async () => {
    await showStates('ar');
    const [region, ...more] = regions();
    expect(more).to.have.length(0);
    expect(region!.getAttribute('role')).to.equal('status');
    expect(region!.getAttribute('aria-live')).to.be.oneOf([null, 'polite']);
    expect(region!.getAttribute('lang')).to.equal('ar');
    expect(getComputedStyle(region!).clipPath).to.equal('inset(50%)');
    expect(getComputedStyle(region!).position).to.be.oneOf(['absolute', 'fixed']);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
