import { expect } from '@open-wc/testing';
import { paragraph } from '../fixtures/article-fixtures.js';
import { drawnBlocks, htmlOf } from '../fixtures/rendering.js';

describe('a text block', () => {
  it('paragraph is a p', () => {
    expect(htmlOf(paragraph('Rest ', { type: 'strong', content: 'well' }))).to.equal(
      '<p>Rest <strong>well</strong></p>',
    );
  });

  it('heading is a heading of the level due', () => {
    const block = { type: 'heading', content: 'At night' };
    expect(htmlOf(block, { level: 3 })).to.equal('<h3 part="heading">At night</h3>');
    expect(htmlOf(block, { level: 6 })).to.equal('<h6 part="heading">At night</h6>');
  });

  it('list is a ul, of running text or of blocks', () => {
    expect(
      htmlOf({
        type: 'list',
        items: ['plain', [{ type: 'emphasis', content: 'marked' }], [paragraph('block')]],
      }),
    ).to.equal('<ul><li>plain</li><li><em>marked</em></li><li><p>block</p></li></ul>');
  });

  it('list may stand in a list', () => {
    const inner = { type: 'list', items: ['inner'] };
    expect(htmlOf({ type: 'list', items: [[paragraph('outer'), inner]] })).to.equal(
      '<ul><li><p>outer</p><ul><li>inner</li></ul></li></ul>',
    );
  });

  it('list, ordered, is an ol that may start anywhere', () => {
    expect(htmlOf({ type: 'list', ordered: true, items: ['a'] })).to.equal('<ol><li>a</li></ol>');
    expect(htmlOf({ type: 'list', ordered: true, start: 4, items: ['a'] })).to.equal(
      '<ol start="4"><li>a</li></ol>',
    );
    expect(htmlOf({ type: 'list', ordered: true, start: 0, items: ['a'] })).to.equal(
      '<ol start="0"><li>a</li></ol>',
    );
    expect(htmlOf({ type: 'list', start: 4, items: ['a'] })).to.equal('<ul><li>a</li></ul>');
  });

  it('quote is a blockquote, with whoever said it beside and not within', () => {
    const quote = { type: 'quote', content: ['It ', { type: 'emphasis', content: 'helped' }] };
    expect(drawnBlocks([quote]).querySelector('blockquote')!.outerHTML).to.equal(
      '<blockquote>It <em>helped</em></blockquote>',
    );
    expect(!!drawnBlocks([quote]).querySelector('figcaption')).to.equal(false);
    const said = drawnBlocks([{ ...quote, attribution: 'A reader' }]);
    expect(said.querySelector('figure > figcaption')!.textContent).to.equal('A reader');
  });

  it('details is the browser’s own, closed', () => {
    const box = drawnBlocks([
      {
        type: 'details',
        summary: ['More ', { type: 'strong', content: 'help' }],
        blocks: [paragraph('Here.')],
      },
    ]);
    expect(box.querySelector('details')!.outerHTML).to.equal(
      '<details><summary>More <strong>help</strong></summary><p>Here.</p></details>',
    );
  });

  it('qa is a heading with its answer, whose headings go deeper', () => {
    const box = drawnBlocks([
      {
        type: 'qa',
        question: 'Does it hurt?',
        blocks: [{ type: 'heading', content: 'At first' }, paragraph('A little.')],
      },
    ]);
    expect(box.firstElementChild!.innerHTML).to.equal(
      '<h3 part="heading">Does it hurt?</h3><h4 part="heading">At first</h4><p>A little.</p>',
    );
  });

  it('keeps its id, so that links can lead to it', () => {
    for (const block of [
      paragraph('a'),
      { type: 'list', items: ['a'] },
      { type: 'details', summary: 'a', blocks: [paragraph('b')] },
      { type: 'callout', level: 'note', blocks: [paragraph('b')] },
      { type: 'table', rows: [['a']] },
    ]) {
      const box = drawnBlocks([{ ...block, id: 'here' }]);
      expect(box.querySelectorAll('#here').length, JSON.stringify(block)).to.equal(1);
      expect(box.firstElementChild!.id).to.equal('here');
    }
  });

  it('of an unknown kind is its fallback, or nothing', () => {
    expect(
      drawnBlocks([
        paragraph('before'),
        { type: 'hologram', fallback: ['A ', { type: 'strong', content: 'picture' }] },
        { type: 'hologram' },
      ]).innerHTML,
    ).to.equal('<p>before</p><p>A <strong>picture</strong></p>');
  });
});
