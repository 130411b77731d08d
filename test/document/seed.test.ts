/** The article and the notice that the first pages were made from. */
import { expect } from '@open-wc/testing';
import { readArticle, readNotice } from '../../src/document/read.js';
import { fileJson } from '../fixtures/folder.js';

const NEEDS = '(needs HEALTH_WIDGETS_SEED)';

/** All text within inlines or blocks, in the order of reading. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  const { content } = value as { content?: unknown };
  return content === undefined ? '' : wordsOf(content);
}

it(`the article is read whole, every paragraph in its order ${NEEDS}`, async function () {
  const value = (await fileJson('seed', 'article.json')) as
    { sections: { blocks: unknown[] }[] } | undefined;
  if (!value) return this.skip();
  const result = readArticle(value);
  expect(result.findings).to.deep.equal([]);
  const model = result.ok && (structuredClone(result.document) as unknown as typeof value);
  expect(model).to.deep.equal(value);
  const paragraphs = (document: typeof value): string[] =>
    document.sections.flatMap(({ blocks }) => blocks.map(wordsOf));
  expect(paragraphs(model as typeof value)).to.deep.equal(paragraphs(value));
  expect(paragraphs(value).length).to.be.greaterThan(3);
});

it(`the notice is read whole, with its links ${NEEDS}`, async function () {
  const value = (await fileJson('seed', 'notice.json')) as { statement: unknown[] } | undefined;
  if (!value) return this.skip();
  const result = readNotice(value);
  expect(result.findings).to.deep.equal([]);
  const model = result.ok && structuredClone(result.document);
  expect(model).to.deep.equal(value);
  expect(wordsOf(value.statement).length).to.be.greaterThan(100);
});
