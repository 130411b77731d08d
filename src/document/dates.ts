const ISO_8601 =
  /^\d{4}-(?:0[1-9]|1[0-2])-\d\d(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/**
 * The UTC midnight of an ISO 8601 calendar date or date-time's own calendar day, in
 * milliseconds since the epoch; `undefined` if it is none (30 February, week dates,
 * years beyond four digits).
 */
export function calendarDay(value: string): number | undefined {
  const day = value.slice(0, 10);
  const time = Date.parse(day);
  // Date.parse takes 30 February for 2 March. No toISOString(): a page's first
  // one costs a phone a millisecond.
  return ISO_8601.test(value) && new Date(time).getUTCDate() === +day.slice(8) ? time : undefined;
}
