import { expect } from '@open-wc/testing';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { careCard, nestedInlines } from '../fixtures/blocks.js';
import { blocksShown, shown, verdict } from '../fixtures/reading.js';

/** What is left of inlines in a paragraph; `undefined` if the paragraph is left out. */
const inlinesShown = (...content: unknown[]): unknown =>
  (blocksShown(paragraph(...content)) as { content: unknown }[])[0]?.content;

describe('inlines', () => {
  it('may be a bare string', () => {
    const { article: model } = shown(articleDocument({ question: 'Why?', disclaimer: 'Ask.' }));
    expect([model.question, model.disclaimer]).to.deep.equal([['Why?'], ['Ask.']]);
    expect(blocksShown({ type: 'quote', content: 'Ow', attribution: 'A reader' })).to.deep.equal([
      { type: 'quote', content: ['Ow'], attribution: ['A reader'] },
    ]);
  });

  for (const mark of [
    { type: 'strong', content: ['now'] },
    { type: 'emphasis', content: ['now'] },
    { type: 'sub', content: ['2'] },
    { type: 'sup', content: ['2'] },
    { type: 'link', href: 'https://l.example/', content: ['there'] },
    { type: 'term', pronunciation: 'FASH-uh', definition: 'Tissue', content: ['fascia'] },
    { type: 'term', content: ['fascia'] },
    { type: 'cite', ref: 1 },
    { type: 'cite', ref: 2000, content: ['a study'] },
    { type: 'lang', lang: 'la', content: ['fascia'] },
    { type: 'break' },
    { type: 'strong', content: ['a ', { type: 'emphasis', content: ['b ', { type: 'break' }] }] },
  ]) {
    it(`are kept: ${JSON.stringify(mark)}`, () => {
      expect(inlinesShown('Now ', mark, '.')).to.deep.equal(['Now ', mark, '.']);
    });
  }

  it('hold their content as a bare string, too', () => {
    expect(inlinesShown({ type: 'strong', content: 'now' })).to.deep.equal([
      { type: 'strong', content: ['now'] },
    ]);
  });

  it('have no field of another kind', () => {
    expect(
      inlinesShown({ type: 'strong', content: ['x'], href: 'https://l.example', onclick: 'x' }),
    ).to.deep.equal([{ type: 'strong', content: ['x'] }]);
  });
});

describe('an inline of an unknown kind', () => {
  for (const type of [
    'blink',
    'Strong',
    'script',
    'constructor',
    '__proto__',
    '',
    5,
    null,
    ['sub'],
  ]) {
    it(`shows its content: ${JSON.stringify(type)}`, () => {
      expect(
        inlinesShown('A ', { type, content: ['b ', { type: 'sup', content: ['c'] }] }, ' d'),
      ).to.deep.equal(['A ', 'b ', { type: 'sup', content: ['c'] }, ' d']);
    });
  }

  it('shows its content without a kind, as a bare string, and within another', () => {
    const inner = { type: 'blink', content: 'b' };
    expect(inlinesShown({ content: 'a' }, { type: 'blink', content: [inner] })).to.deep.equal([
      'a',
      'b',
    ]);
  });

  it('is left out where it has no content', () => {
    expect(inlinesShown('a', { type: 'icon', name: 'heart' }, 'b')).to.deep.equal(['a', 'b']);
  });

  it('takes its sentence along where its content cannot be read', () => {
    expect(inlinesShown('Do ', { type: 'blink', content: [5] }, 'stop')).to.equal(undefined);
  });

  it('without content is a loss where every word counts', () => {
    const card = careCard('emergency', paragraph('Call ', { type: 'number', to: '911' }));
    expect(verdict(articleDocument({ sections: [{ blocks: [card] }] }))).to.match(/is critical$/);
  });
});

describe('a mark that lacks what its kind requires', () => {
  for (const mark of [
    { type: 'link', content: ['c'] },
    { type: 'link', href: 5, content: ['c'] },
    { type: 'link', href: 'javascript:alert(1)', content: ['c'] },
    { type: 'lang', content: ['c'] },
    { type: 'lang', lang: 'not a tag', content: ['c'] },
    { type: 'cite', content: ['c'] },
    { type: 'cite', ref: 0, content: ['c'] },
    { type: 'cite', ref: 2001, content: ['c'] },
    { type: 'cite', ref: 1.5, content: ['c'] },
    { type: 'cite', ref: '1', content: ['c'] },
  ]) {
    it(`shows its content: ${JSON.stringify(mark)}`, () => {
      expect(inlinesShown('b ', mark)).to.deep.equal(['b ', 'c']);
    });
  }

  it('keeps the marks within it', () => {
    const inner = { type: 'strong', content: ['c'] };
    expect(inlinesShown({ type: 'link', href: 'ftp://x/', content: ['b', inner] })).to.deep.equal([
      'b',
      inner,
    ]);
  });

  it('does not miss what is optional', () => {
    const term = { type: 'term', pronunciation: 5, definition: '', content: ['c'] };
    expect(inlinesShown(term)).to.deep.equal([{ type: 'term', content: ['c'] }]);
  });
});

describe('a sentence of which a part cannot be read', () => {
  const READABLE = 'Never take both. ';
  for (const part of [
    5,
    true,
    null,
    [],
    ['text'],
    { type: 'strong' },
    { type: 'strong', content: 5 },
    { type: 'strong', content: [null] },
    { type: 'link', href: 'https://l.example/' },
  ]) {
    it(`is left out: ${JSON.stringify(part)}`, () => {
      expect(inlinesShown(READABLE, part)).to.equal(undefined);
      expect(blocksShown({ ...paragraph(READABLE, part), fallback: 'Ask.' })).to.deep.equal([
        paragraph('Ask.'),
      ]);
    });
  }
});

it('a citation of nothing, without words, is no loss to its sentence', () => {
  expect(inlinesShown('Sit up.', { type: 'cite', ref: 0 })).to.deep.equal(['Sit up.']);
});

describe('inlines without text', () => {
  for (const content of [
    [],
    [''],
    [{ type: 'break' }],
    [{ type: 'strong', content: [] }],
    [' ', { type: 'link', href: 'https://l.example/', content: ['\u00A0'] }],
  ]) {
    it(`are malformed: ${JSON.stringify(content)}`, () => {
      expect(inlinesShown(...content)).to.equal(undefined);
    });
  }

  it('are none if they cite', () => {
    expect(inlinesShown({ type: 'cite', ref: 1 })).to.deep.equal([{ type: 'cite', ref: 1 }]);
  });

  it('may fill a cell', () => {
    const table = { type: 'table', rows: [['', [], [{ type: 'break' }]]] };
    expect(blocksShown(table)).to.deep.equal([
      { type: 'table', rows: [[[''], [], [{ type: 'break' }]]] },
    ]);
  });
});

describe('a break holds nothing', () => {
  for (const content of [null, 'Call 911', ['Call 911'], {}]) {
    it(`${JSON.stringify(content)} in it is as if it were not there`, () => {
      expect(inlinesShown({ type: 'break', content }, 'Rest.')).to.deep.equal([
        { type: 'break' },
        'Rest.',
      ]);
      expect(inlinesShown({ type: 'break', content })).to.equal(undefined);
    });
  }
});

it('inlines within inlines keep their order and depth', () => {
  expect(inlinesShown('a', nestedInlines(12), 'z')).to.deep.equal(['a', nestedInlines(12), 'z']);
});
