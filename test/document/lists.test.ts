/** Lists, tables and dos and don'ts: where a part is missing, the whole may mislead. */
import { expect } from '@open-wc/testing';
import { isBlocks, type Block } from '../../src/document/blocks.js';
import { paragraph } from '../fixtures/article-fixtures.js';
import { careCard, everyBlock, unknownBlock } from '../fixtures/blocks.js';
import { blocksShown } from '../fixtures/reading.js';

const list = (...items: unknown[]): unknown => ({ type: 'list', items });

describe('an item of a list', () => {
  const strong = { type: 'strong', content: ['b'] };

  for (const [name, item, model] of [
    ['a bare string', 'a', ['a']],
    ['inlines', ['a', strong], ['a', strong]],
    ['inlines that begin with a mark', [strong, 'a'], [strong, 'a']],
    ['an inline of an unknown kind', [{ type: 'blink', content: ['a'] }], ['a']],
    ['blocks', [paragraph('a'), everyBlock.list], [paragraph('a'), everyBlock.list]],
    ['blocks after one of an unknown kind', [unknownBlock(), paragraph('a')], [paragraph('a')]],
    ['the fallback of an unknown block', [unknownBlock({ fallback: 'a' })], [paragraph('a')]],
    ['blocks with text between', ['lost', paragraph('a')], [paragraph('a')]],
  ] as const) {
    it(`may be ${name}`, () => {
      expect(blocksShown(list(item))).to.deep.equal([list(model)]);
    });
  }

  for (const item of [5, null, '', [], {}, paragraph('a'), [5], [unknownBlock()], [['a']]]) {
    it(`that cannot be read takes the list along: ${JSON.stringify(item)}`, () => {
      expect(blocksShown(list('one', item))).to.deep.equal([]);
      expect(blocksShown({ ...(list('one', item) as object), fallback: 'Ask.' })).to.deep.equal([
        paragraph('Ask.'),
      ]);
    });
  }

  it('knows of itself which of the two it is', () => {
    const [{ items }] = blocksShown(
      list(
        'a',
        [strong as unknown],
        [{ type: 'break' }, 'a'],
        [paragraph('a')],
        [everyBlock.figure],
      ),
    ) as [{ items: readonly (readonly Block[])[] }];
    expect(items.map(isBlocks)).to.deep.equal([false, false, false, true, true]);
  });
});

describe('a list', () => {
  for (const items of [[], 'a', {}, { 0: 'a', length: 1 }]) {
    it(`is left out without items: ${JSON.stringify(items)}`, () => {
      expect(blocksShown({ type: 'list', items })).to.deep.equal([]);
    });
  }
});

describe('a table', () => {
  it('has cells of inlines, which may be empty', () => {
    const rows = [
      [[{ type: 'strong', content: ['a'] }], []],
      [['b'], [' ']],
    ];
    expect(blocksShown({ type: 'table', rows })).to.deep.equal([{ type: 'table', rows }]);
  });

  it('may have rows of different lengths', () => {
    const rows = [[['a']], [['b'], ['c'], ['d']]];
    expect(blocksShown({ type: 'table', rows })).to.deep.equal([{ type: 'table', rows }]);
  });

  for (const rows of [
    [],
    'a',
    ['a'],
    [[['a']], 5],
    [[['a'], 5]],
    [[['a'], null]],
    [[['a'], [5]]],
    [[[paragraph('a')], [{ type: 'strong' }]]],
  ]) {
    it(`never lacks a cell: ${JSON.stringify(rows)}`, () => {
      expect(blocksShown({ type: 'table', rows })).to.deep.equal([]);
    });
  }

  it('without a readable head has none', () => {
    const rows = [[['a']]];
    expect(blocksShown({ type: 'table', rows, head: [['A'], 5] })).to.deep.equal([
      { type: 'table', rows },
    ]);
  });
});

describe('dos and don’ts', () => {
  const { do: dos, dont } = everyBlock['do-dont']!;

  for (const sides of [{ do: dos }, { dont }, { do: dos, dont }]) {
    it(`may be ${Object.keys(sides).join(' and ')}`, () => {
      expect(blocksShown({ type: 'do-dont', ...sides })).to.deep.equal([
        { type: 'do-dont', ...sides },
      ]);
    });
  }

  it('are left out without either', () => {
    expect(blocksShown({ type: 'do-dont' })).to.deep.equal([]);
    expect(blocksShown({ type: 'do-dont', do: [5], dont: 'x' })).to.deep.equal([]);
  });

  it('lose a whole side with one item', () => {
    expect(blocksShown({ type: 'do-dont', do: ['Walk', 5], dont })).to.deep.equal([
      { type: 'do-dont', dont },
    ]);
  });
});

it('a care card that is not an emergency may be left out', () => {
  expect(blocksShown(careCard('routine'), careCard('urgent', unknownBlock()))).to.deep.equal([]);
});
