const names = new Map<string, string>();

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
