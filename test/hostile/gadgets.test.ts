/** Values that are not what a field expects, in every place: the article, or the fallback. */
import { expect } from '@open-wc/testing';
import type { Fields } from '../fixtures/article-fixtures.js';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { everyBlock } from '../fixtures/blocks.js';
import { outcome, type DocumentTag } from '../fixtures/elements.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { STEP } from '../fixtures/sample.js';
import { flawOf, listen, prototypes } from './endings.js';
import { jsonGadgets, liveGadgets } from './gadgets.js';
import { openTrapped, show, type Tag, type TrappedPage } from './trapped-page.js';

/** Each value visits one in so many places, and each place is visited by one in so many values. */
const PLACES = window.LONG ? 1 : 12 * STEP;

const part = <T>(list: readonly T[], step: number, offset: number): T[] =>
  list.filter((_, i) => (i + offset) % step === 0);

const article = fullArticle({
  sections: [
    {
      id: 'a',
      heading: 'A',
      blocks: [
        ...Object.values(everyBlock).filter(({ type }) => type !== 'figure' && type !== 'video'),
        {
          type: 'paragraph',
          content: [
            { type: 'term', content: 'x', pronunciation: 'y' },
            { type: 'lang', lang: 'fr', content: 'z' },
            { type: 'link', href: '/a', content: 'b' },
          ],
        },
      ],
    },
  ],
});

type Path = readonly (string | number)[];

/** The way to each value of a document. */
const paths = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))
    : []),
];

/** A copy of a document with another value at the end of a way. */
function withValue(document: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (
    Array.isArray(document) ? [...(document as unknown[])] : { ...(document as object) }
  ) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}

const CASES: readonly [Tag, Fields][] = [
  ['health-answer', article],
  ['privacy-notice', fullNotice()],
];

describe('a value that is more than it seems', () => {
  for (const [tag, document] of CASES) {
    it(`ends in document or fallback, wherever it stands in hand: ${tag}`, async function () {
      this.timeout(100_000);
      const page = await openTrapped();
      const before = prototypes(page.window);
      const called: string[] = [];
      const endings = new Set<string>();
      const gadgets = Object.entries(liveGadgets((name) => called.push(name)));
      const places = paths(document).filter((path) => path.length > 0);
      for (const [i, [name, gadget]] of gadgets.entries()) {
        for (const path of part(places, PLACES, i)) {
          const element = await show(page, tag, withValue(document, path, gadget));
          const flaw = flawOf(element);
          endings.add(element.status);
          element.remove();
          expect(flaw, `${name} at ${path.join('.')}`).to.equal(undefined);
        }
      }
      // A thin sample may miss all the places where a value does no harm.
      expect([...endings]).to.include.members(STEP === 1 ? ['error', 'ready'] : ['error']);
      expect(called).to.deep.equal([]);
      expect(prototypes(page.window)).to.equal(before);
      expect(await page.surprises()).to.deep.equal([]);
    });

    it(`ends in document or fallback, wherever it stands in JSON: ${tag}`, async function () {
      this.timeout(100_000);
      const page = await openTrapped();
      const before = prototypes(page.window);
      for (const [i, [name, gadget]] of Object.entries(jsonGadgets).entries()) {
        const texts = part(paths(document), PLACES, i).map((path) =>
          JSON.stringify(withValue(document, path, 'GADGET')).replace('"GADGET"', () => gadget),
        );
        for (const text of texts) {
          expect(await loadedFrom(page, tag, text), `${name}: ${text}`).to.equal(undefined);
        }
      }
      expect(prototypes(page.window)).to.equal(before);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
      expect(await page.surprises()).to.deep.equal([]);
    });
  }
});

/** Loads a document from its text; tells what is wrong with how it ended, if anything. */
async function loadedFrom(page: TrappedPage, tag: Tag, text: string): Promise<string | undefined> {
  const config = page.document.createElement('health-config');
  config.fetch = () => Promise.resolve(new Response(text));
  const element: DocumentTag = page.document.createElement(tag);
  element.innerHTML = '<p data-fallback>Plain words.</p>';
  element.setAttribute('src', '/document.json');
  const outcomeFlaw = listen(element);
  const settled = outcome(element);
  config.append(element);
  page.document.body.append(config);
  await settled;
  const flaw = outcomeFlaw() ?? flawOf(element);
  config.remove();
  return flaw;
}
