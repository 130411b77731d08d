/** What publishers' own tools import: `health-widgets/document.js`. */
import { expect } from '@open-wc/testing';
import { LIMITS, readArticle, readNotice } from '../../src/document/document.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';

describe('the package’s entry for documents', () => {
  it('reads articles and notices', () => {
    expect(readArticle(articleDocument()).ok).to.equal(true);
    expect(readNotice(fullNotice()).ok).to.equal(true);
    expect(readNotice(articleDocument()).ok).to.equal(false);
  });

  it('tells the limits of the format', () => {
    expect(LIMITS).to.deep.equal({ bytes: 524_288, nesting: 12, blocks: 2000, characters: 20_000 });
  });
});
