import { anyBlock, blockSchemas, type Block, type ListItem } from './blocks.js';
import { calendarDay } from './dates.js';
import { inlineSchemas, type Inline } from './inlines.js';
import type { Fields, Schema } from './schema.js';
import { isVisible } from './text.js';
import { allowedUrl, type UrlBases, type UrlKind } from './url-policy.js';

/** Past any of these a document is refused (the format's fifth reading rule). */
export const LIMITS = {
  /** Bytes of a document, decoded. */
  bytes: 512 * 1024,
  /** Blocks within blocks, or inlines within inlines. */
  nesting: 12,
  /** Blocks in a document. */
  blocks: 2000,
  /** UTF-16 code units in a string. */
  characters: 20_000,
} as const;

/** What can be wrong at a place of a document. */
export type Problem =
  /** A required field is absent. */
  | 'missing'
  /** A value is not of the kind expected there. */
  | 'malformed'
  /** A block or an inline is of no known kind. */
  | 'unknown'
  /** Past one of `LIMITS`. */
  | 'limit'
  /** Something critical could neither be shown nor replaced. */
  | 'critical'
  /** Another major version of the format. */
  | 'version';

export interface Finding {
  /** Where, such as `sections[0].blocks[3].href`. */
  readonly path: string;
  readonly problem: Problem;
  /** The kind of value that was expected there. */
  readonly expected?: string;
}

/** Ends the reading of a document that must not be shown at all. */
export class Refusal extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.path}: ${finding.problem}`);
  }
}

type Raw = Readonly<Record<string, unknown>>;

/** Only own fields count: a host page may have extended `Object.prototype`. */
export const own = (raw: Raw, name: string): unknown =>
  Object.hasOwn(raw, name) ? raw[name] : undefined;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds that hold words: within a critical block none may be lost, required or not. */
const WORDS = /^(?:text|inlines|list)$/;

const isUrlKind = (kind: string): kind is UrlKind => /^(?:link|media|document)$/.test(kind);

const PATTERNS: Readonly<Record<string, RegExp>> = {
  id: /^\S{1,200}$/,
  language: /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i,
  version: /^\d+(?:\.\d+)*$/,
};

/** An object that answers for its own fields alone, and that nobody can change. */
const model = (entries: Raw): object =>
  Object.freeze(Object.assign(Object.create(null) as object, entries));

/**
 * Reads untrusted JSON by a schema. A method returns the model of what it was given, or
 * `undefined` after it has noted why there is none; what must stop the whole document
 * is thrown as a `Refusal`.
 */
export class Reader {
  readonly findings: Finding[] = [];
  #blocks = 0;
  #ids: Set<unknown> | undefined;

  constructor(
    readonly root: Raw,
    readonly bases: UrlBases,
  ) {}

  refuse(path: string, problem: Problem): never {
    throw new Refusal({ path, problem });
  }

  #note(path: string, problem: Problem, expected?: string): undefined {
    this.findings.push(expected ? { path, problem, expected } : { path, problem });
  }

  /**
   * @param critical within a critical block, where no word may be lost
   * @param depth how many blocks, or inlines, the value stands in
   */
  read(schema: Schema, value: unknown, path: string, depth = 0, critical = false): unknown {
    const { kind } = schema;
    if (kind === 'fields') return this.fields(schema as Fields, value, path, depth, critical);
    if (kind === 'inlines' || kind === 'cell') {
      return this.#inlines(value, path, 0, critical, kind === 'cell');
    }
    if (kind === 'blocks') return this.#blockList(value, path, depth, critical);
    if (kind === 'item') return this.#item(value, path, depth, critical);
    if (kind === 'list') {
      if (!Array.isArray(value)) return this.#note(path, 'malformed', kind);
      const { of, loses } = schema;
      const entries: unknown[] = [];
      for (const [i, entry] of value.entries()) {
        const at = `${path}[${i}]`;
        const read = this.read(of as Schema, entry, at, depth, critical);
        if (read !== undefined || loses === 'gap') entries.push(read);
        else if (loses === 'whole') return undefined;
        else this.#lost(entry, at);
      }
      return entries.length || !schema.some
        ? Object.freeze(entries)
        : this.#note(path, 'malformed', kind);
    }
    const read = this.#plain(schema, value, path);
    return read === undefined ? this.#note(path, 'malformed', kind) : read;
  }

  #plain(schema: Schema, value: unknown, path: string): unknown {
    const { kind } = schema;
    if (kind === 'flag') return typeof value === 'boolean' ? value : undefined;
    if (kind === 'integer') {
      const { min, max } = schema;
      return Number.isSafeInteger(value) &&
        (value as number) >= min! &&
        (value as number) <= max!
        ? value
        : undefined;
    }
    if (typeof value !== 'string') return undefined;
    const string = this.#string(value, path);
    if (kind === 'choice') return schema.values.includes(string) ? string : undefined;
    if (!isVisible(string)) return undefined;
    if (kind === 'date') return calendarDay(string) === undefined ? undefined : string;
    if (isUrlKind(kind)) {
      return kind === 'link' && string.startsWith('#')
        ? this.#target(string)
        : allowedUrl(string, kind, this.bases);
    }
    return (PATTERNS[kind]?.test(string) ?? true) ? string : undefined;
  }

  /** Text to the letter, but for lone surrogates, which no encoding can carry. */
  #string(value: string, path: string): string {
    if (value.length > LIMITS.characters) this.refuse(path, 'limit');
    return value.toWellFormed();
  }

  /** A link within the document leads somewhere, or is none. */
  #target(fragment: string): string | undefined {
    if (!this.#ids) {
      this.#ids = new Set();
      this.#walk(own(this.root, 'sections'), (raw) => this.#ids!.add(own(raw, 'id')));
    }
    return this.#ids.has(fragment.slice(1)) ? fragment : undefined;
  }

  fields(
    schema: Fields,
    value: unknown,
    path: string,
    depth: number,
    critical: boolean,
  ): object | undefined {
    if (!isRecord(value)) return this.#note(path, 'malformed', schema.kind);
    const entries: Record<string, unknown> = {};
    let complete = true;
    for (const shape of [schema.required, schema.optional]) {
      const required = shape === schema.required;
      for (const name of Object.keys(shape)) {
        const of = shape[name] as Schema;
        const raw = own(value, name);
        const at = path ? `${path}.${name}` : name;
        if (raw === undefined) {
          if (required) {
            this.#note(at, 'missing', of.kind);
            complete = false;
          }
          continue;
        }
        const read = this.read(of, raw, at, depth, critical);
        if (read !== undefined) entries[name] = read;
        else {
          if (required || (critical && WORDS.test(of.kind))) complete = false;
          if (!required) this.#lost(raw, at);
        }
      }
    }
    if (schema.some && !Object.keys(entries).length) {
      return this.#note(path, 'malformed', schema.kind);
    }
    return complete ? model(entries) : undefined;
  }

  #inlines(
    value: unknown,
    path: string,
    depth: number,
    critical: boolean,
    empty = false,
  ): readonly Inline[] | undefined {
    const list = typeof value === 'string' ? [value] : value;
    if (!Array.isArray(list)) return this.#note(path, 'malformed', 'inlines');
    const read: Inline[] = [];
    for (const [i, raw] of list.entries()) {
      const at = list === value ? `${path}[${i}]` : path;
      if (typeof raw === 'string') read.push(this.#string(raw, at));
      else {
        const inline = this.#inline(raw, at, depth + 1, critical);
        // A sentence that lacks a part may say the opposite.
        if (!inline) return undefined;
        read.push(...inline);
      }
    }
    return empty || depth || read.some(hasText)
      ? Object.freeze(read)
      : this.#note(path, 'malformed', 'inlines');
  }

  #inline(
    raw: unknown,
    path: string,
    depth: number,
    critical: boolean,
  ): readonly Inline[] | undefined {
    if (!isRecord(raw)) return this.#note(path, 'malformed', 'inline');
    const type = own(raw, 'type');
    const schema = lookUp(inlineSchemas, type);
    const entries: Record<string, unknown> = { type };
    let complete = !!schema;
    if (depth > LIMITS.nesting) this.refuse(path, 'limit');
    const content = own(raw, 'content');
    const inner =
      content === undefined
        ? undefined
        : this.#inlines(content, `${path}.content`, depth, critical);
    if (schema) {
      const { required, optional } = schema as Fields;
      for (const [name, of] of Object.entries({ ...required, ...optional })) {
        const field = own(raw, name);
        const read =
          name === 'content'
            ? inner
            : field === undefined
              ? undefined
              : this.read(of as Schema, field, `${path}.${name}`);
        if (read !== undefined) entries[name] = read;
        else if (Object.hasOwn(required, name)) complete = false;
      }
    } else this.#note(path, 'unknown');
    if (complete) return [model(entries) as Inline];
    if (inner) return inner;
    this.#lost(raw, path);
    // Nothing to show for an unknown mark is no loss, except where every word counts.
    return schema || content !== undefined || critical
      ? this.#note(path, 'malformed', 'inline')
      : [];
  }

  #blockList(
    value: unknown,
    path: string,
    depth: number,
    critical: boolean,
  ): readonly Block[] | undefined {
    if (!Array.isArray(value)) return this.#note(path, 'malformed', 'blocks');
    const read: Block[] = [];
    for (const [i, raw] of value.entries()) {
      const block = this.#block(raw, `${path}[${i}]`, depth + 1, critical);
      if (block) read.push(block);
    }
    return read.length ? Object.freeze(read) : this.#note(path, 'malformed', 'blocks');
  }

  #block(raw: unknown, path: string, depth: number, inCritical: boolean): Block | undefined {
    if (++this.#blocks > LIMITS.blocks || depth > LIMITS.nesting) this.refuse(path, 'limit');
    const critical = inCritical || isCritical(raw);
    const record = isRecord(raw) ? raw : {};
    const type = own(record, 'type');
    const schema = lookUp(blockSchemas, type);
    const read = schema
      ? this.fields(schema as Fields, record, path, depth, critical)
      : this.#note(path, 'unknown');
    const id = own(record, 'id');
    const entries: Record<string, unknown> = {};
    const readId = id === undefined ? undefined : this.read(anyBlock.id, id, `${path}.id`);
    if (readId) entries['id'] = readId;
    if (read) return model({ type, ...entries, ...read }) as Block;

    const fallback = own(record, 'fallback');
    const content =
      fallback === undefined
        ? undefined
        : this.#inlines(fallback, `${path}.fallback`, 0, critical);
    // Its own fallback speaks for a critical block, and for all that stands in it.
    if (!(critical && content)) this.#lost(raw, path);
    if (content) return model({ type: 'paragraph', ...entries, content }) as Block;
    return critical ? this.refuse(path, 'critical') : undefined;
  }

  #item(
    value: unknown,
    path: string,
    depth: number,
    critical: boolean,
  ): ListItem | undefined {
    const isBlockList =
      Array.isArray(value) &&
      value.some(
        (entry) =>
          isRecord(entry) &&
          (lookUp(blockSchemas, own(entry, 'type')) ||
            Object.hasOwn(entry, 'fallback') ||
            Object.hasOwn(entry, 'critical')),
      );
    return isBlockList
      ? this.#blockList(value, path, depth, critical)
      : this.#inlines(value, path, 0, critical);
  }

  /** What is left out must hold nothing critical. */
  #lost(value: unknown, path: string): void {
    this.#walk(value, (raw) => {
      if (isCritical(raw)) this.refuse(path, 'critical');
    });
  }

  #walk(value: unknown, visit: (raw: Raw) => void, depth = 0): void {
    if (typeof value !== 'object' || value === null) return;
    // Each block within blocks takes an object and an array, some take two.
    if (depth > 8 * LIMITS.nesting) this.refuse('', 'limit');
    if (isRecord(value)) visit(value);
    for (const inner of Object.values(value)) this.#walk(inner, visit, depth + 1);
  }
}

/** Losing "call for help" is the worst failure there is. */
const isCritical = (raw: unknown): boolean =>
  isRecord(raw) &&
  (own(raw, 'critical') === true ||
    (own(raw, 'type') === 'care-card' && own(raw, 'level') === 'emergency'));

const lookUp = (schemas: Readonly<Record<string, unknown>>, type: unknown): unknown =>
  typeof type === 'string' ? own(schemas, type) : undefined;

const hasText = (inline: Inline): boolean =>
  typeof inline === 'string'
    ? isVisible(inline)
    : inline.type === 'cite' || ('content' in inline && !!inline.content?.some(hasText));
