import { expect, fixture, html } from '@open-wc/testing';
import { words } from '../fixtures/elements.js';
import { drawnBlocks } from '../fixtures/rendering.js';

const table = (fields: object): HTMLElement =>
  drawnBlocks([{ type: 'table', rows: [['Mittens', 'An hour']], ...fields }]);

const grid = (box: Element): string[][] =>
  [...box.querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => `${cell.localName} ${words(cell)}`.trim()),
  );

describe('a table', () => {
  it('has a header row only where the document gives one', () => {
    expect(grid(table({}))).to.deep.equal([['td Mittens', 'td An hour']]);
    const box = table({ head: ['Thing', ''] });
    expect(grid(box)).to.deep.equal([
      ['th Thing', 'th'],
      ['td Mittens', 'td An hour'],
    ]);
    expect(box.querySelectorAll('thead tr').length).to.equal(1);
    expect([...box.querySelectorAll('th')].map(({ scope }) => scope)).to.deep.equal(['col', 'col']);
  });

  it('has row headers where the document says so', () => {
    const box = table({
      rowHeaders: true,
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(grid(box)).to.deep.equal([
      ['th a', 'td b'],
      ['th c', 'td d'],
    ]);
    expect([...box.querySelectorAll('th')].map(({ scope }) => scope)).to.deep.equal(['row', 'row']);
  });

  it('has both', () => {
    const box = table({ head: ['x', 'y'], rowHeaders: true });
    expect([...box.querySelectorAll('th')].map(({ scope }) => scope)).to.deep.equal([
      'col',
      'col',
      'row',
    ]);
  });

  it('fills up ragged rows, so that every header has its cells', () => {
    const box = table({ head: ['x', 'y'], rows: [['a'], ['b', 'c', 'd'], []] });
    const widths = [...box.querySelectorAll('tr')].map((row) =>
      [...row.cells].reduce((width, { colSpan }) => width + colSpan, 0),
    );
    expect(widths).to.deep.equal([3, 3, 3, 3]);
    expect(grid(box).map((row) => row.filter((cell) => / /.test(cell)))).to.deep.equal([
      ['th x', 'th y'],
      ['td a'],
      ['td b', 'td c', 'td d'],
      [],
    ]);
  });

  it('keeps markup in its cells and its caption', () => {
    const link = { type: 'link', href: 'https://example.org/', content: 'Wool' };
    const box = table({ caption: ['About ', link], rows: [[[link]]] });
    expect(box.querySelectorAll('caption a, td a').length).to.equal(2);
  });

  it('stands in a region that the keyboard can scroll, named by the caption', () => {
    const scroller = table({
      caption: ['What ', { type: 'strong', content: 'warms' }],
    }).firstElementChild!;
    expect(scroller.getAttribute('role')).to.equal('region');
    expect(scroller.getAttribute('tabindex')).to.equal('0');
    expect(scroller.getAttribute('aria-label')).to.equal('What warms');
    expect(table({}).firstElementChild!.getAttribute('aria-label')).to.equal('Table');
  });

  it('is accessible, with every kind of header', async () => {
    const main = await fixture<HTMLElement>(html`<main></main>`);
    main.append(
      table({ caption: 'One', head: ['x', 'y'], rowHeaders: true, rows: [['a'], ['b', 'c']] }),
      table({ caption: 'Two' }),
    );
    await expect(main).to.be.accessible();
  });
});
