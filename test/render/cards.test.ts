import { expect, fixture, html } from '@open-wc/testing';
import { findWords } from '../../src/words/words.js';
import { paragraph } from '../fixtures/article-fixtures.js';
import { words } from '../fixtures/elements.js';
import { drawnBlocks } from '../fixtures/rendering.js';

const inEnglish: Record<string, string> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  routine: 'Not urgent',
  note: 'Note',
  warning: 'Warning',
};

const typeOf = (level: string): string =>
  level === 'note' || level === 'warning' ? 'callout' : 'care-card';

const card = (level: string, fields: object = {}): Element =>
  drawnBlocks([
    { type: typeOf(level), level, title: 'Call 911', blocks: [paragraph('At once.')], ...fields },
  ]).firstElementChild!;

describe('a card', () => {
  for (const [level, name] of Object.entries(inEnglish)) {
    it(`of level ${level} says so in words, in its heading (WCAG 1.4.1)`, () => {
      const heading = card(level).querySelector('h3')!;
      expect(words(heading)).to.equal(`${name}: Call 911`);
      expect(card(level).getAttribute('part')).to.equal(typeOf(level));
    });

    it(`of level ${level} says so without a title, too`, () => {
      expect(words(card(level, { title: undefined }).querySelector('h3'))).to.equal(name);
    });
  }

  it('says its level in the reader’s language', () => {
    const box = drawnBlocks(
      [{ type: 'care-card', level: 'emergency', blocks: [paragraph('At once.')] }],
      { words: findWords(['es']) },
    );
    expect(words(box.querySelector('h3'))).to.equal('Emergencia');
    expect(!!box.querySelector('h3 [lang=es]')).to.equal(true);
  });

  it('has headings inside that are one deeper', () => {
    const inner = card('note', { blocks: [{ type: 'heading', content: 'Then' }] });
    expect(words(inner.querySelector('h4'))).to.equal('Then');
  });

  it('shows the title’s markup, and links within its text', () => {
    const box = card('emergency', {
      title: ['Call ', { type: 'link', href: 'tel:911', content: '911' }],
      blocks: [paragraph({ type: 'link', href: 'tel:988', content: '988' })],
    });
    expect([...box.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:911',
      'tel:988',
    ]);
  });
});

describe('a do-dont block', () => {
  const drawn = (fields: object): HTMLElement => drawnBlocks([{ type: 'do-dont', ...fields }]);

  it('is two lists, each with a heading that says which', () => {
    const box = drawn({
      do: ['rest', ['drink ', { type: 'strong', content: 'water' }]],
      dont: ['run'],
    });
    expect([...box.querySelectorAll('h3')].map(words)).to.deep.equal(['Do', 'Don’t']);
    expect([...box.querySelectorAll('ul')].map(({ innerHTML }) => innerHTML)).to.deep.equal([
      '<li>rest</li><li>drink <strong>water</strong></li>',
      '<li>run</li>',
    ]);
  });

  it('is one list where the document has one', () => {
    for (const [fields, heading] of [
      [{ do: ['rest'] }, 'Do'],
      [{ dont: ['run'] }, 'Don’t'],
      [{ do: [], dont: ['run'] }, 'Don’t'],
    ] as const) {
      expect([...drawn(fields).querySelectorAll('h3')].map(words)).to.deep.equal([heading]);
    }
  });

  it('is accessible', async () => {
    const main = await fixture<HTMLElement>(html`<main><h2>Answer</h2></main>`);
    main.append(drawn({ do: ['rest'], dont: ['run'] }));
    await expect(main).to.be.accessible();
  });
});
