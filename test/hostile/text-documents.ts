/** Documents with a text of the test's choice in each of their text fields. */
import {
  articleDocument,
  paragraph,
  withdrawnArticle,
  type Fields,
} from '../fixtures/article-fixtures.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { IMAGE } from './trapped-page.js';

/** Gives the text for the next field. */
export type Next = () => string;

const PAGE = 'https://library.example/page';

/** Every kind of inline, known and unknown. */
const inlines = (next: Next): unknown[] => [
  next(),
  ...['strong', 'emphasis', 'sub', 'sup'].map((type) => ({ type, content: [next()] })),
  { type: 'link', href: PAGE, content: [next()] },
  { type: 'link', href: 'javascript:alert(1)', content: next() },
  { type: 'term', content: next(), pronunciation: next(), definition: next() },
  { type: 'term', content: [next()], definition: next() },
  { type: 'cite', ref: 1, content: [next()] },
  { type: 'lang', lang: 'fr', content: [next()] },
  { type: 'break' },
  { type: 'marquee', content: [{ type: 'strong', content: [next()] }] },
];

const blocks = (next: Next): unknown[] => [
  paragraph(...inlines(next)),
  { type: 'paragraph', content: next() },
  { type: 'heading', content: [next()] },
  { type: 'list', items: [next(), [next(), { type: 'strong', content: next() }]] },
  { type: 'list', ordered: true, items: [[paragraph(next())]] },
  {
    type: 'table',
    caption: [next(), { type: 'emphasis', content: next() }],
    head: [next(), [next()]],
    rows: [[next(), [next()]]],
    rowHeaders: true,
  },
  { type: 'figure', src: IMAGE, alt: next(), caption: [next()], credit: [next()] },
  { type: 'quote', content: [next()], attribution: [next()] },
  { type: 'callout', level: 'warning', title: [next()], blocks: [paragraph(next())] },
  { type: 'care-card', level: 'emergency', title: next(), blocks: [paragraph(next())] },
  { type: 'details', summary: [next()], blocks: [paragraph(next())] },
  { type: 'qa', question: [next()], blocks: [paragraph(next())] },
  { type: 'do-dont', do: [next(), [next()]], dont: [[next()]] },
  { type: 'video', src: IMAGE, title: next() },
  { type: 'hologram', fallback: [next()] },
];

const people = (next: Next): unknown[] => [
  { name: next(), credentials: next(), url: PAGE },
  { name: next(), url: 'javascript:alert(1)' },
];

/** What comes of an article whole. */
export const articleWith = (next: Next): Fields =>
  articleDocument({
    title: next(),
    question: [next(), { type: 'strong', content: [next()] }],
    summary: next(),
    authors: people(next),
    reviewers: people(next),
    publisher: { name: next(), url: PAGE, logo: { src: IMAGE, alt: next() } },
    copyright: next(),
    disclaimer: [next()],
    about: [{ name: next() }],
    sections: [{ heading: next(), blocks: blocks(next) }],
    references: [{ text: next(), url: PAGE }, { text: next() }],
    related: [{ title: next(), url: PAGE }],
  });

/** An article without a logo, whose publisher is named in words. */
export const plainArticleWith = (next: Next): Fields =>
  articleDocument({
    title: next(),
    question: next(),
    publisher: { name: next() },
    disclaimer: next(),
  });

export const withdrawnArticleWith = (next: Next): Fields => withdrawnArticle({ title: next() });

export const noticeWith = (next: Next): Fields =>
  noticeDocument({
    title: next(),
    changes: [next()],
    statement: inlines(next),
    policies: [{ owner: next(), label: next(), url: PAGE, kind: 'health-data' }],
    categories: [
      {
        name: next(),
        sensitive: true,
        examples: [next(), next()],
        purposes: [next(), next()],
        retention: next(),
      },
    ],
    sale: { sells: false, statement: [next()] },
    contact: [next()],
  });
