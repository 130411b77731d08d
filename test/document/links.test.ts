/** Which addresses a reader may follow, and what they start from. */
import { expect } from '@open-wc/testing';
import type { Origin } from '../../src/document/read.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { linkTo } from '../fixtures/blocks.js';
import { shown } from '../fixtures/reading.js';

const DOCUMENT = 'https://cdn.example/docs/neck.json';

/** Where a link leads; `undefined` if it is plain text. */
function target(href: unknown, fields = {}, origin: Origin = { url: DOCUMENT }): unknown {
  const value = { ...articleDocument(fields), sections: [{ id: 'top', blocks: [linkTo(href)] }] };
  const [block] = shown(value, origin).article.sections[0]!.blocks;
  const [inline] = (block as unknown as { content: [string | { href: string }] }).content;
  if (inline === 'here') return undefined;
  return (inline as { href: string }).href;
}

describe('a link', () => {
  for (const [href, url = href] of [
    ['https://library.example/a?b=c&d#e'],
    ['http://library.example/'],
    ['HTTPS://Library.EXAMPLE/A', 'https://library.example/A'],
    [' https://library.example/a\n', 'https://library.example/a'],
    ['https:\\\\library.example\\a', 'https://library.example/a'],
    ['ht\ntps://library.example/', 'https://library.example/'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['mailto:help@library.example'],
    ['MAILTO:help@library.example', 'mailto:help@library.example'],
    ['mailto:a@library.example,b@library.example'],
    ['tel:911'],
    ['tel:+18005550100'],
    ['tel:+1-800-555-0100'],
    ['tel:(800)555.0100'],
    ['tel:+1%20800%20555%200100'],
    ['tel:+18005550100;ext=12'],
    ['TEL:911', 'tel:911'],
  ] as [string, string?][]) {
    it(`leads to ${JSON.stringify(href)}`, () => {
      expect(target(href, {}, {})).to.equal(url);
    });
  }

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\tscript\n:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://library.example/0b8e',
    'filesystem:https://library.example/a',
    'view-source:https://library.example/',
    'file:///etc/passwd',
    'ftp://library.example/',
    'ws://library.example/',
    'sms:911',
    'intent://scan/#Intent;end',
    'ms-settings:',
    'urn:isbn:0',
    'about:blank',
    'https://',
    'https://library.example:99999/',
    'https://[::1/',
    '',
    ' ',
    5,
    null,
    ['https://library.example/'],
    { toString: 'https://library.example/' },
  ]) {
    it(`is plain text otherwise: ${JSON.stringify(href)}`, () => {
      expect(target(href)).to.equal(undefined);
    });
  }

  for (const href of [
    'https://library.example@evil.example/',
    'https://user:secret@library.example/',
    'https://:secret@library.example/',
    'http://library.example%2F@evil.example/',
    '//library.example@evil.example/',
  ]) {
    it(`has no name before its host: ${href}`, () => {
      expect(target(href)).to.equal(undefined);
    });
  }

  for (const href of [
    'tel:*06%23',
    'tel:*%2306%23',
    'tel:*21*5550100#',
    'tel:#31#5550100',
    'tel:%2A%23',
    'tel:911%23',
    'tel:1-800-FLOWERS',
    'tel:',
    'tel:+',
    'tel:911?body=x',
    'tel://911',
    'tel:９１１',
  ]) {
    it(`dials a number, not a service code: ${href}`, () => {
      expect(target(href)).to.equal(undefined);
    });
  }

  for (const [href, url] of [
    ['mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example'],
    ['mailto:a@b.example?subject=x&body=y#z', 'mailto:a@b.example'],
    ['mailto:a@b.example#x', 'mailto:a@b.example'],
    ['mailto:?to=a@b.example', undefined],
    ['mailto:', undefined],
  ] as const) {
    it(`writes to the address that is seen, and no more: ${href}`, () => {
      expect(target(href)).to.equal(url);
    });
  }
});

describe('a relative link', () => {
  const canonicalUrl = 'https://library.example/articles/neck';

  for (const [href, url] of [
    ['back', 'https://library.example/articles/back'],
    ['/', 'https://library.example/'],
    ['?page=2', 'https://library.example/articles/neck?page=2'],
    ['//other.example/x', 'https://other.example/x'],
    ['\\\\other.example\\x', 'https://other.example/x'],
  ] as const) {
    it(`starts from the canonical URL: ${href}`, () => {
      expect(target(href, { canonicalUrl })).to.equal(url);
    });
  }

  it('starts from the document without one', () => {
    expect(target('back')).to.equal('https://cdn.example/docs/back');
    for (const wrong of [
      'javascript:alert(1)',
      'mailto:a@b.example',
      'https://a:b@c.example/',
      5,
    ]) {
      expect(target('back', { canonicalUrl: wrong })).to.equal('https://cdn.example/docs/back');
    }
  });

  it('starts from a canonical URL that is itself relative to the document', () => {
    expect(target('back', { canonicalUrl: '/articles/neck' })).to.equal(
      'https://cdn.example/articles/back',
    );
  });

  it('is plain text where there is nothing to start from', () => {
    for (const href of ['back', '/', '//other.example/']) {
      expect(target(href, {}, {})).to.equal(undefined);
    }
  });

  it('is the same for all that a reader may follow', () => {
    const { article: model } = shown(
      articleDocument({
        canonicalUrl,
        license: 'terms',
        publisher: { name: 'Larch', url: '/' },
        authors: [{ name: 'Ada', url: 'ada' }],
        references: [{ text: 'A study', url: 'study' }],
        related: [{ title: 'Back', url: 'back' }],
      }),
      { url: DOCUMENT },
    );
    const from = 'https://library.example/articles/';
    expect(model.license).to.equal(`${from}terms`);
    expect(model.publisher!.url).to.equal('https://library.example/');
    expect(model.authors![0]!.url).to.equal(`${from}ada`);
    expect(model.references![0]!.url).to.equal(`${from}study`);
    expect(model.related![0]!.url).to.equal(`${from}back`);
  });
});

describe('another document', () => {
  it('is found from the document, not from the canonical URL', () => {
    const { article: model } = shown(
      articleDocument({
        canonicalUrl: 'https://library.example/neck',
        translations: [{ lang: 'es', url: 'neck.es.json' }],
      }),
      { url: DOCUMENT },
    );
    expect(model.translations).to.deep.equal([
      { lang: 'es', url: 'https://cdn.example/docs/neck.es.json' },
    ]);
  });

  for (const url of [
    'mailto:a@b.example',
    'tel:911',
    'data:application/json,{}',
    '#top',
    'file:///x',
  ]) {
    it(`is of the web: not ${url}`, () => {
      // without a document's URL, `#top` leads nowhere
      const { article: model } = shown(
        articleDocument({ translations: [{ lang: 'es', url }] }),
        {},
      );
      expect(model.translations).to.deep.equal([]);
    });
  }
});
