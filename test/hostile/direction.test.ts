/** A text with marks of direction that nothing ends stays within itself: its neighbours keep their order. */
import { expect } from '@open-wc/testing';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { BIDI } from './corpus.js';
import { openTrapped, show } from './trapped-page.js';

const TEXTS = [
  ...BIDI.map((mark) => `x${mark}name`),
  'Safe \u202Egnp.exe',
  'ab\u2069\u2069\u202C\u202C',
  'access\u202E \u2066// check\u2069 \u2066',
  '\u0627\u0644\u0631\u0628\u0648 123-456',
  '\u202E\u2067\u202B\u202Ename\u2066',
];

const article = (text: string): object =>
  articleDocument({
    title: text,
    summary: text,
    question: [text],
    authors: [
      { name: text, credentials: 'first' },
      { name: 'second', url: 'https://library.example/' },
      { name: text },
      { name: 'third', credentials: 'fourth' },
    ],
    publisher: { name: text },
    copyright: text,
    lastReviewed: '2023-04-01',
    references: [{ text }, { text, url: 'https://library.example/' }, { text: 'fifth' }],
    related: [{ title: text, url: 'https://library.example/' }],
    sections: [
      {
        heading: text,
        blocks: [
          paragraph('sixth ', { type: 'lang', lang: 'ar', content: text }, ' seventh eighth'),
          paragraph({ type: 'term', content: 'ninth', pronunciation: text }, ' tenth eleventh'),
          paragraph('twelfth', { type: 'cite', ref: 1 }, ' thirteenth'),
          { type: 'list', items: [text, 'fourteenth fifteenth'] },
          { type: 'table', head: [text, 'sixteenth'], rows: [[text, 'seventeenth']] },
        ],
      },
    ],
  });

const notice = (text: string): object =>
  noticeDocument({
    title: text,
    policies: [{ owner: 'eighteenth', label: text, url: 'https://library.example/' }],
    categories: [{ name: text, examples: ['nineteenth'], retention: text, sensitive: true }],
    statement: [text],
  });

/** Our own words in a shadow root: the ones above, letter by letter, as ranges. */
function wordsOf(root: ShadowRoot, foreign: string): Range[] {
  const words: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue === foreign) continue;
    for (const { index, 0: word } of node.nodeValue!.matchAll(/[a-z]{4,}/gi)) {
      const range = root.ownerDocument.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      words.push(range);
    }
  }
  return words;
}

/** Words whose letters do not run from left to right, on one line, and pairs in the wrong order. */
function disorder(words: readonly Range[]): string[] {
  const wrong: string[] = [];
  let before: { box: DOMRect; block: Element | null; text: string } | undefined;
  for (const range of words) {
    const { startContainer: node, startOffset: start, endOffset: end } = range;
    const text = range.toString();
    const letters = [...Array(end - start).keys()].map((i) => {
      const letter = range.cloneRange();
      letter.setStart(node, start + i);
      letter.setEnd(node, start + i + 1);
      return letter.getBoundingClientRect();
    });
    if (
      letters.some(
        ({ left, top }, i) => i > 0 && top === letters[i - 1]!.top && left < letters[i - 1]!.left,
      )
    ) {
      wrong.push(`${text} is turned round`);
    }
    const box = range.getBoundingClientRect();
    const block = node.parentElement!.closest('p, li, td, th, h2, h3');
    const sameLine = before?.block === block && Math.abs(before.box.top - box.top) < 2;
    if (sameLine && box.width && box.left < before!.box.left) {
      wrong.push(`${text} stands before ${before!.text}`);
    }
    before = { box, block, text };
  }
  return wrong;
}

describe('a text with marks of direction', () => {
  for (const [tag, document, styles] of [
    ['health-answer', article, ''],
    ['privacy-notice', notice, ''],
    ['health-answer', article, 'width: 320px'],
  ] as const) {
    it(`leaves its neighbours in order, and paints within the element: ${tag} ${styles}`, async function () {
      this.timeout(60_000);
      const page = await openTrapped();
      for (const text of TEXTS) {
        const element = await show(page, tag, document(text), { style: styles });
        const root = element.shadowRoot!;
        const words = wordsOf(root, text);
        expect(words.length).to.be.greaterThan(tag === 'health-answer' ? 20 : 8);
        expect(disorder(words), JSON.stringify(text)).to.deep.equal([]);
        element.remove();
      }
      expect(await page.surprises()).to.deep.equal([]);
    });
  }

  it('is noticed by these measures, where nothing isolates it', async () => {
    const page = await openTrapped({ bundle: false });
    const host = page.document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const line = page.document.createElement('p');
    line.append('first ', 'x\u202Ename', ' second third');
    root.append(line);
    page.document.body.append(host);
    expect(disorder(wordsOf(root, 'x\u202Ename'))).to.have.length.above(0);
  });

  it('paints nothing outside of the element, however long, high or invisible it is', async function () {
    this.timeout(60_000);
    const page = await openTrapped();
    const texts = [
      'x'.repeat(500),
      `a${'\u0301'.repeat(300)}`,
      `${'\u202E'.repeat(300)}x`,
      ...TEXTS,
    ];
    for (const [tag, document] of [
      ['health-answer', article],
      ['privacy-notice', notice],
    ] as const) {
      for (const text of texts) {
        const element = await show(page, tag, document(text), { style: 'width: 300px' });
        const host = element.getBoundingClientRect();
        const wide = [...element.shadowRoot!.querySelectorAll('*')].filter(
          (box) => !box.closest('.scroll') && box.getBoundingClientRect().right > host.right + 1,
        );
        expect(
          wide.map(({ localName, className, part }) => `${localName}.${className} ${part.value}`),
          `${tag}: ${JSON.stringify(text).slice(0, 40)}`,
        ).to.deep.equal([]);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(page.window.innerWidth);
        for (const box of element.shadowRoot!.querySelectorAll(
          'p, li, h2, h3, bdi, a, .scroll, .fit',
        )) {
          // A table scrolls in a box of its own.
          if (box.closest('table') && tag === 'health-answer') continue;
          for (const rect of box.getClientRects()) {
            expect(rect.left, box.outerHTML).to.be.at.least(host.left - 1);
            expect(rect.right, box.outerHTML).to.be.at.most(host.right + 1);
          }
        }
        element.remove();
      }
    }
    expect(await page.surprises()).to.deep.equal([]);
  });
});
