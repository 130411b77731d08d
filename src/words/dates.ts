const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day (UTC midnight, ms) in a language's long form: `April 13, 2023`. */
export function longDate(day: number, lang: string): string {
  let format = formats.get(lang);
  if (!format) {
    // The day is a calendar's, not a moment's: no time zone may move it.
    format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
    formats.set(lang, format);
  }
  return format.format(day);
}
