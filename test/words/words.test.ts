import { expect } from '@open-wc/testing';
import { ar } from '../../src/words/ar.js';
import { longDate } from '../../src/words/dates.js';
import { direction } from '../../src/words/direction.js';
import { en } from '../../src/words/en.js';
import { es } from '../../src/words/es.js';
import { fr } from '../../src/words/fr.js';
import { ht } from '../../src/words/ht.js';
import { languageName } from '../../src/words/language-names.js';
import { isLanguage } from '../../src/words/languages.js';
import type { Messages } from '../../src/words/messages.js';
import { pt } from '../../src/words/pt.js';
import { ru } from '../../src/words/ru.js';
import { tl } from '../../src/words/tl.js';
import { vi } from '../../src/words/vi.js';
import { addLanguage, findWords } from '../../src/words/words.js';
import { zh } from '../../src/words/zh.js';

const all: Record<string, Messages> = {
  en,
  ar: ar(),
  es: es(),
  fr: fr(),
  ht: ht(),
  pt: pt(),
  ru: ru(),
  tl: tl(),
  vi: vi(),
  zh: zh(),
};

/** Every form that a message can take. */
function forms(message: Messages[keyof Messages]): string[] {
  if (typeof message === 'string') return [message];
  const speak = message as (value: unknown) => string;
  return [true, false, 0, 1, 2, 5, 21, 'Clip'].map(speak);
}

describe('the words of the widgets', () => {
  for (const [lang, messages] of Object.entries(all)) {
    it(`are complete in ${lang}: each message, each of its forms`, () => {
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [name, message] of Object.entries(messages)) {
        for (const text of forms(message as Messages[keyof Messages])) {
          expect(text.trim(), name).to.not.equal('');
          expect(text, name).to.not.match(/undefined|null|NaN|\[object/);
        }
      }
    });

    it(`tell "yes" from "no" in ${lang}`, () => {
      for (const deed of ['sells', 'rents', 'shares'] as const) {
        expect(messages[deed](true), deed).to.not.equal(messages[deed](false));
      }
    });

    it(`say a video’s title and its host in ${lang}`, () => {
      expect(messages.playVideo('Warm hands')).to.contain('Warm hands');
      expect(messages.videoFrom('media.example.org')).to.contain('media.example.org');
    });

    if (lang !== 'en') {
      it(`are translated in ${lang}`, () => {
        const same = Object.entries(messages).filter(
          ([name, message]) => typeof message === 'string' && message === en[name as 'note'],
        );
        // Marks of punctuation, and words that two languages share.
        expect(same.map(([name]) => name).length).to.be.below(5);
      });
    }
  }
});

describe('findWords()', () => {
  it('finds a language, or shortens its tag until it finds one', () => {
    expect(findWords(['es']).messages.retry).to.equal(es().retry);
    expect(findWords(['es-419']).lang).to.equal('es');
    expect(findWords(['es-Latn-MX-x-any']).lang).to.equal('es');
  });

  it('takes the first wanted that there is, else English', () => {
    expect(findWords(['xx', 'es', 'en']).lang).to.equal('es');
    expect(findWords(['', 'es']).lang).to.equal('es');
    for (const wanted of [[], [''], ['xx'], ['-'], ['constructor'], ['__proto__']]) {
      expect(findWords(wanted).lang, wanted.join()).to.equal('en');
    }
  });

  it('finds a language whatever the case of its tag (RFC 5646, 2.1.1)', () => {
    expect(findWords(['ES']).messages.retry).to.equal(es().retry);
    expect(findWords(['eS-mx']).messages.retry).to.equal(es().retry);
  });

  it('takes the page’s own wording, message by message', () => {
    const { messages } = findWords(['en'], { en: { retry: 'Load again' } });
    expect([messages.retry, messages.note]).to.deep.equal(['Load again', en.note]);
    expect(findWords(['es'], { en: { retry: 'Load again' } }).messages.retry).to.equal(es().retry);
  });

  it('takes the page’s own English wording where it falls back to English', () => {
    expect(findWords(['xx'], { en: { retry: 'Load again' } }).messages.retry).to.equal(
      'Load again',
    );
  });

  it('takes a page’s own language, and fills its gaps', () => {
    const words = findWords(['cy-GB'], { cy: { retry: 'Eto' } });
    expect([words.lang, words.messages.retry, words.messages.note]).to.deep.equal([
      'cy',
      'Eto',
      en.note,
    ]);
  });

  it('fills the gaps of a variety with its language', () => {
    const { lang, messages } = findWords(['es-MX'], { 'es-MX': { retry: 'Otra vez' } });
    expect([lang, messages.retry, messages.note]).to.deep.equal(['es-MX', 'Otra vez', es().note]);
  });

  it('does not change the words of another page', () => {
    findWords(['en'], { en: { retry: 'Load again' } });
    expect(findWords(['en']).messages.retry).to.equal(en.retry);
  });

  it('knows the languages that were added, and their direction', () => {
    addLanguage('ar', ar);
    const { lang, dir, messages } = findWords(['ar-EG']);
    expect([lang, dir, messages.retry]).to.deep.equal(['ar', 'rtl', ar().retry]);
    expect(findWords(['en']).dir).to.equal('ltr');
  });
});

describe('a language', () => {
  it('has a direction', () => {
    for (const lang of ['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'AR']) {
      expect(direction(lang), lang).to.equal('rtl');
    }
    for (const lang of ['en', 'es', 'arn', 'zh-Hans', '']) {
      expect(direction(lang), lang).to.equal('ltr');
    }
  });

  it('has a name in itself', () => {
    // Engines differ in the first letter.
    expect(languageName('es')).to.match(/^español$/i);
    expect(languageName('fr')).to.match(/^français$/i);
    expect(languageName('ar')).to.match(/^\p{Script=Arabic}+$/u);
  });

  it('has its tag for a name where no engine knows better', () => {
    expect(languageName('a')).to.equal('a');
  });

  it('is the same in all its varieties, and in all letters', () => {
    expect(isLanguage('es', 'es-MX') && isLanguage('EN-gb', 'en')).to.equal(true);
    expect(isLanguage('es', 'et')).to.equal(false);
  });
});

describe('longDate()', () => {
  it('writes a calendar day in words', () => {
    const day = Date.UTC(2023, 3, 13);
    expect(longDate(day, 'en')).to.equal('April 13, 2023');
    expect(longDate(day, 'es')).to.equal('13 de abril de 2023');
  });

  for (const lang of ['en', 'es']) {
    it(`writes ${lang} by hand as Intl would`, () => {
      const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const day = Date.UTC(2024, month, 1 + 2 * month);
        expect(longDate(day, lang)).to.equal(format.format(day));
      }
    });
  }

  it('is of that day at both its ends, whatever the time zone', () => {
    expect(longDate(Date.UTC(2024, 11, 31), 'en')).to.equal('December 31, 2024');
    expect(longDate(Date.UTC(2024, 0, 1), 'en')).to.equal('January 1, 2024');
  });
});
