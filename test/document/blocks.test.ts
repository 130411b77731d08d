import { expect } from '@open-wc/testing';
import { articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { everyBlock, unknownBlock, without } from '../fixtures/blocks.js';
import { blocksShown, shown, verdict } from '../fixtures/reading.js';

const REQUIRED: Record<string, string[]> = {
  paragraph: ['content'],
  heading: ['content'],
  list: ['items'],
  table: ['rows'],
  figure: ['src'],
  quote: ['content'],
  callout: ['level', 'blocks'],
  'care-card': ['level', 'blocks'],
  details: ['summary', 'blocks'],
  qa: ['question', 'blocks'],
  'do-dont': [],
  video: ['src', 'title'],
};

describe('every kind of block', () => {
  for (const [type, block] of Object.entries(everyBlock)) {
    it(`is read whole: ${type}`, () => {
      const { article: model, findings } = shown(articleOf({ ...block, id: 'here' }));
      expect(model.sections[0]!.blocks).to.deep.equal([{ ...block, id: 'here' }]);
      expect(findings).to.deep.equal([]);
    });

    for (const field of REQUIRED[type]!) {
      for (const value of [undefined, null, 5, '', [], {}, true]) {
        it(`${type} needs ${field}, not ${JSON.stringify(value)}`, () => {
          const broken = { ...block, [field]: value };
          expect(blocksShown(broken)).to.deep.equal([]);
          expect(blocksShown({ ...broken, fallback: 'Ask.' })).to.deep.equal([paragraph('Ask.')]);
        });
      }
    }

    const optional = Object.keys(block).filter(
      (field) => field !== 'type' && !REQUIRED[type]!.includes(field),
    );
    // a do-dont with one side alone is tested with the lists
    for (const field of type === 'do-dont' ? [] : optional) {
      it(`${type} does without ${field}`, () => {
        const rest = without(block, field);
        for (const value of [undefined, null, 5.5, {}, [{}]]) {
          expect(blocksShown({ ...block, [field]: value })).to.deep.equal([rest]);
        }
      });
    }
  }
});

describe('a field of a block', () => {
  for (const [type, field, value, ok] of [
    ['list', 'ordered', 'true', false],
    ['list', 'start', 0, true],
    ['list', 'start', 1_000_000, true],
    ['list', 'start', -1, false],
    ['list', 'start', 1_000_001, false],
    ['list', 'start', '3', false],
    ['table', 'rowHeaders', 1, false],
    ['figure', 'width', 1, true],
    ['figure', 'width', 10_000, true],
    ['figure', 'width', 0, false],
    ['figure', 'height', 10_001, false],
    ['figure', 'height', 1.5, false],
    // which says that the image says nothing
    ['figure', 'alt', '', true],
    ['figure', 'alt', 5, false],
  ] as const) {
    it(`${ok ? 'may' : 'may not'} be ${type}.${field} = ${JSON.stringify(value)}`, () => {
      const rest = without(everyBlock[type]!, field);
      expect(blocksShown({ ...rest, [field]: value })).to.deep.equal([
        ok ? { ...rest, [field]: value } : rest,
      ]);
    });
  }

  for (const [type, level] of [
    ['callout', 'tip'],
    ['callout', 'Warning'],
    ['callout', 'emergency'],
    ['care-card', 'note'],
    ['care-card', 'URGENT'],
  ]) {
    it(`is one of a few levels, not ${type} ${level}`, () => {
      expect(blocksShown({ ...everyBlock[type!], level })).to.deep.equal([]);
    });
  }
});

describe('a block of an unknown kind', () => {
  for (const type of [
    'hologram',
    'Paragraph',
    'toString',
    '__proto__',
    '',
    undefined,
    null,
    5,
    {},
  ]) {
    it(`is left out: ${JSON.stringify(type)}`, () => {
      const { article: model, findings } = shown(
        articleOf(paragraph('a'), { type, content: ['b'] }, paragraph('c')),
      );
      expect(model.sections[0]!.blocks).to.deep.equal([paragraph('a'), paragraph('c')]);
      expect(findings).to.deep.equal([
        { path: 'sections[0].blocks[1]', problem: 'unknown', expected: 'block' },
      ]);
    });
  }

  for (const value of ['text', 5, null, true, [], [paragraph('a')]]) {
    it(`is what is no object: ${JSON.stringify(value)}`, () => {
      expect(blocksShown(value)).to.deep.equal([]);
    });
  }
});

describe('a fallback', () => {
  it('is shown as a paragraph in the place of its block, under its id', () => {
    const fallback = ['See ', { type: 'link', href: 'https://l.example/', content: ['this'] }];
    expect(blocksShown(unknownBlock({ id: 'model', fallback }))).to.deep.equal([
      { type: 'paragraph', id: 'model', content: fallback },
    ]);
  });

  it('is not shown beside its block', () => {
    expect(blocksShown({ ...paragraph('Rest.'), fallback: 'Ask.' })).to.deep.equal([
      paragraph('Rest.'),
    ]);
  });

  for (const fallback of ['', [], 5, null, [5], { type: 'paragraph' }]) {
    it(`that cannot be read is none: ${JSON.stringify(fallback)}`, () => {
      expect(blocksShown(unknownBlock({ fallback }))).to.deep.equal([]);
    });
  }

  it('stands for the innermost block that cannot be read', () => {
    const details = {
      ...everyBlock.details,
      blocks: [unknownBlock({ fallback: 'Inner.' }), paragraph('Rest.')],
      fallback: 'Outer.',
    };
    expect(blocksShown(details)).to.deep.equal([
      { ...everyBlock.details, blocks: [paragraph('Inner.'), paragraph('Rest.')] },
    ]);
  });

  it('stands for a block in which nothing can be read', () => {
    const details = { ...everyBlock.details, blocks: [unknownBlock()], fallback: 'Outer.' };
    expect(blocksShown(details)).to.deep.equal([paragraph('Outer.')]);
  });
});

describe('the id of a block', () => {
  it('that is malformed is lost, not the block', () => {
    for (const id of ['two words', '', 5, 'x'.repeat(201)]) {
      const [block] = blocksShown({ ...paragraph('Rest.'), id }) as { id?: string }[];
      expect(block).to.include({ type: 'paragraph' });
      expect(block!.id).to.equal(undefined);
    }
  });

  it('may be 200 characters of any script', () => {
    const id = 'é'.repeat(200);
    expect(blocksShown({ ...paragraph('Rest.'), id })).to.deep.equal([
      { ...paragraph('Rest.'), id },
    ]);
  });
});

it('an article whose every block is left out is refused', () => {
  expect(verdict(articleOf(unknownBlock(), 5))).to.equal('invalid: sections is malformed');
});
