import { expect } from '@open-wc/testing';
import { plainText } from '../../src/render/inlines.js';
import { inlineHtml } from '../fixtures/rendering.js';

const marked = (type: string, fields: object = {}): object[] => [
  { type, content: ['so'], ...fields },
];

describe('an inline', () => {
  for (const [type, expected] of [
    ['strong', '<strong>so</strong>'],
    ['emphasis', '<em>so</em>'],
    ['sub', '<sub>so</sub>'],
    ['sup', '<sup>so</sup>'],
  ] as const) {
    it(`${type} is ${expected}`, () => {
      expect(inlineHtml(marked(type))).to.equal(expected);
    });
  }

  it('break is a br', () => {
    expect(inlineHtml(['a', { type: 'break' }, 'b'])).to.equal('a<br>b');
  });

  it('is text to the letter, whatever it looks like', () => {
    expect(inlineHtml('<b>bold</b> &amp; "so" <!-- x -->')).to.equal(
      '&lt;b&gt;bold&lt;/b&gt; &amp;amp; "so" &lt;!-- x --&gt;',
    );
  });

  it('link opens in place, and knows no target', () => {
    expect(inlineHtml(marked('link', { href: 'https://example.org/more' }))).to.equal(
      '<a href="https://example.org/more">so</a>',
    );
  });

  it('link of a forbidden kind is its text', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', ' JaVa\tscript:x', 'blob:x']) {
      expect(inlineHtml(marked('link', { href })), href).to.equal('so');
    }
  });

  it('lang names its language, and lets no direction leak', () => {
    expect(inlineHtml(marked('lang', { lang: 'ar' }))).to.equal('<bdi lang="ar">so</bdi>');
  });

  it('term is a definition’s term, with how it is said and what it means', () => {
    const said = (fields: object): string => {
      const box = document.createElement('div');
      box.append(
        new DOMParser().parseFromString(inlineHtml(marked('term', fields)), 'text/html').body,
      );
      expect(box.querySelector('dfn')!.textContent).to.equal('so');
      return box.textContent;
    };
    expect(said({})).to.equal('so');
    expect(said({ pronunciation: 'soh' })).to.equal('so (soh)');
    expect(said({ definition: 'thus' })).to.equal('so (thus)');
    expect(said({ pronunciation: 'soh', definition: 'thus' })).to.equal('so (soh; thus)');
  });

  it('cite links to a reference that there is', () => {
    expect(inlineHtml(marked('cite', { ref: 2 }), { references: Array(2).fill({}) })).to.equal(
      'so<sup><a href="#reference-2">[2]</a></sup>',
    );
    expect(inlineHtml([{ type: 'cite', ref: 1 }], { references: Array(1).fill({}) })).to.equal(
      '<sup><a href="#reference-1">[1]</a></sup>',
    );
  });

  it('cite shows its words alone where there is no such reference', () => {
    expect(inlineHtml(marked('cite', { ref: 3 }), { references: Array(2).fill({}) })).to.equal(
      'so',
    );
    expect(inlineHtml(marked('cite', { ref: 1 }))).to.equal('so');
  });

  it('of an unknown kind is its content', () => {
    expect(inlineHtml([{ type: 'sparkle', content: ['a', ...marked('strong')] }])).to.equal(
      'a<strong>so</strong>',
    );
  });

  it('stands in another', () => {
    expect(
      inlineHtml([
        { type: 'link', href: 'tel:911', content: [{ type: 'strong', content: 'Call 911' }] },
      ]),
    ).to.equal('<a href="tel:911"><strong>Call 911</strong></a>');
  });
});

describe('the plain text of inlines', () => {
  it('is their words, with a space for a break', () => {
    expect(plainText(['a', { type: 'strong', content: ['b'] }, { type: 'break' }, 'c'])).to.equal(
      'ab c',
    );
    expect(plainText()).to.equal('');
  });
});
