/** An article with every kind of block, and notices, in each language: as short as may be. */
import { paragraph, section, type Fields } from '../fixtures/article-fixtures.js';
import { phrases, type Language } from './phrases.js';

const LIBRARY = 'https://library.example';

export function articleIn(lang: Language, fields: Fields = {}): Fields {
  const say = phrases[lang];
  return {
    schemaVersion: '1.0',
    id: `sore-knees-${lang}`,
    lang,
    title: say.title,
    question: [say.question],
    summary: say.summary,
    datePublished: '2024-02-11',
    dateModified: '2025-03-04',
    lastReviewed: '2025-03-01',
    reviewDue: '2027-03-01',
    authors: [{ name: 'Ada Reyes', credentials: 'RN', url: `${LIBRARY}/reyes` }],
    reviewers: [{ name: 'Jon Silva', credentials: 'MD' }],
    publisher: { name: say.publisher, url: LIBRARY },
    canonicalUrl: `${LIBRARY}/sore-knees`,
    copyright: `© 2025 ${say.publisher}`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    disclaimer: [say.note],
    translations: [{ lang: lang === 'en' ? 'es' : 'en', url: `${LIBRARY}/sore-knees.json` }],
    sections: [section('help', say.section, ...blocksIn(lang)), foldedSection(lang)],
    references: [{ text: say.reference, url: `${LIBRARY}/review` }],
    related: [{ title: say.withdrawnTitle, url: `${LIBRARY}/copper` }],
    ...fields,
  };
}

function blocksIn(lang: Language): readonly Fields[] {
  const say = phrases[lang];
  return [
    paragraph(
      `${say.text} `,
      { type: 'link', href: `${LIBRARY}/raise`, content: [say.link] },
      { type: 'cite', ref: 1 },
      '. ',
      { type: 'term', definition: say.definition, content: [say.term] },
      ' H',
      { type: 'sub', content: ['2'] },
      'O. ',
      { type: 'strong', content: [say.items[0]] },
      ' ',
      { type: 'emphasis', content: [say.items[1]] },
    ),
    { type: 'heading', content: [say.subheading] },
    { type: 'list', items: say.items },
    { type: 'list', ordered: true, items: say.items },
    { type: 'table', caption: [say.caption], head: say.head, rows: [say.row], rowHeaders: true },
    {
      type: 'figure',
      src: '/demo/images/ankle-raised.svg',
      alt: say.alt,
      width: 640,
      height: 400,
      caption: [say.alt],
      credit: [say.publisher],
    },
    { type: 'quote', content: [say.quote], attribution: [say.speaker] },
    { type: 'callout', level: 'note', title: [say.subheading], blocks: [paragraph(say.note)] },
    { type: 'callout', level: 'warning', blocks: [paragraph(say.note)] },
    {
      type: 'care-card',
      level: 'emergency',
      title: [say.emergency],
      blocks: [{ type: 'list', items: [say.call, say.items[0]] }],
    },
    { type: 'care-card', level: 'urgent', title: [say.more], blocks: [paragraph(say.call)] },
    { type: 'care-card', level: 'routine', title: [say.section], blocks: [paragraph(say.note)] },
  ];
}

const foldedSection = (lang: Language): Fields => {
  const say = phrases[lang];
  return section(
    'questions',
    say.more,
    { type: 'details', summary: [say.more], blocks: [paragraph(say.answer)] },
    { type: 'qa', question: [say.question], blocks: [paragraph(say.answer)] },
    { type: 'do-dont', do: [say.items[0]], dont: [say.items[1]] },
    { type: 'video', src: `${LIBRARY}/thigh.mp4`, title: say.video },
  );
};

export const withdrawnIn = (lang: Language): Fields => ({
  schemaVersion: '1.0',
  id: 'copper-bands',
  lang,
  title: phrases[lang].withdrawnTitle,
  status: 'withdrawn',
});

/** Refused: the block that matters can't be shown. */
export const refusedIn = (lang: Language): Fields =>
  articleIn(lang, {
    sections: [{ id: 'signs', blocks: [{ type: 'body-map', critical: true }] }],
  });

export function noticeIn(lang: Language, fields: Fields = {}): Fields {
  const say = phrases[lang];
  return {
    schemaVersion: '1.0',
    id: `notice-${lang}`,
    lang,
    title: say.notice,
    version: '2',
    effectiveDate: '2026-01-01',
    changes: [say.note],
    statement: [
      `${say.statement} `,
      { type: 'link', href: `${LIBRARY}/privacy`, content: [say.policy] },
    ],
    policies: [
      { owner: 'Riverbend', label: say.policy, url: `${LIBRARY}/privacy`, kind: 'privacy' },
      { owner: 'Riverbend', label: say.notice, url: `${LIBRARY}/health`, kind: 'health-data' },
    ],
    categories: [
      {
        name: say.items[0],
        examples: [...say.items],
        sensitive: true,
        purposes: [say.section],
        retention: say.row[1],
      },
      { name: say.items[1], examples: [say.row[0]], purposes: [say.link], retention: say.row[1] },
    ],
    sale: { sells: false, rents: false, shares: false, statement: [say.statement] },
    optOutUrl: `${LIBRARY}/opt-out`,
    contact: [{ type: 'link', href: 'mailto:privacy@riverbend.example', content: [say.publisher] }],
    ...fields,
  };
}
