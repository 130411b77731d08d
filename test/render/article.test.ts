import { expect, fixture, html } from '@open-wc/testing';
import { article, type ArticleOptions } from '../../src/render/article.js';
import {
  articleDocument,
  fullArticle,
  paragraph,
  type Fields,
} from '../fixtures/article-fixtures.js';
import { words } from '../fixtures/elements.js';
import { contextOf, drawn, read } from '../fixtures/rendering.js';

const plain: ArticleOptions = {
  sections: '',
  noTitle: false,
  languages: ['en'],
  wanted: 'en',
  choose: () => undefined,
};

const page = (fields: Fields = {}, full = true): HTMLElement =>
  drawn(
    article(read((full ? fullArticle : articleDocument)(fields)), plain, contextOf({ level: 2 })),
  );

const part = (box: Element, name: string): Element | null => box.querySelector(`[part=${name}]`);

describe('an article, rendered', () => {
  it('has its parts in the order of reading', () => {
    const names = [...page().querySelectorAll('[part]')].map((node) => node.getAttribute('part'));
    const order = [
      'article',
      'title',
      'question',
      'dates',
      'body',
      'actions',
      'references',
      'attribution',
    ];
    expect(names.filter((name) => order.includes(name!))).to.deep.equal(order);
  });

  it('leaves out every part that the document leaves out', () => {
    const box = page({}, false);
    for (const name of ['question', 'references', 'attribution']) {
      expect(!!part(box, name), name).to.equal(false);
    }
    expect(words(box)).to.equal(
      'Cold hands in winterAnswerWarm the core first: a vest does more than gloves.',
    );
  });

  it('names authors and reviewers, with what they are and where they are found', () => {
    const box = page();
    expect(words(box)).to.contain('By Ada Reyes, RN, Noor Haddad');
    expect(words(box)).to.contain('Reviewed by Jon Silva, MD');
    expect(box.querySelector<HTMLAnchorElement>('a[href$=reyes]')!.textContent).to.equal(
      'Ada Reyes',
    );
  });

  it('lists related articles as links', () => {
    const link = page().querySelector<HTMLAnchorElement>('a[href$="cold-feet"]')!;
    expect([link.textContent, !!link.closest('li')]).to.deep.equal(['Cold feet', true]);
  });

  it('says who publishes it, under what licence, and where', () => {
    const links = [...part(page(), 'attribution')!.querySelectorAll('a')].map((link) => [
      link.textContent,
      link.href,
    ]);
    expect(links).to.deep.equal([
      ['Example Health Desk', 'https://example.org/'],
      ['Original article', 'https://example.org/cold-hands'],
      ['License', 'https://creativecommons.org/licenses/by/4.0/'],
    ]);
    expect(words(part(page(), 'attribution'))).to.contain('Not a diagnosis.');
    expect(words(part(page(), 'attribution'))).to.contain('© 2023 Example Health Desk');
  });

  it('shows the publisher’s logo, under the publisher’s name', () => {
    const logo = (fields: object): HTMLImageElement =>
      page({ publisher: { name: 'Desk', logo: { src: 'logo.svg', ...fields } } }).querySelector(
        '[part=attribution] img',
      )!;
    expect(logo({}).alt).to.equal('Desk');
    expect(logo({ alt: 'The Desk' }).alt).to.equal('The Desk');
    expect([logo({ width: 90, height: 30 }).width, logo({}).crossOrigin]).to.deep.equal([
      90,
      'anonymous',
    ]);
  });

  it('has no empty foot for a document without attribution', () => {
    expect(!!part(page({}, false), 'attribution')).to.equal(false);
    const licensed = page({ license: 'https://example.org/license' }, false);
    expect(words(part(licensed, 'attribution'))).to.equal('License');
  });

  it('goes one heading deeper in a section only where the section has a heading', () => {
    const box = page(
      {
        sections: [
          { heading: 'Named', blocks: [{ type: 'heading', content: 'Within' }] },
          { blocks: [{ type: 'heading', content: 'Alone' }] },
        ],
      },
      false,
    );
    const levels = [...box.querySelectorAll('[part=heading]')].map(
      (node) => `${node.localName} ${node.textContent}`,
    );
    expect(levels).to.deep.equal(['h3 Named', 'h4 Within', 'h3 Alone']);
  });

  it('shows every section’s words, and nothing that is no text as text', () => {
    const box = page({ sections: [{ id: 'a', blocks: [paragraph('<script>alert(1)</script>')] }] });
    expect(words(box)).to.contain('<script>alert(1)</script>');
    expect(!!box.querySelector('script')).to.equal(false);
  });
});

describe('the references of an article', () => {
  const withReferences = (...references: unknown[]): HTMLElement =>
    page(
      {
        references,
        sections: [{ blocks: [paragraph('So it is', { type: 'cite', ref: 3 }, '.')] }],
      },
      false,
    );

  it('keep their numbers when one between them can’t be read', () => {
    const box = withReferences({ text: 'One' }, { url: 'https://example.org/' }, { text: 'Three' });
    expect(
      [...box.querySelectorAll('[part=references] li')].map((item) => [
        item.id,
        item.getAttribute('value'),
        item.textContent,
      ]),
    ).to.deep.equal([
      ['reference-1', '1', 'One'],
      ['reference-3', '3', 'Three'],
    ]);
    expect(box.querySelector('sup a')!.getAttribute('href')).to.equal('#reference-3');
  });

  it('are links where they have an address', () => {
    const box = withReferences({ text: 'One', url: 'https://example.org/one' }, { text: 'Two' });
    expect([...box.querySelectorAll('li a')].map(words)).to.deep.equal(['One']);
  });

  it('are cited only where they are', () => {
    const box = withReferences({ text: 'One' });
    expect(!!box.querySelector('sup')).to.equal(false);
    expect(words(part(box, 'body'))).to.equal('So it is.');
  });

  it('are not cited where they could not be read', () => {
    const box = withReferences({ text: 'One' }, { text: 'Two' }, { url: 'nothing to show' });
    expect(!!box.querySelector('sup')).to.equal(false);
  });

  it('are accessible', async () => {
    const main = await fixture<HTMLElement>(html`<main><h1>Page</h1></main>`);
    main.append(withReferences({ text: 'One' }, {}, { text: 'Three', url: 'https://a.example/' }));
    await expect(main).to.be.accessible();
  });
});
