/** Losing "call 911" is the worst failure there is: rather no article than one without it. */
import { expect } from '@open-wc/testing';
import {
  articleDocument,
  articleOf,
  paragraph,
  type Fields,
} from '../fixtures/article-fixtures.js';
import { careCard, everyBlock, unknownBlock, without } from '../fixtures/blocks.js';
import { blocksShown, verdict } from '../fixtures/reading.js';

const critical = (block: Fields): Fields => ({ ...block, critical: true });
const emergency = careCard('emergency', paragraph('Call 911.'));
const FIRST = 'invalid: sections[0].blocks[0] is critical';

describe('a critical block', () => {
  for (const [type, block] of Object.entries(everyBlock)) {
    it(`is shown like any other: ${type}`, () => {
      expect(blocksShown(critical(block))).to.deep.equal([block]);
    });

    it(`that cannot be read refuses the article: ${type}`, () => {
      const fields = Object.keys(without(block, 'type'));
      const broken = Object.fromEntries(fields.map((field) => [field, 5]));
      expect(verdict(articleOf(critical({ type, ...broken })))).to.equal(FIRST);
    });
  }

  it('of an unknown kind refuses the article', () => {
    expect(verdict(articleOf(critical(unknownBlock())))).to.equal(FIRST);
    expect(verdict(articleOf({ critical: true }))).to.equal(FIRST);
  });

  it('may speak through its fallback', () => {
    expect(blocksShown(critical(unknownBlock({ fallback: 'Call 911.' })))).to.deep.equal([
      paragraph('Call 911.'),
    ]);
    expect(blocksShown({ ...careCard('emergency'), fallback: 'Call 911.' })).to.deep.equal([
      paragraph('Call 911.'),
    ]);
  });

  for (const fallback of ['', [], 5, null, ['Call ', 5], ['Call ', { type: 'number' }]]) {
    it(`has no fallback that cannot be read: ${JSON.stringify(fallback)}`, () => {
      expect(verdict(articleOf(critical(unknownBlock({ fallback }))))).to.equal(FIRST);
    });
  }

  it('is only one that says `true`', () => {
    for (const value of ['true', 1, 'yes', {}, null, false]) {
      expect(blocksShown(unknownBlock({ critical: value }))).to.deep.equal([]);
    }
  });
});

describe('an emergency care card', () => {
  it('is critical without saying so', () => {
    expect(blocksShown(emergency)).to.deep.equal([emergency]);
    expect(verdict(articleOf(careCard('emergency')))).to.equal(FIRST);
  });

  it('is critical even where it says that it is not', () => {
    expect(verdict(articleOf({ ...careCard('emergency'), critical: false }))).to.equal(FIRST);
  });

  for (const blocks of [undefined, null, [], 'Call 911.', 5, [5], [unknownBlock()]]) {
    it(`needs blocks that can be read, not ${JSON.stringify(blocks)}`, () => {
      const card = { type: 'care-card', level: 'emergency', title: ['Call 911'], blocks };
      expect(verdict(articleOf(card))).to.match(/^invalid: sections\[0\]\.blocks\[0\].* critical$/);
    });
  }
});

describe('within a critical block', () => {
  it('every block is critical', () => {
    const card = careCard('emergency', paragraph('Call 911.'), unknownBlock());
    expect(verdict(articleOf(card))).to.equal(
      'invalid: sections[0].blocks[0].blocks[1] is critical',
    );
    const list = { type: 'list', items: ['Sit', [paragraph('a'), unknownBlock()]] };
    expect(verdict(articleOf(critical(list)))).to.equal(
      'invalid: sections[0].blocks[0].items[1][1] is critical',
    );
  });

  it('a block may speak through its own fallback', () => {
    const card = careCard('emergency', unknownBlock({ fallback: 'Call 911.' }));
    expect(blocksShown(card)).to.deep.equal([emergency]);
  });

  for (const [name, block] of [
    ['a title', { ...emergency, title: 5 }],
    ['a title without text', { ...emergency, title: [' '] }],
    ['a caption', critical({ ...everyBlock.table, caption: [5] })],
    ['the head of a table', critical({ ...everyBlock.table, head: 'A' })],
    ['the text of an image', critical({ ...everyBlock.figure, alt: 5 })],
    ['the don’ts', critical({ ...everyBlock['do-dont'], dont: ['Run', 5] })],
    ['a cell', critical({ type: 'table', rows: [['a', 5]] })],
    ['an item', critical({ type: 'list', items: ['a', 5] })],
  ] as const) {
    it(`no word may be lost: ${name}`, () => {
      expect(verdict(articleOf(block))).to.equal(FIRST);
    });
  }

  for (const [name, block, model] of [
    ['a number', { ...everyBlock.figure, width: -1 }, { ...everyBlock.figure, width: undefined }],
    ['a link', paragraph({ type: 'link', href: 'x:y', content: ['Call'] }), paragraph('Call')],
    ['an unknown mark', paragraph({ type: 'blink', content: ['Call'] }), paragraph('Call')],
  ] as const) {
    it(`what is no word may be lost: ${name}`, () => {
      expect(blocksShown(critical(block))).to.deep.equal([JSON.parse(JSON.stringify(model))]);
    });
  }
});

describe('a critical block in a part that is left out refuses the article', () => {
  const holders: Record<string, unknown> = {
    'a callout of no level': { type: 'callout', level: 'tip', blocks: [emergency] },
    'a block of an unknown kind': unknownBlock({ panes: [{ blocks: [emergency] }] }),
    'an unknown block with a fallback': unknownBlock({ fallback: 'Ask.', blocks: [emergency] }),
    'a list with an item that cannot be read': { type: 'list', items: [[emergency], 5] },
    'a table’s cells': { type: 'table', rows: [[[emergency], 5]] },
    'an optional field that cannot be read': { ...everyBlock.table, head: [[emergency], 5] },
    'a mark without content': paragraph('a', { type: 'strong', blocks: [emergency] }),
    'an unknown mark without content': paragraph('a', { type: 'pane', blocks: [emergency] }),
    'the content of a citation': paragraph('a', { type: 'cite', ref: 1, content: [5, emergency] }),
    'what is no block': [emergency],
    'a fallback that cannot be read': unknownBlock({
      fallback: [{ type: 'x', content: emergency }],
    }),
  };

  for (const [name, holder] of Object.entries(holders)) {
    it(name, () => {
      expect(verdict(articleOf(holder, paragraph('a')))).to.match(
        /^invalid: sections\[0\]\.blocks\[0\].* is critical$/,
      );
    });
  }

  it('a section', () => {
    for (const section of [
      { blocks: { type: 'x', blocks: [emergency] } },
      { blocks: [unknownBlock({ blocks: [emergency] })] },
      [emergency],
      { panes: [emergency] },
    ]) {
      const sections = [{ blocks: [paragraph('a')] }, section];
      expect(verdict(articleDocument({ sections }))).to.match(/^invalid: sections.* is critical$/);
    }
  });

  it('a field of the article', () => {
    for (const field of ['publisher', 'question', 'related', 'about']) {
      expect(verdict(articleDocument({ [field]: [{ x: emergency }] }))).to.match(
        new RegExp(`^invalid: ${field}.* is critical$`),
      );
    }
  });

  it('even where it has a fallback of its own', () => {
    const block = unknownBlock({ blocks: [{ ...emergency, fallback: 'Call 911.' }] });
    expect(verdict(articleOf(block))).to.equal(FIRST);
  });

  it('but not where a critical block’s own fallback speaks for all that stands in it', () => {
    const block = critical(unknownBlock({ blocks: [emergency], fallback: 'Call 911.' }));
    expect(blocksShown(block)).to.deep.equal([paragraph('Call 911.')]);
  });
});
