/** Hostile text where a document has no text, but a name, a date, a number or a choice. */
import { expect } from '@open-wc/testing';
import { articleDocument, paragraph, type Fields } from '../fixtures/article-fixtures.js';
import { part, showsDocument, showsFallback } from '../fixtures/elements.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { sample, STEP } from '../fixtures/sample.js';
import { byVisibility, corpusTexts, every, invisibleTexts, ownTexts } from './corpus.js';
import { articleWith, noticeWith } from './text-documents.js';
import { IMAGE, openTrapped, show, type Tag, type TrappedPage } from './trapped-page.js';

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** An article that has a text in all that is no text. */
const articleNamed = (text: string): Fields => ({
  ...articleDocument(),
  dir: text,
  status: text,
  id: text,
  datePublished: text,
  dateModified: text,
  lastReviewed: text,
  reviewDue: text,
  translations: [{ lang: text, url: text }],
  about: [{ name: 'Neck', codes: [{ system: text, code: text }] }],
  sections: [
    {
      id: text,
      blocks: [
        { type: 'paragraph', id: text, content: [{ type: 'lang', lang: text, content: 'one' }] },
        { type: 'list', ordered: text, start: text, items: ['two'] },
        { type: 'table', rowHeaders: text, rows: [['three']] },
        { type: 'callout', level: text, blocks: [paragraph('four')], fallback: 'four' },
        { type: text, id: text, fallback: [{ type: text, content: 'five' }] },
        { type: 'paragraph', content: [{ type: 'cite', ref: text, content: 'six' }] },
        { type: 'figure', src: IMAGE, alt: '', width: text, height: text, critical: text },
        { type: 'paragraph', content: [{ type: 'link', href: `#${text}`, content: 'seven' }] },
      ],
    },
  ],
});

const noticeNamed = (text: string): Fields =>
  noticeDocument({
    dir: text,
    id: text,
    effectiveDate: text,
    policies: [{ label: 'Policy', url: 'https://library.example/', kind: text }],
    categories: [{ name: 'Contact', sensitive: text }],
    sale: { sells: text, statement: 'Never.' },
    statement: [{ type: 'lang', lang: text, content: 'We keep nothing.' }],
  });

/** What is wrong with the attributes that hold such a text. */
function flaws({ shadowRoot }: Element, text: string): string[] {
  return [...shadowRoot!.querySelectorAll('*')].flatMap(({ attributes, localName }) =>
    [...attributes]
      .filter(({ name, value }) => {
        if (name === 'id') return value !== text.toWellFormed() && !value.startsWith('reference-');
        if (name === 'lang') return !LANGUAGE.test(value);
        if (name === 'dir') return !/^(?:ltr|rtl)$/.test(value);
        if (name === 'datetime') return !/^\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?$/.test(value);
        if (name === 'href') return value !== `#${text.toWellFormed()}` && !/^https?:/.test(value);
        return ['start', 'width', 'height', 'colspan'].includes(name) && !/^\d+$/.test(value);
      })
      .map(({ name, value }) => `${localName} ${name}=${JSON.stringify(value)}`),
  );
}

describe('hostile text in names, dates, numbers and choices', () => {
  let texts: readonly string[] = [];

  before(async function () {
    this.timeout(30_000);
    const all = [...new Set([...ownTexts, ...invisibleTexts, ...(await corpusTexts())])];
    texts = sample(
      all.filter((text) => text.length < 20_000),
      4 * STEP,
    );
  });

  for (const [tag, document, words] of [
    ['health-answer', articleNamed, /one.*two.*three.*four.*five.*six.*seven/s],
    ['privacy-notice', noticeNamed, /We keep nothing/],
  ] as const) {
    it(`is that name to the letter, or absent, and never runs: ${tag}`, async function () {
      this.timeout(60_000);
      const page = await openTrapped();
      let shown = 0;
      for (const text of texts) {
        const element = await show(page, tag, document(text));
        const wrong = flaws(element, text);
        const { status, shadowRoot } = element;
        // A name that can't be read may cost a required field, such as \`id\`, and with it all.
        if (status === 'ready') {
          shown++;
          if (!words.test(shadowRoot!.textContent)) wrong.push(shadowRoot!.textContent);
        } else if (status !== 'error') wrong.push(status);
        element.remove();
        expect(wrong, JSON.stringify(text)).to.deep.equal([]);
      }
      expect(shown).to.be.greaterThan(texts.length * 0.8);
      expect(await page.surprises()).to.deep.equal([]);
    });
  }

  it('keeps a version of any text, once acknowledged, to the letter', async function () {
    this.timeout(60_000);
    const page = await openTrapped();
    const { localStorage } = page.window;
    for (const version of every(10, byVisibility(texts)[0])) {
      const element = await show(page, 'privacy-notice', noticeDocument({ version }));
      part(element, 'acknowledge')!.click();
      expect(localStorage.getItem('privacy-notice:site-privacy')).to.equal(version.toWellFormed());
      element.remove();
    }
    localStorage.clear();
    expect(await page.surprises()).to.deep.equal([]);
  });
});

describe('a text without a visible character', () => {
  /** Renders a document of plain words but for one field; tells what became of it. */
  async function outcomeOf(
    page: TrappedPage,
    tag: Tag,
    field: number,
    text: string,
  ): Promise<string> {
    let at = 0;
    const next = (): string => (at++ === field ? text : 'plain');
    const element = await show(
      page,
      tag,
      tag === 'health-answer' ? articleWith(next) : noticeWith(next),
    );
    const { status } = element;
    const both = showsDocument(element) === showsFallback(element);
    element.remove();
    return both ? 'both or neither' : status;
  }

  it('is malformed: a required one refuses the document, and nothing half-filled is shown', async function () {
    this.timeout(60_000);
    const page = await openTrapped();
    for (const [tag, document, required] of [
      ['health-answer', articleWith, [0]],
      ['privacy-notice', noticeWith, [0]],
    ] as const) {
      let fields = 0;
      document(() => `${fields++}`);
      for (const text of invisibleTexts) {
        for (const field of required) {
          expect(await outcomeOf(page, tag, field, text), JSON.stringify(text)).to.equal('error');
        }
      }
      for (let field = 1; field < fields; field++) {
        const text = invisibleTexts[field % invisibleTexts.length]!;
        expect(await outcomeOf(page, tag, field, text)).to.be.oneOf(['ready', 'error']);
      }
    }
    expect(await page.surprises()).to.deep.equal([]);
  });
});
