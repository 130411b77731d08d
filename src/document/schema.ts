import type { Block, ListItem } from './blocks.js';
import type { Inline } from './inlines.js';

/**
 * A schema is plain data. From one such value come the TypeScript type (`Model`), the
 * reading of untrusted JSON (`reader.ts`) and the published JSON Schema
 * (`json-schema.ts`). Data, not functions, so that the bundle carries no byte of what
 * only the build needs.
 */
export type Schema = Plain | Choice | List | Fields;

/** What each plain kind is once it has been read. */
interface PlainModels {
  /** A string with at least one visible character. */
  text: string;
  /** Any string; an empty one says something, too. */
  string: string;
  /** `id`: a string without white space, unique in its document. */
  id: string;
  /** A BCP 47 language tag. */
  language: string;
  /** A number and a dot-separated rest, such as `1.0`. */
  version: string;
  /** An ISO 8601 calendar date or date-time. */
  date: string;
  /** An absolute URL that a reader may follow, or `#id` within the document. */
  link: string;
  /** The absolute URL of another document or page: `https:` or `http:`. */
  document: string;
  /** The absolute URL of an image, video or captions file. */
  media: string;
  flag: boolean;
  integer: number;
  /** Text with inline markup, at least one visible character in all. */
  inlines: readonly Inline[];
  /** The same, but it may be empty: a table's cell. */
  cell: readonly Inline[];
  /** At least one block. */
  blocks: readonly Block[];
  /** A list's item: either of the two above. */
  item: ListItem;
}

export interface Plain<K extends keyof PlainModels = keyof PlainModels> {
  readonly kind: K;
  /** Bounds of an integer, inclusive. */
  readonly min?: number;
  readonly max?: number;
}

export interface Choice<V extends string = string> {
  readonly kind: 'choice';
  readonly values: readonly V[];
}

export interface List<S = unknown, L extends Loses = Loses> {
  readonly kind: 'list';
  /** A `Schema`; open here, so that the type can end. */
  readonly of: S;
  readonly loses: L;
  /** An empty list is unreadable. */
  readonly some: boolean;
}

/**
 * What an unreadable entry does to its list: `whole` makes the list unreadable, `entry`
 * is left out, `gap` leaves `undefined`, so that later entries keep their number.
 */
type Loses = 'whole' | 'entry' | 'gap';

export interface Fields<R = Shape, O = Shape> {
  readonly kind: 'fields';
  readonly required: R;
  readonly optional: O;
  /** Both, by name, put together once for all that is read. */
  readonly all: readonly (readonly [string, Schema])[];
  /** Without any of its fields it is unreadable. */
  readonly some: boolean;
}

export interface Shape {
  readonly [name: string]: Schema;
}

/** The type of what a schema describes, after reading. */
export type Model<S> =
  S extends Choice<infer V>
    ? V
    : S extends List<infer E, infer L>
      ? readonly (L extends 'gap' ? Model<E> | undefined : Model<E>)[]
      : S extends Fields<infer R, infer O>
        ? { readonly [K in keyof R]: Model<R[K]> } & { readonly [K in keyof O]?: Model<O[K]> }
        : S extends Plain<infer K>
          ? PlainModels[K]
          : never;

const plain = <K extends keyof PlainModels>(kind: K): Plain<K> => ({ kind });

export const text = plain('text');
export const string = plain('string');
export const id = plain('id');
export const language = plain('language');
export const version = plain('version');
export const date = plain('date');
export const link = plain('link');
export const documentUrl = plain('document');
export const media = plain('media');
export const flag = plain('flag');
export const inlines = plain('inlines');
export const cell = plain('cell');
export const blocks = plain('blocks');
export const item = plain('item');

export const integer = (min: number, max: number): Plain<'integer'> => ({
  kind: 'integer',
  min,
  max,
});

export const choice = <const V extends string>(...values: V[]): Choice<V> => ({
  kind: 'choice',
  values,
});

export function list<const S extends Schema>(of: S): List<S, 'whole'>;
export function list<const S extends Schema, const L extends Loses>(of: S, loses: L): List<S, L>;
export function list(of: Schema, loses: Loses = 'whole'): List {
  return { kind: 'list', of, loses, some: false };
}

const nothing = {};

export const fields = <const R extends Shape, const O extends Shape = typeof nothing>(
  required: R,
  optional: O = nothing as O,
): Fields<R, O> => ({
  kind: 'fields',
  required,
  optional,
  all: Object.entries({ ...required, ...optional }),
  some: false,
});

/** The same list or object, unreadable when there is nothing in it. */
export const some = <const S extends object>(schema: S): S => ({ ...schema, some: true });
