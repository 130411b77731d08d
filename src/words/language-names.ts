/** By hand for those that we speak: see dates.ts for what the first `Intl` object costs. */
const names: Record<string, string | undefined> = {
  // bare, because a tag comes from a document
  __proto__: null!,
  ar: 'العربية',
  en: 'English',
  es: 'español',
  fr: 'français',
  ht: 'kreyòl ayisyen',
  pt: 'português',
  ru: 'русский',
  tl: 'Tagalog',
  vi: 'Tiếng Việt',
  zh: '中文',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** A language's name in that language: `español`, `العربية`. */
export function languageName(tag: string): string {
  try {
    return (names[tag] ??= new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag);
  } catch {
    // A tag of the right form that no engine knows.
    return tag;
  }
}
