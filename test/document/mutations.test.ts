/** Thousands of broken documents, the same in every run: none may throw, lie or lose a warning. */
import { expect } from '@open-wc/testing';
import { readArticle, readNotice, type ReadResult } from '../../src/document/read.js';
import { isVisible } from '../../src/document/text.js';
import { articleDocument, paragraph, type Fields } from '../fixtures/article-fixtures.js';
import { careCard, everyBlock, linkTo } from '../fixtures/blocks.js';
import { everyPart, plainNotice } from '../fixtures/notices.js';
import { mutate, seededRandom } from '../fixtures/random.js';

const ADDRESSES = /^(?:href|url|src|poster|captions|canonicalUrl|license|optOutUrl)$/;

const NO_WORDS = /^(?:type|level|id)$/;

interface Text {
  readonly key: string;
  readonly text: string;
}

/** All strings of a value, each with the name of its field. */
function* textsIn(value: unknown, key = ''): Generator<Text> {
  if (typeof value === 'string') yield { key, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      yield* textsIn(inner, Array.isArray(value) ? key : name);
    }
  }
}

function* criticalIn(value: unknown): Generator<Fields> {
  if (typeof value !== 'object' || value === null) return;
  const { critical, type, level } = value as Fields;
  if (critical === true || (type === 'care-card' && level === 'emergency')) yield value as Fields;
  for (const inner of Object.values(value)) yield* criticalIn(inner);
}

const broken = (document: Fields, random: (below: number) => number): Fields => {
  const copy = structuredClone(document);
  for (let times = 1 + random(4); times > 0; times--) mutate(copy, random);
  return copy;
};

/** What was shown that the document does not say; nothing, let us hope. */
function inventedBy(result: ReadResult<unknown>, document: Fields): Text[] {
  if (!result.ok) return [];
  const said = new Set([...textsIn(document)].map(({ text }) => text.toWellFormed()));
  // the one word that the reader may add: of a block that speaks through its fallback
  said.add('paragraph');
  return [...textsIn(result.document)].filter(({ key, text }) =>
    ADDRESSES.test(key) ? !/^(?:https?:|mailto:|tel:|#)/.test(text) : !said.has(text),
  );
}

/** Critical blocks of a document that is shown, of whose words none is left. */
function lostBy(result: ReadResult<unknown>, document: Fields): Fields[] {
  if (!result.ok) return [];
  const seen = new Set([...textsIn(result.document)].map(({ text }) => text));
  return [...criticalIn(document.sections)].filter((block) => {
    const words = [...textsIn(block)].filter(
      ({ key, text }) => !NO_WORDS.test(key) && isVisible(text),
    );
    return words.length > 0 && !words.some(({ text }) => seen.has(text.toWellFormed()));
  });
}

const whole = articleDocument({
  summary: 'It passes.',
  authors: [{ name: 'Ada Fell', url: 'https://library.example/fell' }],
  publisher: { name: 'Larch', logo: { src: 'https://library.example/logo.svg' } },
  translations: [{ lang: 'es', url: 'https://library.example/es.json' }],
  references: [{ text: 'A study' }, { text: 'A book' }],
  sections: [
    { id: 'first', heading: 'First', blocks: Object.values(everyBlock) },
    {
      id: 'second',
      blocks: [
        linkTo('#first'),
        { type: 'callout', level: 'note', blocks: [careCard('emergency', paragraph('Call'))] },
        { type: 'list', items: [[{ ...paragraph('Stop'), critical: true }], 'Sit'] },
      ],
    },
  ],
});

describe('reading', () => {
  for (const [name, document, read] of [
    ['an article', whole, readArticle],
    ['a notice', plainNotice(everyPart), readNotice],
  ] as const) {
    it(`${name} broken in a thousand ways never throws, and invents nothing`, () => {
      const random = seededRandom(20_231_105);
      let shown = 0;
      for (let run = 0; run < 1000; run++) {
        const mutant = broken(document, random);
        const result = read(mutant, { url: 'https://library.example/a.json' });
        expect(inventedBy(result, mutant), JSON.stringify(mutant)).to.deep.equal([]);
        if (result.ok) shown++;
        else {
          expect(result.reason).to.match(/^(?:invalid|unsupported-version)$/);
          expect(result.finding.problem).to.be.a('string').that.is.not.empty;
          expect(result.findings).to.include(result.finding);
        }
      }
      // else these would be tests of refusals only, or of whole documents
      expect(shown).to.be.within(100, 900);
    });
  }

  it('keeps every critical block, or refuses the article', () => {
    const random = seededRandom(911);
    let shown = 0;
    for (let run = 0; run < 1000; run++) {
      const mutant = broken(whole, random);
      const result = readArticle(mutant);
      expect(lostBy(result, mutant), JSON.stringify(mutant)).to.deep.equal([]);
      if (result.ok) shown++;
    }
    expect(shown).to.be.within(100, 900);
  });
});
