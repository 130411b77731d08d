/** Images and videos come over https, or from where the document came. */
import { expect } from '@open-wc/testing';
import type { Origin } from '../../src/document/read.js';
import { articleDocument, articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { everyBlock, without } from '../fixtures/blocks.js';
import { shown } from '../fixtures/reading.js';

const DOCUMENT = 'https://cdn.example/docs/neck.json';

/** Where a figure's image comes from; `undefined` if the figure is left out. */
function source(src: unknown, fields = {}, origin: Origin = { url: DOCUMENT }): unknown {
  const value = { ...articleOf({ type: 'figure', src }, paragraph('a')), ...fields };
  return (shown(value, origin).article.sections[0]!.blocks[0] as { src?: string }).src;
}

describe('an image', () => {
  for (const [src, url] of [
    ['https://images.example/neck.png', 'https://images.example/neck.png'],
    ['neck.png', 'https://cdn.example/docs/neck.png'],
    ['../neck.png?w=2', 'https://cdn.example/neck.png?w=2'],
    ['//images.example/neck.png', 'https://images.example/neck.png'],
  ] as const) {
    it(`comes from ${url}: ${src}`, () => {
      expect(source(src)).to.equal(url);
    });
  }

  for (const src of [
    'http://images.example/neck.png',
    'data:image/png;base64,AAAA',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'blob:https://cdn.example/0b8e',
    'javascript:alert(1)',
    'file:///neck.png',
    'mailto:a@b.example',
    'https://user@images.example/neck.png',
    'https://user:secret@images.example/neck.png',
    '',
    5,
  ]) {
    it(`comes from nowhere else: ${JSON.stringify(src)}`, () => {
      expect(source(src)).to.equal(undefined);
    });
  }

  it('starts from the document, whatever the canonical URL', () => {
    expect(source('neck.png', { canonicalUrl: 'https://library.example/neck' })).to.equal(
      'https://cdn.example/docs/neck.png',
    );
    expect(source('neck.png', { canonicalUrl: 'https://library.example/neck' }, {})).to.equal(
      undefined,
    );
  });

  it('may come over http on a page that did', () => {
    const src = 'http://images.example/neck.png';
    expect(source(src, {}, { url: DOCUMENT, insecurePage: true })).to.equal(src);
    expect(source(src, {}, { url: DOCUMENT, insecurePage: false })).to.equal(undefined);
    const local = 'http://localhost/docs/neck.json';
    expect(source('neck.png', {}, { url: local, insecurePage: true })).to.equal(
      'http://localhost/docs/neck.png',
    );
    expect(source('neck.png', {}, { url: local })).to.equal(undefined);
  });

  for (const src of ['data:image/png;base64,AAAA', 'file:///a.png', 'http://a@images.example/']) {
    it(`comes over nothing else on such a page: ${src}`, () => {
      expect(source(src, {}, { url: DOCUMENT, insecurePage: true })).to.equal(undefined);
    });
  }

  it('is no fragment', () => {
    const value = articleOf({ type: 'figure', id: 'a', src: '#a' }, paragraph('a'));
    expect(shown(value).article.sections[0]!.blocks).to.have.length(1);
  });
});

describe('a video', () => {
  it('may start from the document, with its poster and captions', () => {
    const video = { type: 'video', title: 'A', src: 'a.mp4', poster: 'a.jpg', captions: 'a.vtt' };
    expect(shown(articleOf(video), { url: DOCUMENT }).article.sections[0]!.blocks).to.deep.equal([
      {
        type: 'video',
        title: 'A',
        src: 'https://cdn.example/docs/a.mp4',
        poster: 'https://cdn.example/docs/a.jpg',
        captions: 'https://cdn.example/docs/a.vtt',
      },
    ]);
  });

  it('does without a poster and captions from elsewhere', () => {
    const rest = without(everyBlock.video!, 'poster', 'captions');
    const video = { ...rest, poster: 'data:image/png,', captions: 'http://c.example/a.vtt' };
    expect(shown(articleOf(video)).article.sections[0]!.blocks).to.deep.equal([rest]);
  });
});

it('the publisher’s logo starts from the document', () => {
  const publisher = { name: 'Larch', logo: { src: 'logo.svg' } };
  const value = articleDocument({ publisher, canonicalUrl: 'https://library.example/neck' });
  expect(shown(value, { url: DOCUMENT }).article.publisher!.logo).to.deep.equal({
    src: 'https://cdn.example/docs/logo.svg',
  });
});
