/** The fields of an article, and what becomes of those that cannot be read. */
import { expect } from '@open-wc/testing';
import { readArticle } from '../../src/document/read.js';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { careCard, unknownBlock } from '../fixtures/blocks.js';
import { shown, verdict } from '../fixtures/reading.js';

const OPTIONAL = {
  status: 'published',
  dir: 'rtl',
  question: ['Why does it ', { type: 'emphasis', content: ['hurt'] }, '?'],
  summary: 'It passes.',
  datePublished: '2021-05-02',
  dateModified: '2023-04-13T10:00:00Z',
  lastReviewed: '2023-04-01',
  reviewDue: '2026-04-01',
  authors: [{ name: 'Ada Fell', credentials: 'MD', url: 'https://library.example/fell' }],
  reviewers: [{ name: 'Jon Reed' }],
  publisher: {
    name: 'Larch Library',
    url: 'https://library.example/',
    logo: { src: 'https://library.example/logo.svg', alt: 'Larch', width: 160, height: 40 },
  },
  canonicalUrl: 'https://library.example/neck',
  copyright: '© Larch',
  license: 'https://licenses.example/by',
  disclaimer: ['Ask your doctor.'],
  about: [{ name: 'Neck pain', codes: [{ system: 'icd-10-cm', code: 'M54.2' }] }],
  translations: [{ lang: 'es', url: 'https://library.example/neck.es.json' }],
  references: [{ text: 'A study', url: 'https://journal.example/1' }, { text: 'A book' }],
  related: [{ title: 'Headache', url: 'https://library.example/head' }],
};

describe('an article', () => {
  it('has all its fields', () => {
    const { article: model, findings } = shown(articleDocument(OPTIONAL));
    expect(model).to.deep.equal(articleDocument(OPTIONAL));
    expect(findings).to.deep.equal([]);
  });

  it('has none that its document does not have', () => {
    expect(shown(articleDocument()).article).to.deep.equal(articleDocument());
  });

  it('ignores unknown fields, in whatever place', () => {
    const value = articleDocument({
      tracking: 'https://spy.example',
      publisher: { name: 'Larch', colour: 'red' },
      sections: [{ mood: 5, blocks: [{ ...paragraph('Rest.'), style: 'color:red' }] }],
    });
    const { article: model, findings } = shown(value);
    expect(model).to.deep.equal(
      articleDocument({
        publisher: { name: 'Larch' },
        sections: [{ blocks: [paragraph('Rest.')] }],
      }),
    );
    expect(findings).to.deep.equal([]);
  });

  for (const field of ['id', 'lang', 'title', 'sections']) {
    it(`is refused without ${field}`, () => {
      expect(verdict(articleDocument({ [field]: undefined }))).to.equal(
        `invalid: ${field} is missing`,
      );
      expect(verdict(articleDocument({ [field]: 7 }))).to.equal(`invalid: ${field} is malformed`);
      expect(verdict(articleDocument({ [field]: null }))).to.equal(
        `invalid: ${field} is malformed`,
      );
    });
  }

  for (const value of [null, undefined, true, 7, 'article', [], [articleDocument()]]) {
    it(`is an object, not ${JSON.stringify(value)}`, () => {
      expect(verdict(value)).to.equal('invalid: all of it is malformed');
    });
  }

  it('is refused where the required field is wrong, whatever else is', () => {
    expect(verdict(articleDocument({ title: undefined, summary: 5 }))).to.equal(
      'invalid: title is missing',
    );
  });
});

describe('a language', () => {
  for (const lang of ['en', 'es-MX', 'zh-Hant-TW', 'sr-Latn', 'de-x-plain', 'EN-us', 'tlh']) {
    it(`is a tag: ${lang}`, () => {
      expect(shown(articleDocument({ lang })).article.lang).to.equal(lang);
    });
  }

  for (const lang of ['', 'e', 'en_US', 'en-', '-en', 'en us', 'deutschland', 'en\n', '12', 'é']) {
    it(`is no other string: ${JSON.stringify(lang)}`, () => {
      expect(verdict(articleDocument({ lang }))).to.equal('invalid: lang is malformed');
    });
  }
});

describe('a withdrawn article', () => {
  const head = { schemaVersion: '1.0', id: 'stiff-neck', lang: 'en', title: 'A stiff neck' };

  it('needs no sections, and none of its text is read', () => {
    const value = { ...head, status: 'withdrawn', sections: [{ blocks: [careCard('emergency')] }] };
    expect(shown(value).article).to.deep.equal({ ...head, status: 'withdrawn' });
  });

  it('may say where to look instead', () => {
    const more = {
      status: 'withdrawn',
      canonicalUrl: 'https://library.example/neck',
      related: [{ title: 'Neck pain', url: 'https://library.example/pain' }],
    };
    expect(shown({ ...head, ...more }).article).to.deep.equal({ ...head, ...more });
  });

  for (const field of Object.keys(head)) {
    it(`needs ${field}`, () => {
      expect(verdict({ ...head, status: 'withdrawn', [field]: undefined })).to.equal(
        `invalid: ${field} is missing`,
      );
    });
  }
});

describe('a malformed optional field', () => {
  const wrong: Record<string, unknown[]> = {
    status: ['draft', 5, null],
    dir: ['up', 'LTR', true],
    question: ['', [], 5, [''], {}],
    summary: ['', 5, ['x'], null],
    authors: ['Ada', {}, 5],
    publisher: ['Larch', {}, { name: '' }, []],
    canonicalUrl: ['javascript:alert(1)', 'neck.html', 5],
    license: ['CC BY', 'data:text/html,x'],
    disclaimer: [[], [5]],
    about: [{}, 'M54'],
    references: ['A study', null],
  };

  for (const [field, values] of Object.entries(wrong)) {
    for (const value of values) {
      it(`counts as absent: ${field} ${JSON.stringify(value)}`, () => {
        const { article: model, findings } = shown(articleDocument({ [field]: value }));
        expect(model).to.deep.equal(articleDocument());
        expect(findings.at(-1)!.path).to.equal(field);
      });
    }
  }

  it('does not take along what it stands in', () => {
    const publisher = {
      name: 'Larch',
      url: 5,
      logo: { src: 'https://l.example/l.png', width: -1 },
    };
    expect(shown(articleDocument({ publisher })).article.publisher).to.deep.equal({
      name: 'Larch',
      logo: { src: 'https://l.example/l.png' },
    });
  });
});

describe('a list of entries', () => {
  it('keeps those that can be read', () => {
    const { article: model, findings } = shown(
      articleDocument({
        authors: [{ credentials: 'MD' }, { name: 'Ada Fell' }, null, 'Jon'],
        about: [{ name: 'Neck pain', codes: [{ code: 'M54.2' }, { system: 's', code: 'c' }] }],
        translations: [
          { lang: 'e s', url: 'https://l.example/1' },
          { lang: 'fr', url: 'https://l.example/2' },
        ],
      }),
    );
    expect(model).to.deep.equal(
      articleDocument({
        authors: [{ name: 'Ada Fell' }],
        about: [{ name: 'Neck pain', codes: [{ system: 's', code: 'c' }] }],
        translations: [{ lang: 'fr', url: 'https://l.example/2' }],
      }),
    );
    expect(findings.map(({ path }) => path)).to.include.members(['authors[0].name', 'authors[3]']);
  });

  it('may be empty', () => {
    expect(shown(articleDocument({ authors: [], references: [] })).article).to.deep.equal(
      articleDocument({ authors: [], references: [] }),
    );
  });

  it('keeps the numbers of references around one that cannot be read', () => {
    const references = [{ text: 'First' }, { url: 'https://l.example/2' }, { text: 'Third' }];
    expect(shown(articleDocument({ references })).article.references).to.deep.equal([
      { text: 'First' },
      undefined,
      { text: 'Third' },
    ]);
  });
});

describe('a section', () => {
  it('keeps its readable blocks, whatever is wrong with it', () => {
    const sections = [
      { id: 'has space', heading: 5, blocks: [7, paragraph('Rest.'), unknownBlock()] },
      { id: '', heading: '', blocks: [paragraph('Walk.')] },
    ];
    expect(shown(articleDocument({ sections })).article.sections).to.deep.equal([
      { blocks: [paragraph('Rest.')] },
      { blocks: [paragraph('Walk.')] },
    ]);
  });

  for (const section of [
    null,
    'text',
    [],
    {},
    { blocks: [] },
    { blocks: 'text' },
    { blocks: [5] },
  ]) {
    it(`is left out without a readable block: ${JSON.stringify(section)}`, () => {
      const rest = { id: 'b', heading: 'B', blocks: [paragraph('Rest.')] };
      expect(shown(articleDocument({ sections: [section, rest] })).article.sections).to.deep.equal([
        rest,
      ]);
    });
  }

  for (const sections of [[], [{}], [{ blocks: [unknownBlock()] }]]) {
    it(`is needed: ${JSON.stringify(sections)}`, () => {
      expect(verdict(articleDocument({ sections }))).to.equal('invalid: sections is malformed');
    });
  }
});

it('an article never shares an object with its document', () => {
  const value = articleDocument(OPTIONAL);
  const before = structuredClone(value);
  const result = readArticle(value);
  expect(value).to.deep.equal(before);
  (value.sections as { blocks: unknown[] }[])[0]!.blocks.length = 0;
  expect(result.ok && structuredClone(result.document)).to.deep.equal(before);
});
