/** Has texts visit every field of a document, and looks what stands there then. */
import { expect } from '@open-wc/testing';
import type { Fields } from '../fixtures/article-fixtures.js';
import { STEP } from '../fixtures/sample.js';
import { byVisibility, corpusTexts, ownTexts } from './corpus.js';
import { difference, filled, placeholder, shapeOf } from './shape.js';
import type { Next } from './text-documents.js';
import { openTrapped, show, type Tag, type TrappedPage } from './trapped-page.js';

export interface Case {
  readonly name: string;
  readonly tag: Tag;
  readonly document: (next: Next) => Fields;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Only every so manieth text. */
  readonly step?: number;
}

/** How far apart in the list the texts of two neighbouring fields are. */
const STRIDE = 37;

/** The texts of the metadata in the page's head. */
const metadata = ({ document }: TrappedPage): string[] =>
  [...document.head.querySelectorAll('[type="application/ld+json"]')].flatMap(({ textContent }) => {
    const strings: string[] = [];
    JSON.parse(textContent, (_, value: unknown) => {
      if (typeof value === 'string') strings.push(value);
      return value;
    });
    return [`ends its element: ${textContent.includes('<')}`, ...strings];
  });

/** Renders a document, looks at it, and takes it away again. */
async function look(page: TrappedPage, { tag, attributes }: Case, document: Fields) {
  // Another version was acknowledged before: so the notice says what has changed.
  page.window.localStorage.setItem('privacy-notice:site-privacy', 'before');
  const element = await show(page, tag, document, attributes);
  const shape = [element.status, ...shapeOf(element.shadowRoot!), ...metadata(page)];
  element.remove();
  return shape;
}

/** The first text that is not shown as it should, if there is one: every text in every field. */
async function misplaced(page: TrappedPage, one: Case, texts: readonly string[]) {
  const filledBy = (textOf: (field: number) => string): Fields => {
    let field = 0;
    return one.document(() => textOf(field++));
  };
  const template = await look(page, one, filledBy(placeholder));
  let fields = 0;
  one.document(() => `${fields++}`);
  for (let field = 0; field < fields; field++) {
    expect(template.join('\n'), 'every field is shown').to.contain(placeholder(field));
  }
  for (let start = 0; start < texts.length; start += window.LONG ? 1 : STEP * (one.step ?? 1)) {
    const textOf = (field: number): string => texts[(start + field * STRIDE) % texts.length]!;
    const shape = await look(page, one, filledBy(textOf));
    const wrong = difference(shape, filled(template, textOf));
    if (wrong) return `${wrong}, with text ${start}: ${JSON.stringify(texts[start]).slice(0, 300)}`;
  }
  return undefined;
}

/** Tests for all of these, with our own texts and, where they are at hand, the public ones. */
export function itShowsText(cases: readonly Case[]): void {
  let texts: readonly string[] = ownTexts;

  before(async function () {
    this.timeout(60_000);
    const all = [...new Set([...ownTexts, ...(await corpusTexts())])];
    [texts] = byVisibility(all.filter(({ length }) => length <= 20_000));
  });

  for (const one of cases) {
    it(`shows it to the letter, and runs none of it, in every field of ${one.name}`, async function () {
      this.timeout(110_000);
      const page = await openTrapped();
      expect(await misplaced(page, one, texts)).to.equal(undefined);
      expect(await page.surprises()).to.deep.equal([]);
    });
  }
}
