/** By hand for those that we speak: see dates.ts for what the first `Intl` object costs. */
const names = new Map<string, string>([
  ['ar', 'العربية'],
  ['en', 'English'],
  ['es', 'español'],
  ['fr', 'français'],
  ['ht', 'kreyòl ayisyen'],
  ['pt', 'português'],
  ['ru', 'русский'],
  ['tl', 'Tagalog'],
  ['vi', 'Tiếng Việt'],
  ['zh', '中文'],
]);

/** A language's name in that language: `español`, `العربية`. */
export function languageName(tag: string): string {
  let name = names.get(tag);
  if (!name) {
    try {
      name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
    } catch {
      // A tag of the right form that no engine knows.
    }
    names.set(tag, (name ??= tag));
  }
  return name;
}
