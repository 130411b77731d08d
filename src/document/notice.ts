import {
  choice,
  date,
  documentUrl,
  fields,
  flag,
  inlines,
  language,
  link,
  list,
  some,
  text,
  version,
  type Model,
} from './schema.js';

const category = fields(
  { name: text },
  {
    examples: list(text, 'entry'),
    sensitive: flag,
    purposes: list(text, 'entry'),
    retention: text,
  },
);

const policy = fields(
  { label: text, url: link },
  { owner: text, kind: choice('privacy', 'health-data') },
);

export const noticeSchema = fields(
  {
    schemaVersion: version,
    id: text,
    lang: language,
    title: text,
    version: text,
    statement: inlines,
  },
  {
    dir: choice('ltr', 'rtl'),
    effectiveDate: date,
    changes: inlines,
    policies: list(policy, 'entry'),
    categories: list(category, 'entry'),
    sale: some(fields({}, { sells: flag, rents: flag, shares: flag, statement: inlines })),
    optOutUrl: link,
    contact: inlines,
    translations: list(fields({ lang: language, url: documentUrl }), 'entry'),
  },
);

/** A privacy-notice document, as read. */
export type Notice = Model<typeof noticeSchema>;
export type Category = Model<typeof category>;
export type Policy = Model<typeof policy>;
