import { fields, inlines, integer, language, link, text, type Model } from './schema.js';

/**
 * The kinds of inline markup, by `type`. An inline of an unknown kind, or one that
 * lacks what its kind requires, shows its `content` as it would stand without it: so a
 * link whose address is not allowed becomes plain text.
 */
export const inlineSchemas = {
  strong: fields({ content: inlines }),
  emphasis: fields({ content: inlines }),
  sub: fields({ content: inlines }),
  sup: fields({ content: inlines }),
  link: fields({ content: inlines, href: link }),
  term: fields({ content: inlines }, { pronunciation: text, definition: text }),
  cite: fields({ ref: integer(1, 2000) }, { content: inlines }),
  lang: fields({ content: inlines, lang: language }),
  break: fields({}),
} as const;

type Markup = {
  [K in keyof typeof inlineSchemas]: { readonly type: K } & Model<(typeof inlineSchemas)[K]>;
}[keyof typeof inlineSchemas];

/** Text (never HTML), or marked-up text. */
export type Inline = string | Markup;
