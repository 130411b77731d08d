/** Links to a part of the same document. */
import { expect } from '@open-wc/testing';
import { readNotice } from '../../src/document/read.js';
import { articleDocument, articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { linkTo, unknownBlock } from '../fixtures/blocks.js';
import { plainNotice } from '../fixtures/notices.js';
import { shown } from '../fixtures/reading.js';

describe('a link within the document', () => {
  const inSections = (...sections: unknown[]): unknown => {
    const blocks = [linkTo('#there')];
    const { sections: read } = shown(
      articleDocument({ sections: [{ blocks }, ...sections] }),
    ).article;
    return read[0]!.blocks[0];
  };
  const link = paragraph({ type: 'link', content: ['here'], href: '#there' });

  for (const [name, section] of [
    ['a section', { id: 'there', blocks: [paragraph('a')] }],
    ['a block', { blocks: [{ ...paragraph('a'), id: 'there' }] }],
    [
      'a block in a list',
      { blocks: [{ type: 'list', items: [[{ ...paragraph('a'), id: 'there' }]] }] },
    ],
    ['a fallback', { blocks: [unknownBlock({ id: 'there', fallback: 'a' })] }],
  ] as const) {
    it(`leads to ${name}`, () => {
      expect(inSections(section)).to.deep.equal(link);
    });
  }

  it('is plain text where nothing has the id', () => {
    expect(inSections({ id: 'There', blocks: [paragraph('a')] })).to.deep.equal(paragraph('here'));
    const top = articleDocument({ sections: [{ id: 'top', blocks: [linkTo('#')] }] });
    expect(shown(top).article.sections[0]!.blocks).to.deep.equal([paragraph('here')]);
  });

  it('never leads out of the article: to its id, its references, or into the page', () => {
    const value = { ...articleOf(linkTo('#cold-hands')), references: [{ id: 'cold-hands' }] };
    expect(shown(value).article.sections[0]!.blocks).to.deep.equal([paragraph('here')]);
  });

  it('has no place in a notice, which has no ids', () => {
    const statement = [{ type: 'link', href: '#top', content: ['here'] }];
    const result = readNotice(plainNotice({ statement }), { url: 'https://cdn.example/n.json' });
    expect(result.ok && result.document.statement).to.deep.equal(['here']);
  });
});
