/** Past a limit, a document is refused whole: it was made by a mistake, or to do harm. */
import { expect } from '@open-wc/testing';
import { LIMITS } from '../../src/document/findings.js';
import {
  articleDocument,
  articleOf,
  paragraph,
  type Fields,
} from '../fixtures/article-fixtures.js';
import {
  everyBlock,
  linkTo,
  nestedBlocks,
  nestedInlines,
  unknownBlock,
} from '../fixtures/blocks.js';
import { shown, verdict } from '../fixtures/reading.js';

const LIMIT = /^invalid: .+ is limit$/;

it('the limits are those of the format', () => {
  expect(LIMITS).to.deep.equal({ bytes: 524_288, nesting: 12, blocks: 2000, characters: 20_000 });
});

describe('blocks within blocks', () => {
  it('may be 12 deep, not 13', () => {
    const value = articleOf(nestedBlocks(12));
    expect(shown(value).article).to.deep.equal(value);
    expect(verdict(articleOf(nestedBlocks(13)))).to.equal(
      `invalid: sections[0].blocks[0]${'.blocks[0]'.repeat(12)} is limit`,
    );
  });

  it('count through lists, too', () => {
    const inLists = (depth: number): Fields => {
      let block = paragraph('deep');
      for (let i = 1; i < depth; i++) block = { type: 'list', items: [[block]] };
      return block;
    };
    expect(verdict(articleOf(inLists(12)))).to.equal('shown');
    expect(verdict(articleOf(inLists(13)))).to.match(LIMIT);
  });

  it('leave room for inlines and a link within the document', () => {
    let block = paragraph(nestedInlines(12), { type: 'link', href: '#a', content: ['a'] });
    for (let i = 1; i < 12; i++) block = { type: 'list', items: [[block]] };
    expect(verdict(articleOf({ ...block, id: 'a' }))).to.equal('shown');
  });

  it('are refused at any depth', () => {
    expect(verdict(articleOf(nestedBlocks(20_000)))).to.match(LIMIT);
  });
});

describe('inlines within inlines', () => {
  for (const [name, holder] of [
    ['a paragraph', (inline: unknown) => articleOf(paragraph(inline))],
    ['a paragraph 12 deep', (inline: unknown) => articleOf(nestedBlocks(12, paragraph(inline)))],
    ['a cell', (inline: unknown) => articleOf({ type: 'table', rows: [[[inline]]] })],
    ['the question', (inline: unknown) => articleDocument({ question: [inline] })],
    ['a fallback', (inline: unknown) => articleOf(unknownBlock({ fallback: [inline] }))],
  ] as const) {
    it(`may be 12 deep, not 13: ${name}`, () => {
      expect(verdict(holder(nestedInlines(12)))).to.equal('shown');
      expect(verdict(holder(nestedInlines(13)))).to.match(LIMIT);
      expect(verdict(holder(nestedInlines(20_000)))).to.match(LIMIT);
    });
  }

  it('are read once, however deep the fault', () => {
    const flawed = JSON.parse(
      JSON.stringify(nestedInlines(12)).replace('"deep"', 'null'),
    ) as unknown;
    const { findings } = shown(articleOf(paragraph('a'), paragraph(flawed)));
    expect(findings.length).to.be.lessThan(50);
  });

  it('count even where their kind is unknown', () => {
    const unknown = JSON.parse(
      JSON.stringify(nestedInlines(13)).replaceAll('strong', 'blink'),
    ) as unknown;
    expect(verdict(articleOf(paragraph(unknown)))).to.match(LIMIT);
  });
});

describe('blocks', () => {
  const many = (count: number): Fields[] => Array.from({ length: count }, () => paragraph('a'));

  it('may be 2,000 in an article, not 2,001', () => {
    expect(shown(articleOf(...many(2000))).article.sections[0]!.blocks).to.have.length(2000);
    expect(verdict(articleOf(...many(2001)))).to.equal(
      'invalid: sections[0].blocks[2000] is limit',
    );
  });

  it('count in all sections together, and within each other', () => {
    const sections = [{ blocks: many(1000) }, { blocks: many(999) }];
    expect(verdict(articleDocument({ sections: [...sections, { blocks: many(1) }] }))).to.equal(
      'shown',
    );
    expect(
      verdict(articleDocument({ sections: [...sections, { blocks: [nestedBlocks(2)] }] })),
    ).to.equal('invalid: sections[2].blocks[0].blocks[0] is limit');
  });

  it('count even where they are left out', () => {
    expect(verdict(articleOf(...many(1), ...Array<number>(2000).fill(5)))).to.match(LIMIT);
  });
});

describe('a string', () => {
  const long = 'é'.repeat(20_000);

  for (const [path, holder] of [
    ['title', (text: string) => articleDocument({ title: text })],
    ['summary', (text: string) => articleDocument({ summary: text })],
    ['authors[0].name', (text: string) => articleDocument({ authors: [{ name: text }] })],
    ['question[0]', (text: string) => articleDocument({ question: text })],
    ['sections[0].blocks[0].content[0]', (text: string) => articleOf(paragraph(text))],
    [
      'sections[0].blocks[0].content[1].content[0]',
      (text: string) => articleOf(paragraph('a', { type: 'sub', content: text })),
    ],
    ['sections[0].blocks[0].rows[0][0][0]', (text: string) => articleOf(tableOf(text))],
    ['sections[0].blocks[0].alt', (text: string) => articleOf({ ...everyBlock.figure, alt: text })],
    [
      'sections[0].blocks[0].fallback[0]',
      (text: string) => articleOf(unknownBlock({ fallback: text })),
    ],
  ] as const) {
    it(`may be 20,000 characters, not 20,001: ${path}`, () => {
      expect(verdict(holder(long))).to.equal('shown');
      expect(verdict(holder(`${long}.`))).to.equal(`invalid: ${path} is limit`);
    });
  }

  it('may be 20,000 characters, not 20,001: a URL', () => {
    const url = 'https://library.example/';
    const at = (length: number): string => url.padEnd(length, 'a');
    expect(verdict(articleOf(linkTo(at(20_000))))).to.equal('shown');
    expect(verdict(articleOf(linkTo(at(20_001))))).to.equal(
      'invalid: sections[0].blocks[0].content[0].href is limit',
    );
  });

  it('is counted in UTF-16 code units', () => {
    expect(verdict(articleDocument({ title: '🤒'.repeat(10_000) }))).to.equal('shown');
    expect(verdict(articleDocument({ title: '🤒'.repeat(10_001) }))).to.equal(
      'invalid: title is limit',
    );
  });
});

const tableOf = (cell: string): Fields => ({ type: 'table', rows: [[cell]] });
