/** Text is shown to the letter; what is required must hold something that can be seen. */
import { expect } from '@open-wc/testing';
import { isVisible } from '../../src/document/text.js';
import { articleDocument, articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { blocksShown, shown, verdict } from '../fixtures/reading.js';

const INVISIBLE = {
  'no character': '',
  'a space': ' ',
  'a tab and a line end': '\t\n',
  'a no-break space': '\u00A0',
  'an ideographic space': '\u3000',
  'a zero-width space': '\u200B',
  'a word joiner and a byte order mark': '\u2060\uFEFF',
  'a soft hyphen': '\u00AD',
  'the Hangul fillers': '\u115F\u1160\u3164\uFFA0',
  'an empty Braille pattern': '\u2800',
  'bidi marks and overrides': '\u200E\u202E\u2066',
  'a variation selector': '\uFE0F',
  'tag characters': '\u{E0041}\u{E0042}',
  'control characters': '\u0000\u0007\u0085',
  'a noncharacter': '\uFFFE',
};

const VISIBLE = ['a', '.', '0', '\u00E9', '\u4E2D', '\u{1F912}', '\uFFFD', '\u200B?', '\u0639'];

describe('a required string', () => {
  for (const [name, title] of Object.entries(INVISIBLE)) {
    it(`is not ${name}`, () => {
      expect(isVisible(title)).to.be.false;
      expect(verdict(articleDocument({ title }))).to.equal('invalid: title is malformed');
      expect(blocksShown(paragraph(title), { type: 'quote', content: title })).to.deep.equal([]);
    });
  }

  it('is not a lone surrogate', () => {
    expect(verdict(articleDocument({ title: '\uD800' }))).to.equal('invalid: title is malformed');
  });

  for (const title of VISIBLE) {
    it(`may be ${JSON.stringify(title)}`, () => {
      expect(shown(articleDocument({ title })).article.title).to.equal(title);
    });
  }

  it('is visible when any of its inlines is', () => {
    expect(blocksShown(paragraph(' ', { type: 'strong', content: ['', '!'] }))).to.have.length(1);
    expect(blocksShown(paragraph(' ', { type: 'strong', content: ['', '\u200B'] }))).to.deep.equal(
      [],
    );
  });
});

describe('text', () => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp; ${x} {{x}}',
    '  spaces  stay  ',
    'line\nline\r\n\ttab',
    'left \u202Etfel\u202C and \u2067isolated\u2069',
    'e\u0301 is not composed',
    '__proto__',
  ]) {
    it(`stays to the letter: ${JSON.stringify(text)}`, () => {
      const { article: model } = shown({ ...articleOf(paragraph(text)), title: text });
      expect(model.title).to.equal(text);
      expect(model.sections[0]!.blocks[0]).to.deep.equal(paragraph(text));
    });
  }

  it('has U+FFFD for lone surrogates, and keeps the pairs', () => {
    const broken = 'a\uD83D b\uDE00 c\u{1F600}';
    const whole = 'a\uFFFD b\uFFFD c\u{1F600}';
    const { article: model } = shown({
      ...articleOf(paragraph(broken)),
      title: broken,
      summary: broken,
    });
    expect([model.title, model.summary]).to.deep.equal([whole, whole]);
    expect(model.sections[0]!.blocks[0]).to.deep.equal(paragraph(whole));
  });
});
