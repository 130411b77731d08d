/** The rules find what they are there to find: each is given a reader that breaks it. */
import { expect } from '@open-wc/testing';
import { readArticle, readNotice } from '../../src/document/read.js';
import { articleOf, paragraph, section, articleDocument } from '../fixtures/article-fixtures.js';
import { careCard, unknownBlock } from '../fixtures/blocks.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { emergenciesIn } from './emergencies.js';
import { judge, type Reader } from './properties.js';
import { wrongs } from './rules.js';
import { shownInPage } from './shown.js';

const card = careCard('emergency', paragraph('Call if it bleeds.'));
const whole = articleDocument({
  sections: [section('one', 'One', paragraph('First.'), card, paragraph('Last.'))],
});

/** What is found wrong with a reader that reads something else than it was given. */
const found = (instead: (document: unknown) => unknown, document: unknown = whole): string =>
  judge('article', document, {
    article: (value, origin) => readArticle(instead(value), origin),
    notice: readNotice,
  }).wrongs.join('; ');

const blocksOf = (document: unknown): unknown[] =>
  (document as { sections: [{ blocks: unknown[] }] }).sections[0].blocks;

const withBlocks = (change: (blocks: unknown[]) => unknown[]) => (document: unknown) =>
  articleOf(...change([...blocksOf(document)]));

describe('the rules for broken documents', () => {
  it('have nothing against whole ones', () => {
    expect(judge('article', whole)).to.deep.equal({ outcome: 'shown', wrongs: [] });
    expect(judge('notice', noticeDocument())).to.deep.equal({ outcome: 'shown', wrongs: [] });
  });

  for (const [what, instead, says] of [
    [
      'a lost emergency',
      withBlocks(([first, , last]) => [first, last]),
      /a lost emergency: Call if/,
    ],
    ['a lost paragraph', withBlocks((blocks) => blocks.slice(1)), /out of order: First/],
    ['paragraphs in another order', withBlocks((blocks) => blocks.reverse()), /out of order/],
    ['one letter more', withBlocks(([, ...rest]) => [paragraph('First..'), ...rest]), /changed/],
  ] as const) {
    it(`find ${what}`, () => {
      expect(found(instead)).to.match(says);
    });
  }

  it('find a changed document, two results, and a changed prototype', () => {
    const changing: Reader['article'] = (value, origin) => {
      (value as { title: string }).title += '!';
      return readArticle(value, origin);
    };
    expect(
      judge('article', structuredClone(whole), { article: changing, notice: readNotice }).wrongs,
    ).to.include.members(['the document was changed', 'read twice, two results']);
    const polluting: Reader['article'] = (value, origin) => {
      (Object.prototype as { polluted?: boolean }).polluted = true;
      return readArticle(value, origin);
    };
    try {
      const { wrongs } = judge('article', whole, { article: polluting, notice: readNotice });
      expect(wrongs).to.include('an object that all share was changed');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'polluted');
    }
  });

  it('find a reason that the contract does not have', () => {
    const inventing = (() => ({ ok: false, reason: 'tired', finding: {}, findings: [] })) as never;
    expect(
      judge('article', whole, { article: inventing, notice: readNotice }).wrongs,
    ).to.deep.equal(['a reason that there is not: tired']);
  });

  for (const markup of [
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://a@b.example/">x</a>',
    '<img src="http://a.example/i.png">',
    '<img src="data:image/svg+xml,x">',
    '<p onclick="alert(1)">x</p>',
    '<p style="color: red">x</p>',
    '<iframe></iframe>',
    '<form></form>',
    '<svg></svg>',
  ]) {
    it(`find ${markup}`, () => {
      const box = document.createElement('template');
      box.innerHTML = `<p>First.</p>Call if it bleeds.<p>Last.</p>${markup}`;
      expect(wrongs('article', whole, shownInPage(box.content))).to.have.length(1);
    });
  }

  it('look for emergencies wherever the format has a place for blocks', () => {
    for (const place of [
      card,
      { type: 'callout', level: 'note', blocks: [card] },
      { type: 'list', items: [[card]] },
      { type: 'details', summary: 'x', blocks: [{ type: 'qa', question: 'x', blocks: [card] }] },
      unknownBlock({ whatever: { inside: [card] } }),
      paragraph('x', card),
    ]) {
      expect(emergenciesIn(articleOf(place)), JSON.stringify(place)).to.have.length(1);
    }
    // A field that the format does not know is ignored, as it says.
    expect(emergenciesIn(articleOf({ ...paragraph('x'), more: card }))).to.deep.equal([]);
  });

  it('let a critical block speak through its fallback', () => {
    const card = { ...careCard('emergency', paragraph('Call.')), title: 5 };
    const broken = { ...card, fallback: 'Help!' };
    expect(judge('article', articleOf(broken))).to.deep.equal({ outcome: 'shown', wrongs: [] });
    expect(judge('article', articleOf({ ...broken, fallback: [] })).outcome).to.equal('refused');
  });
});
