/**
 * Whether there is a character that a reader can see: no control, format, space or
 * default-ignorable. Unicode's tables take a phone a millisecond to set up, which text with an
 * ASCII letter, digit or sign need not wait for.
 */
export const isVisible = (value: string): boolean =>
  /[!-~]/.test(value) || /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\p{NChar}\u2800]/u.test(value);
