import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { part, settled } from '../fixtures/elements.js';
import {
  clearPage,
  flatTree,
  seen,
  showArticle,
  showBanner,
  showPage,
  showStates,
} from './host-page.js';
import { LANGUAGES, type Language } from './phrases.js';
import { articleIn } from './specimens.js';

/** What WCAG 1.4.12 lets a reader set. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const inScroller = (node: Element): boolean => node.parentElement?.closest('.scroll') !== null;

/** What reaches out of the window, outside boxes that may be scrolled. */
const outside = (root: Element): string[] =>
  [...flatTree(root)].filter(seen).flatMap((node) => {
    const { left, right, width } = node.getBoundingClientRect();
    const fits = width <= 1 || (left >= -0.5 && right <= innerWidth + 0.5);
    return fits || inScroller(node) ? [] : [`${node.outerHTML.slice(0, 80)} ${left} to ${right}`];
  });

/** Kept from the eye, for screen readers alone; or the foot of the banner, under which text scrolls. */
const isApart = (node: Element): boolean =>
  node.closest('.unseen, [data-banner] [part=actions]') !== null ||
  (node.closest('thead') !== null && getComputedStyle(node.closest('thead')!).clipPath !== 'none');

/** Boxes that cut off some of their own text. */
const cutOff = (root: Element): string[] =>
  [...flatTree(root)].filter(seen).flatMap((node) => {
    const { overflowX, overflowY } = getComputedStyle(node);
    const cuts = /hidden|clip/.test(overflowX + overflowY);
    const loses =
      node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
    return cuts && loses && !isApart(node) ? [node.outerHTML.slice(0, 80)] : [];
  });

/** Words that lie over other words: boxes of text lines that cross. */
function overlaps(root: Element): string[] {
  const lines: { rect: DOMRect; text: string; block: Element | null }[] = [];
  for (const node of flatTree(root)) {
    if (!seen(node) || isApart(node) || inScroller(node)) continue;
    for (const child of node.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE || !child.nodeValue!.trim()) continue;
      const range = document.createRange();
      range.selectNode(child);
      for (const rect of range.getClientRects()) {
        lines.push({ rect, text: child.nodeValue!.trim().slice(0, 30), block: node });
      }
    }
  }
  return lines.flatMap((a, i) =>
    lines.slice(i + 1, i + 12).flatMap((b) => {
      // text boxes are as tall as their font, and so may touch without a letter doing so
      const slack = 0.3 * Math.min(a.rect.height, b.rect.height);
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      return across > 1 && down > slack ? [`${a.text} / ${b.text}`] : [];
    }),
  );
}

const problems = (root: Element): string[] => [
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ...outside(root),
  ...cutOff(root),
  ...overlaps(root),
];

describe('at 320 pixels', () => {
  beforeEach(() => setViewport({ width: 320, height: 640 }));
  afterEach(async () => {
    clearPage();
    await setViewport({ width: 800, height: 600 });
  });

  for (const lang of LANGUAGES) {
    it(`WCAG 1.4.10: nothing needs scrolling sideways, in ${lang}`, async () => {
      expect(problems(await showStates(lang))).to.deep.equal([]);
      expect(problems(await showBanner(lang)), 'the banner').to.deep.equal([]);
    });

    it(`WCAG 1.4.4: letters of twice the size lose nothing, in ${lang}`, async () => {
      await setViewport({ width: 640, height: 640 });
      const main = await showStates(lang);
      document.documentElement.style.fontSize = '200%';
      expect(problems(main)).to.deep.equal([]);
      const notice = await showBanner(lang);
      document.documentElement.style.fontSize = '200%';
      expect(problems(notice), 'the banner').to.deep.equal([]);
    });

    it(`WCAG 1.4.12: a reader's own spacing loses nothing, in ${lang}`, async () => {
      await withSpacing(lang);
    });
  }

  it('WCAG 1.4.4: the article’s letters grow with those of the page', async () => {
    const element = await showArticle();
    document.documentElement.style.fontSize = '200%';
    expect(getComputedStyle(part(element, 'body')!).fontSize).to.equal('32px');
  });

  it('WCAG 1.4.10: long words break', async () => {
    const main = showPage(
      'en',
      html`<health-answer src="/demo/documents/long-words.json"></health-answer>`,
    );
    await settled(main.querySelector('health-answer')!);
    expect(problems(main)).to.deep.equal([]);
  });

  it('WCAG 1.4.10: only a table scrolls, by itself', async () => {
    const long = 'Otorhinolaryngology';
    const document = articleIn('en', {
      sections: [
        {
          id: 't',
          blocks: [{ type: 'table', head: Array(8).fill(long), rows: [Array(8).fill(long)] }],
        },
      ],
    });
    const element = await showArticle('en', document);
    const scroller = element.shadowRoot!.querySelector('.scroll')!;
    expect(scroller.scrollWidth).to.be.greaterThan(scroller.clientWidth);
    expect(problems(element)).to.deep.equal([]);
  });
});

/** Once as a style sheet of the page has it, once as one of the reader's, which reaches inside. */
async function withSpacing(lang: Language): Promise<void> {
  const show: ((lang: Language) => Promise<Element>)[] = [showStates, showBanner];
  for (const showing of show) {
    const root = await showing(lang);
    const style = document.createElement('style');
    style.textContent = SPACING;
    document.head.append(style);
    expect(problems(root), 'through the page').to.deep.equal([]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACING);
    for (const { shadowRoot } of flatTree(root.parentElement!)) {
      if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
    }
    expect(problems(root), 'through the reader’s own sheet').to.deep.equal([]);
    style.remove();
  }
}

describe('the reader’s own spacing', () => {
  it('WCAG 1.4.12: reaches every word of the article', async () => {
    const element = await showArticle();
    const style = document.createElement('style');
    style.textContent = SPACING;
    document.head.append(style);
    const inherited = getComputedStyle(element);
    expect(inherited.letterSpacing).to.equal('1.92px');
    expect(inherited.wordSpacing).to.equal('2.56px');
    for (const node of flatTree(element)) {
      const { letterSpacing, wordSpacing } = getComputedStyle(node);
      expect(letterSpacing, node.outerHTML.slice(0, 60)).to.equal(inherited.letterSpacing);
      expect(wordSpacing, node.outerHTML.slice(0, 60)).to.equal(inherited.wordSpacing);
    }
    style.remove();
    clearPage();
  });

  it('WCAG 1.4.12: lines of text stand at least one and a half apart anyway', async () => {
    const element = await showArticle();
    for (const node of element.shadowRoot!.querySelectorAll('p, li')) {
      const { lineHeight, fontSize } = getComputedStyle(node);
      expect(parseFloat(lineHeight) / parseFloat(fontSize)).to.be.at.least(1.5);
    }
    clearPage();
  });
});
