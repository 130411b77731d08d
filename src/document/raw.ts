import { LIMITS, refuse } from './findings.js';

/** A JSON object that nobody has read yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** Only own fields count: a host page may have extended `Object.prototype`. */
export const own = (raw: Raw, name: string): unknown =>
  Object.hasOwn(raw, name) ? raw[name] : undefined;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Visits every object within a value, itself included. */
export function walk(value: unknown, visit: (raw: Raw) => void, depth = 0): void {
  // Generous: a block in a block takes up to three steps, and an inline in an inline two.
  if (depth > 8 * LIMITS.nesting) refuse('', 'limit');
  if (isRecord(value)) visit(value);
  if (typeof value === 'object' && value) {
    for (const inner of Object.values(value)) walk(inner, visit, depth + 1);
  }
}
