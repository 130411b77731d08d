/** One character that a reader can see: no control, format, space or default-ignorable. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{DI}\p{NChar}\u2800]/u;

export const isVisible = (value: string): boolean => VISIBLE.test(value);
