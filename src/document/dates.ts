const ISO_8601 =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/**
 * The UTC midnight of an ISO 8601 calendar date or date-time's own calendar day, in
 * milliseconds since the epoch; `undefined` if it is none (30 February, week dates,
 * years beyond four digits).
 */
export function calendarDay(value: string): number | undefined {
  const match = ISO_8601.exec(value);
  if (!match) return undefined;
  const day = match[0].slice(0, 10);
  const time = Date.parse(day);
  // Date.parse takes 30 February for 1 March in some engines.
  return !isNaN(time) && new Date(time).toISOString().startsWith(day) ? time : undefined;
}
