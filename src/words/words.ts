import { direction } from './direction.js';
import { en } from './en.js';
import { es } from './es.js';
import type { MessageOverrides, Messages } from './messages.js';

/** Functions, so that a language is put together only where it is spoken. */
const languages: Record<string, (() => Messages) | undefined> = {
  // bare, because a language comes from a page
  __proto__: null!,
  en: () => en,
  es,
};

/** Adds a language to the two that are always there. */
export const addLanguage = (lang: string, messages: () => Messages): void => {
  languages[lang] = messages;
};

export interface Words {
  /** The language they are in, a BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/**
 * The widgets' own words in the first of the wanted languages that there are any for,
 * else in English. A tag is shortened from its end until one is found (RFC 4647,
 * "lookup"): `es-MX` finds `es`.
 */
export function findWords(wanted: readonly string[], overrides: MessageOverrides = {}): Words {
  const [tag = 'en', ...others] = wanted;
  for (let lang = tag; lang; lang = lang.replace(/-?[^-]*$/, '')) {
    const known = languages[lang.toLowerCase()];
    if (known || Object.hasOwn(overrides, lang)) {
      const base = known ?? languages[lang.split('-')[0]!];
      return {
        lang,
        dir: direction(lang),
        messages: { ...(base?.() ?? en), ...overrides[lang] },
      };
    }
  }
  return findWords(others, overrides);
}
