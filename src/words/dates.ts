// bare, because a language comes from a document
const formats: Record<string, Intl.DateTimeFormat> = { __proto__: null! };

/** By hand, because a page's first `Intl` formatter costs a phone 100 ms before it can paint. */
const EN = 'January February March April May June July August September October November December';
const ES =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';

/** A calendar day (UTC midnight, ms) in a language's long form: `April 13, 2023`. */
export function longDate(day: number, lang: string): string {
  const date = new Date(day);
  const of = date.getUTCDate();
  const year = date.getUTCFullYear();
  const month = (names: string): string => names.split(' ')[date.getUTCMonth()]!;
  if (lang === 'en') return `${month(EN)} ${of}, ${year}`;
  if (lang === 'es') return `${of} de ${month(ES)} de ${year}`;
  // The day is a calendar's, not a moment's: no time zone may move it.
  formats[lang] ??= new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  return formats[lang].format(day);
}
