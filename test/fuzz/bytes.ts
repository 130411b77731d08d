/** Ways to break a document's bytes. */
import fc from 'fast-check';

/** Replaces `remove` bytes at a place by others; with one bit given, flips it instead. */
interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
  readonly flip: number | null;
}

const encoder = new TextEncoder();

const PIECES = [
  ...['{', '}', '[', ']', '"', ',', ':', '\\', '\\u0000', '\\ud800', 'null', '1e999', '-', '\n'],
  ...['[1', '{"a":', '"__proto__":{"x":1},', '"level":"emergency",', '[{"type":"care-card"},'],
  ...['\ufeff', '\u0000', '\u2028', '<html>', '//', '/* */', "'", 'NaN', 'undefined'],
].map((text) => encoder.encode(text));

const HOSTILE_BYTES = [
  [0xff],
  [0xfe, 0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x82],
  [0x80],
].map((bytes) => new Uint8Array(bytes));

/** Nesting that recursive parsers die of, and more bytes than a document may have. */
const HUGE = ['['.repeat(100_000), '{"a":'.repeat(20_000), ' '.repeat(600_000)].map((text) =>
  encoder.encode(text),
);

const insert = fc.oneof(
  { arbitrary: fc.constant(new Uint8Array()), weight: 60 },
  { arbitrary: fc.constantFrom(...PIECES), weight: 60 },
  { arbitrary: fc.constantFrom(...HOSTILE_BYTES), weight: 20 },
  { arbitrary: fc.uint8Array({ maxLength: 8 }), weight: 20 },
  { arbitrary: fc.constantFrom(...HUGE), weight: 1 },
);

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  remove: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400), fc.constant(2 ** 31)),
  insert,
  flip: fc.option(fc.nat(7), { freq: 3 }),
});

export const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

export function edited(text: string, changes: readonly Edit[]): Uint8Array<ArrayBuffer> {
  let bytes = encoder.encode(text);
  for (const { at, remove, insert, flip } of changes) {
    const place = at % (bytes.length + 1);
    if (flip !== null) {
      if (place < bytes.length) bytes[place]! ^= 1 << flip;
      continue;
    }
    const rest = bytes.subarray(Math.min(place + remove, bytes.length));
    const next = new Uint8Array(place + insert.length + rest.length);
    next.set(bytes.subarray(0, place));
    next.set(insert, place);
    next.set(rest, place + insert.length);
    bytes = next;
  }
  return bytes;
}
