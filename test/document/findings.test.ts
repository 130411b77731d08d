/** What a reader never sees, a publisher is told: where, what, and what was expected there. */
import { expect } from '@open-wc/testing';
import { readArticle, readNotice } from '../../src/document/read.js';
import { articleDocument, articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { careCard, unknownBlock } from '../fixtures/blocks.js';
import { plainNotice } from '../fixtures/notices.js';
import { shown } from '../fixtures/reading.js';

const link = (href: unknown): unknown => ({ type: 'link', href, content: ['a'] });

describe('a finding', () => {
  for (const [name, value, path, problem, expected] of [
    ['a date', articleDocument({ reviewDue: 'soon' }), 'reviewDue', 'malformed', 'date'],
    ['a person', articleDocument({ authors: [{}] }), 'authors[0].name', 'missing', 'text'],
    [
      'a logo',
      articleDocument({ publisher: { name: 'Larch', logo: { src: 'http://x/' } } }),
      'publisher.logo.src',
      'malformed',
      'media',
    ],
    [
      'a link',
      articleOf(paragraph('a'), paragraph('b', link('javascript:x'))),
      'sections[0].blocks[1].content[1].href',
      'malformed',
      'link',
    ],
    [
      'a link in a mark',
      articleOf(paragraph({ type: 'strong', content: [link(5)] })),
      'sections[0].blocks[0].content[0].content[0].href',
      'malformed',
      'link',
    ],
    [
      'an unknown mark',
      articleOf(paragraph('a', { type: 'blink', content: ['b'] })),
      'sections[0].blocks[0].content[1]',
      'unknown',
      'inline',
    ],
    [
      'an unknown block',
      articleOf({ type: 'qa', question: 'a', blocks: [unknownBlock(), paragraph('b')] }),
      'sections[0].blocks[0].blocks[0]',
      'unknown',
      'block',
    ],
    [
      'a cell',
      articleOf(paragraph('a'), { type: 'table', rows: [['a'], ['b', 5]] }),
      'sections[0].blocks[1].rows[1][1]',
      'malformed',
      'inlines',
    ],
    [
      'a block in an item',
      articleOf({ type: 'list', items: ['a', [paragraph('b'), { type: 'figure', src: 'x' }]] }),
      'sections[0].blocks[0].items[1][1].src',
      'malformed',
      'media',
    ],
    [
      'a number',
      articleOf({ type: 'list', start: -1, items: ['a'] }),
      'sections[0].blocks[0].start',
      'malformed',
      'integer',
    ],
    [
      'an id',
      articleOf({ ...paragraph('a'), id: 'b c' }),
      'sections[0].blocks[0].id',
      'malformed',
      'id',
    ],
    [
      'a level',
      articleOf(careCard('high', paragraph('a')), paragraph('b')),
      'sections[0].blocks[0].level',
      'malformed',
      'choice',
    ],
    [
      'a section',
      articleDocument({ sections: [5, { blocks: [paragraph('a')] }] }),
      'sections[0]',
      'malformed',
      'fields',
    ],
  ] as const) {
    it(`has the path of ${name}`, () => {
      expect(shown(value).findings).to.deep.include({ path, problem, expected });
    });
  }

  it('comes before that of what it is in', () => {
    const { findings } = shown(articleOf({ type: 'figure', src: 5 }, paragraph('a')));
    expect(findings).to.deep.equal([
      { path: 'sections[0].blocks[0].src', problem: 'malformed', expected: 'media' },
      { path: 'sections[0].blocks[0]', problem: 'malformed', expected: 'fields' },
    ]);
  });

  it('is there for a notice, too', () => {
    const policies = [{ label: 'Policy', url: 'https://p.example/' }, { label: 'Other' }];
    const result = readNotice(plainNotice({ policies }));
    expect(result.findings[0]).to.deep.equal({
      path: 'policies[1].url',
      problem: 'missing',
      expected: 'link',
    });
  });

  it('is not there for a document without fault', () => {
    expect(shown(articleDocument()).findings).to.deep.equal([]);
  });
});

describe('a refusal', () => {
  it('says what decided, after all that was found before', () => {
    const result = readArticle(articleOf(unknownBlock(), careCard('emergency', unknownBlock())));
    const decisive = { path: 'sections[0].blocks[1].blocks[0]', problem: 'critical' };
    expect(result).to.deep.include({ ok: false, reason: 'invalid', finding: decisive });
    expect(result.findings[0]!.path).to.equal('sections[0].blocks[0]');
    expect(result.findings.at(-1)).to.deep.equal(decisive);
  });

  it('for a missing field says which', () => {
    expect(readNotice(plainNotice({ statement: undefined }))).to.deep.include({
      reason: 'invalid',
      finding: { path: 'statement', problem: 'missing', expected: 'inlines' },
    });
  });

  it('of another version has nothing else to say', () => {
    const finding = { path: 'schemaVersion', problem: 'version' };
    expect(readArticle(articleDocument({ schemaVersion: '3.1', title: 5 }))).to.deep.equal({
      ok: false,
      reason: 'unsupported-version',
      finding,
      findings: [finding],
    });
  });
});
