import { expect } from '@open-wc/testing';
import {
  deeper,
  heading,
  headingLevel,
  labelledDate,
  language,
  own,
  word,
} from '../../src/render/context.js';
import { findWords } from '../../src/words/words.js';
import { contextOf, drawn } from '../fixtures/rendering.js';

describe('the surroundings of what is rendered', () => {
  it('know the levels of headings: 1 to 6, and 2 without sense', () => {
    expect([1, 3, 6, 7, 99].map(headingLevel)).to.deep.equal([1, 3, 6, 6, 6]);
    expect([0, -1, NaN, 0.5, null as unknown as number].map(headingLevel)).to.deep.equal([
      2, 2, 2, 2, 2,
    ]);
  });

  it('go no deeper than six', () => {
    expect(deeper(contextOf({ level: 5 })).level).to.equal(6);
    expect(deeper(contextOf({ level: 6 })).level).to.equal(6);
    expect(drawn(heading(contextOf({ level: 6 }), 'x')).innerHTML).to.equal(
      '<h6 part="heading">x</h6>',
    );
  });

  it('know a language’s direction, unless the document knows better', () => {
    expect(language({ lang: 'ar' })).to.deep.equal({ lang: 'ar', dir: 'rtl' });
    expect(language({ lang: 'en' })).to.deep.equal({ lang: 'en', dir: 'ltr' });
    expect(language({ lang: 'en', dir: 'rtl' })).to.deep.equal({ lang: 'en', dir: 'rtl' });
  });

  it('mark the widget’s own words where their language is not the document’s', () => {
    const english = contextOf({ lang: 'en' });
    expect(drawn(word(english, 'note')).innerHTML).to.equal('Note');
    const spanish = contextOf({ lang: 'en', words: findWords(['es']) });
    expect(drawn(word(spanish, 'note')).innerHTML).to.equal(
      '<span lang="es" dir="ltr">Nota</span>',
    );
    expect(drawn(own(spanish, 'a', 'b')).innerHTML).to.equal('<span lang="es" dir="ltr">ab</span>');
  });

  it('put a date into words, and keep it as it stands', () => {
    expect(drawn(labelledDate(contextOf(), 'updated', '2024-02-29')).innerHTML).to.equal(
      'Updated: <time datetime="2024-02-29">February 29, 2024</time>',
    );
  });
});
