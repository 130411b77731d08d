import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { part } from '../fixtures/elements.js';
import { isWebKit, prefer, type Scheme } from './audit.js';
import { contrast, parseColor, surroundingsOf } from './colors.js';
import { clearPage, flatTree, seen, showArticle, showBanner, showStates } from './host-page.js';
import { phrases } from './phrases.js';

/** Where the focus is: through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** What Tab is to reach, in the order of the page. */
const stops = (root: Element): Element[] =>
  [...flatTree(root)].filter(
    (node) => node.matches('a[href], button, summary, [tabindex="0"]') && seen(node),
  );

/** Presses Tab through the widgets below a node, from its first stop to its last. */
async function* tabThrough(root: Element): AsyncGenerator<Element> {
  const [first, ...rest] = stops(root);
  (first as HTMLElement).focus();
  if (rest.length > 0) {
    // there by keyboard, too, so that the browser shows it
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Shift+Tab' });
  }
  for (let i = 0; i <= rest.length; i++) {
    if (i > 0) await sendKeys({ press: 'Tab' });
    yield focused()!;
  }
}

const describeNode = (node: Element): string =>
  `${node.localName} ${(node.getAttribute('aria-label') ?? node.textContent).trim().slice(0, 40)}`;

describe('with a keyboard', () => {
  before(() => setViewport({ width: 768, height: 700 }));
  afterEach(clearPage);

  for (const lang of ['en', 'ar'] as const) {
    it(`WCAG 2.1.1, 2.4.3: Tab reaches everything, in the order of reading, in ${lang}`, async function () {
      this.timeout(30_000);
      const main = await showStates(lang);
      const reached: string[] = [];
      for await (const node of tabThrough(main)) reached.push(describeNode(node));
      expect(reached).to.deep.equal(stops(main).map(describeNode));
      expect(reached.length).to.be.greaterThan(20);
    });

    it(`WCAG 2.4.3: what stands further down comes later, in ${lang}`, async () => {
      const main = await showStates(lang);
      const toStart = lang === 'ar' ? -1 : 1;
      let before: DOMRect | undefined;
      for (const stop of stops(main)) {
        const [rect] = stop.getClientRects();
        if (before && rect!.top < before.bottom && before.top < rect!.bottom) {
          // side by side, unless the later one holds or follows the first in the same line
          expect(toStart * (rect!.left - before.left), describeNode(stop)).to.be.at.least(0);
        } else if (before) {
          expect(rect!.top, describeNode(stop)).to.be.at.least(before.top);
        }
        before = rect;
      }
    });
  }

  // WebKit's window on a virtual screen never has the focus, so that nothing in it has
  const schemes: Scheme[] = isWebKit ? [] : ['light', 'dark', 'forced colours'];
  for (const scheme of schemes) {
    it(`WCAG 2.4.7, 2.4.13: shows the focus plainly wherever it is, ${scheme}`, async function () {
      this.timeout(30_000);
      await prefer(scheme);
      const element = await showArticle();
      let seen = 0;
      for await (const node of tabThrough(element)) {
        const style = getComputedStyle(node);
        const name = describeNode(node);
        expect(style.outlineStyle, name).to.equal('solid');
        expect(parseFloat(style.outlineWidth), name).to.be.at.least(2);
        // it stands apart from the control, so all around it is what lies behind that
        expect(parseFloat(style.outlineOffset), name).to.be.at.least(1);
        const ratio = contrast(parseColor(style.outlineColor), surroundingsOf(node));
        expect(ratio, name).to.be.at.least(3);
        seen++;
      }
      expect(seen).to.be.greaterThan(10);
      await prefer('light');
    });
  }

  it('WCAG 2.4.11, 2.4.12: hides nothing that has the focus behind the banner', async function () {
    this.timeout(30_000);
    await setViewport({ width: 320, height: 640 });
    const notice = await showBanner('en');
    const main = document.querySelector('main')!;
    for (let i = 0; i < 30; i++) {
      const link = Object.assign(document.createElement('a'), { href: `#${i}` });
      link.textContent = `${phrases.en.link} ${i}`;
      const line = document.createElement('p');
      line.append(link);
      main.append(line);
    }
    const banner = part(notice, 'notice')!.closest('.root')!;
    let below = 0;
    for await (const node of tabThrough(main)) {
      const { bottom } = node.getBoundingClientRect();
      expect(bottom, describeNode(node)).to.be.at.most(banner.getBoundingClientRect().top + 1);
      if (scrollY > 0) below++;
    }
    expect(below, 'links that had to be scrolled to').to.be.greaterThan(10);
    await setViewport({ width: 768, height: 700 });
  });

  it('WCAG 2.4.12: hides nothing within the banner behind its button', async function () {
    this.timeout(30_000);
    await setViewport({ width: 320, height: 640 });
    const notice = await showBanner('en');
    const actions = part(notice, 'actions')!;
    for await (const node of tabThrough(notice)) {
      if (actions.contains(node)) continue;
      const { top, bottom } = node.getBoundingClientRect();
      expect(bottom, describeNode(node)).to.be.at.most(actions.getBoundingClientRect().top + 1);
      expect(top, describeNode(node)).to.be.at.least(
        actions.closest('.root')!.getBoundingClientRect().top,
      );
    }
    await setViewport({ width: 768, height: 700 });
  });

  it('WCAG 2.1.2: the banner takes no focus and keeps none', async () => {
    const notice = await showBanner('en');
    expect(document.activeElement === document.body).to.equal(true);
    const before = document.createElement('button');
    before.textContent = phrases.en.link;
    document.querySelector('main')!.append(before);
    const all = stops(notice);
    (all.at(-1) as HTMLElement).focus();
    await sendKeys({ press: 'Shift+Tab' });
    expect(focused() === all.at(-2)).to.equal(true);
    (all[0] as HTMLElement).focus();
    await sendKeys({ press: 'Shift+Tab' });
    // Firefox stops at a box that scrolls, too
    if (notice.shadowRoot!.activeElement) await sendKeys({ press: 'Shift+Tab' });
    expect(focused() === before).to.equal(true);
  });

  it('WCAG 2.1.1: a wide table scrolls with the arrow keys', async () => {
    await setViewport({ width: 320, height: 640 });
    const wide = Array.from({ length: 12 }, (_, i) => `${phrases.en.head[0]} ${i}`);
    const element = await showArticle('en', {
      schemaVersion: '1.0',
      id: 'wide',
      lang: 'en',
      title: phrases.en.caption,
      sections: [{ id: 't', blocks: [{ type: 'table', head: wide, rows: [wide] }] }],
    });
    const scroller = element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
    expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth);
    scroller.focus();
    await sendKeys({ press: 'ArrowRight' });
    // An event for scrolling may come before there is any; the runner's patience is the limit.
    while (scroller.scrollLeft === 0) await new Promise(requestAnimationFrame);
    expect(scroller.scrollLeft).to.be.greaterThan(0);
    await setViewport({ width: 768, height: 700 });
  });
});
