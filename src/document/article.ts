import {
  blocks,
  choice,
  date,
  documentUrl,
  fields,
  id,
  inlines,
  integer,
  language,
  link,
  list,
  media,
  some,
  text,
  version,
  type Model,
} from './schema.js';

const person = fields({ name: text }, { credentials: text, url: link });
const pixels = integer(1, 10_000);

/** A section; without readable blocks it is left out. */
const section = fields({ blocks }, { id, heading: text });

const head = {
  schemaVersion: version,
  id: text,
  lang: language,
  title: text,
} as const;

const rest = {
  dir: choice('ltr', 'rtl'),
  question: inlines,
  summary: text,
  datePublished: date,
  dateModified: date,
  lastReviewed: date,
  reviewDue: date,
  authors: list(person, 'entry'),
  reviewers: list(person, 'entry'),
  publisher: fields(
    { name: text },
    { url: link, logo: fields({ src: media }, { alt: text, width: pixels, height: pixels }) },
  ),
  canonicalUrl: documentUrl,
  copyright: text,
  license: link,
  disclaimer: inlines,
  about: list(
    fields({ name: text }, { codes: list(fields({ system: text, code: text }), 'entry') }),
    'entry',
  ),
  translations: list(fields({ lang: language, url: documentUrl }), 'entry'),
  // a gap, because `cite` counts them
  references: list(fields({ text }, { url: link }), 'gap'),
  related: list(fields({ title: text, url: link }), 'entry'),
} as const;

/** An article to be shown. */
export const publishedSchema = fields(
  { ...head, sections: some(list(section, 'entry')) },
  { ...rest, status: choice('published') },
);

/** An article that its publisher has taken back. Nothing of its text is read. */
export const withdrawnSchema = fields({ ...head, status: choice('withdrawn') }, rest);

export type Section = Model<typeof section>;
export type Person = Model<typeof person>;
export type PublishedArticle = Model<typeof publishedSchema>;
export type WithdrawnArticle = Model<typeof withdrawnSchema>;

/** An article document, as read. */
export type Article = PublishedArticle | WithdrawnArticle;
