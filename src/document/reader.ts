import { anyBlock, blockSchemas, type Block } from './blocks.js';
import { isCritical, mayLose } from './critical.js';
import { calendarDay } from './dates.js';
import { LIMITS, refuse, type Finding, type Problem } from './findings.js';
import { inlineSchemas, type Inline } from './inlines.js';
import { isRecord, own, walk, type Raw } from './raw.js';
import type { Choice, Fields, List, Plain, Schema } from './schema.js';
import { isVisible } from './text.js';
import { allowedUrl, type UrlBases } from './url-policy.js';

/** Where a value stands. */
interface Place {
  /** What it stands in; the document itself in nothing. */
  readonly outer: Place | undefined;
  readonly key: string | number;
  /** Within a critical block, where no word may be lost. */
  readonly critical: boolean;
  /** How many blocks, or inlines, it stands in. */
  readonly depth: number;
}

/** The reading of one document: what it needs, and what it has found so far. */
export interface Reading {
  readonly root: Raw;
  readonly bases: UrlBases;
  readonly findings: Finding[];
  blocks: number;
  ids: Set<unknown> | undefined;
}

/** Kinds that hold words: within a critical block none may be lost, required or not. */
const WORDS = /^(?:text|string|inlines|list)$/;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  id: /^\S{1,200}$/,
  // without the flag `i`, whose tables cost a phone half a millisecond
  language: /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/,
  version: /^\d+(?:\.\d+)*$/,
};

/** An object that answers for its own fields alone. */
const bare = (entries: Raw): Record<string, unknown> => ({ __proto__: null, ...entries });

/** Notes why there is no model of a value. */
function note(
  { findings }: Reading,
  at: Place,
  expected: string,
  problem: Problem = 'malformed',
): undefined {
  findings.push({ path: pathOf(at), problem, expected });
}

const inside = (
  outer: Place,
  key: string | number,
  depth = outer.depth,
  critical = outer.critical,
): Place => ({ outer, key, critical, depth });

/** Such as `sections[0].blocks[3].href`. Put together only where something is wrong. */
function pathOf({ outer, key }: Place): string {
  const path = outer ? pathOf(outer) : '';
  return typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key;
}

/**
 * Reads untrusted JSON by a schema.
 *
 * @returns its model, or `undefined` after a note why there is none
 * @throws Refusal for what must stop the whole document
 */
export function read(reading: Reading, schema: Schema, value: unknown, at: Place): unknown {
  const { kind } = schema;
  switch (kind) {
    case 'fields':
      return readFields(reading, schema, value, at);
    case 'list':
      return readList(reading, schema, value, at);
    case 'blocks':
      return readBlocks(reading, value, at);
    case 'item':
      return isBlockList(value) ? readBlocks(reading, value, at) : readInlines(reading, value, at);
    case 'inlines':
    case 'cell':
      return readInlines(reading, value, at, kind === 'cell');
    default:
      return readPlain(reading, schema, value, at) ?? note(reading, at, kind);
  }
}

function readPlain(
  reading: Reading,
  schema: Plain | Choice,
  value: unknown,
  at: Place,
): string | number | boolean | undefined {
  const { kind } = schema;
  if (typeof value === 'boolean') return kind === 'flag' ? value : undefined;
  if (typeof value === 'number') {
    const { min, max } = schema as Plain;
    return kind === 'integer' && Number.isInteger(value) && value >= min! && value <= max!
      ? value
      : undefined;
  }
  if (typeof value !== 'string' || (kind !== 'string' && !isVisible(value))) return undefined;
  const string = letters(value, at);
  switch (kind) {
    case 'flag':
    case 'integer':
      return undefined;
    case 'choice':
      return schema.values.find((one) => one === string);
    case 'date':
      return calendarDay(string) === undefined ? undefined : string;
    case 'link':
    case 'media':
    case 'document':
      return kind === 'link' && string[0] === '#'
        ? target(reading, string)
        : allowedUrl(string, kind, reading.bases);
    default:
      return (PATTERNS[kind]?.test(string) ?? true) ? string : undefined;
  }
}

/** Text to the letter, but for lone surrogates, which no encoding can carry. */
function letters(value: string, at: Place): string {
  if (value.length > LIMITS.characters) refuse(pathOf(at), 'limit');
  return value.toWellFormed();
}

/** A link within the document, if it leads somewhere. */
function target(reading: Reading, fragment: string): string | undefined {
  if (!reading.ids) {
    const ids = (reading.ids = new Set());
    walk(own(reading.root, 'sections'), (raw) => ids.add(own(raw, 'id')));
  }
  return reading.ids.has(fragment.slice(1)) ? fragment : undefined;
}

function readList(
  reading: Reading,
  { kind, of, loses, some }: List,
  value: unknown,
  at: Place,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return note(reading, at, kind);
  const models: unknown[] = [];
  for (const [i, entry] of value.entries()) {
    const model = read(reading, of as Schema, entry, inside(at, i));
    if (model === undefined) {
      if (loses === 'whole') return undefined;
      mayLose(entry, pathOf(inside(at, i)));
    }
    if (model !== undefined || loses === 'gap') models.push(model);
  }
  return models.length || !some ? Object.freeze(models) : note(reading, at, kind);
}

/** @param given fields that are read already */
export function readFields(
  reading: Reading,
  { kind, required, all, some }: Fields,
  value: unknown,
  at: Place,
  given: Raw = {},
): object | undefined {
  if (!isRecord(value)) return note(reading, at, kind);
  const models = bare(given);
  let complete = true;
  for (const [name, schema] of all) {
    const raw = own(value, name);
    const isRequired = Object.hasOwn(required, name);
    if (Object.hasOwn(given, name) || (raw === undefined && !isRequired)) continue;
    const place = inside(at, name);
    const model =
      raw === undefined
        ? note(reading, place, schema.kind, 'missing')
        : read(reading, schema, raw, place);
    if (model !== undefined) models[name] = model;
    else if (isRequired || (at.critical && WORDS.test(schema.kind))) complete = false;
    else mayLose(raw, pathOf(place));
  }
  return complete && (!some || Object.keys(models).length > Object.keys(given).length)
    ? Object.freeze(models)
    : note(reading, at, kind);
}

function readInlines(
  reading: Reading,
  value: unknown,
  at: Place,
  mayBeEmpty = false,
): readonly Inline[] | undefined {
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) return note(reading, at, 'inlines');
  // Inlines count their own depth, from the outermost list.
  const models = readMarkup(reading, list, { ...at, depth: 0 });
  return models && (mayBeEmpty || models.some(hasText)) ? models : note(reading, at, 'inlines');
}

function readMarkup(
  reading: Reading,
  list: readonly unknown[],
  at: Place,
): readonly Inline[] | undefined {
  const models: Inline[] = [];
  for (const [i, raw] of list.entries()) {
    const place = inside(at, i, at.depth + 1);
    if (typeof raw === 'string') models.push(letters(raw, place));
    else {
      const inline = readInline(reading, raw, place);
      // A sentence that lacks a part may say the opposite.
      if (!inline) return note(reading, place, 'inlines');
      models.push(...inline);
    }
  }
  return Object.freeze(models);
}

/** One mark, or what it shows without its mark: its content. */
function readInline(reading: Reading, raw: unknown, at: Place): readonly Inline[] | undefined {
  if (!isRecord(raw)) return undefined;
  if (at.depth > LIMITS.nesting) refuse(pathOf(at), 'limit');
  const type = own(raw, 'type');
  const schema = lookUp(inlineSchemas, type);
  // A break holds nothing, so nothing can be lost in it, nor count as read.
  const content = type === 'break' ? undefined : own(raw, 'content');
  const list = typeof content === 'string' ? [content] : content;
  const inner = Array.isArray(list) && readMarkup(reading, list, inside(at, 'content'));
  if (schema) {
    const given = content === undefined ? { type } : { type, content: inner || undefined };
    const mark = readFields(reading, schema, raw, at, given) as Inline | undefined;
    if (mark && (inner || content === undefined)) return [mark];
  } else note(reading, at, 'inline', 'unknown');
  if (inner) return inner;
  mayLose(raw, pathOf(at));
  // A mark that needs no words of its own is no loss, except where every word counts.
  const wordless = content === undefined && !(schema && Object.hasOwn(schema.required, 'content'));
  return wordless && !at.critical ? [] : undefined;
}

function readBlocks(reading: Reading, value: unknown, at: Place): readonly Block[] | undefined {
  if (!Array.isArray(value)) return note(reading, at, 'blocks');
  const depth = at.depth + 1;
  const models = value.flatMap((raw, i) => readBlock(reading, raw, inside(at, i, depth)) ?? []);
  return models.length ? Object.freeze(models) : note(reading, at, 'blocks');
}

function readBlock(reading: Reading, value: unknown, outer: Place): Block | undefined {
  if (++reading.blocks > LIMITS.blocks || outer.depth > LIMITS.nesting)
    refuse(pathOf(outer), 'limit');
  const raw = isRecord(value) ? value : {};
  const critical = outer.critical || isCritical(raw);
  const at = { ...outer, critical };
  const type = own(raw, 'type');
  const schema = lookUp(blockSchemas, type);
  const rawId = own(raw, 'id');
  const id = rawId === undefined ? {} : { id: read(reading, anyBlock.id, rawId, inside(at, 'id')) };
  const block = schema
    ? readFields(reading, schema, raw, at, { type, ...id })
    : note(reading, at, 'block', 'unknown');
  if (block) return block as Block;

  const fallback = own(raw, 'fallback');
  const content = fallback !== undefined && readInlines(reading, fallback, inside(at, 'fallback'));
  // Its own fallback speaks for a critical block, and for all that stands in it.
  if (!(critical && content)) mayLose(value, pathOf(at));
  if (content)
    return Object.freeze(bare({ type: 'paragraph', ...id, content })) as unknown as Block;
  return critical ? refuse(pathOf(at), 'critical') : undefined;
}

/** Whether a list's item holds blocks: some entry is one, as far as it lets itself be known. */
const isBlockList = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some(
    (raw) =>
      isRecord(raw) &&
      (lookUp(blockSchemas, own(raw, 'type')) ?? own(raw, 'fallback') ?? own(raw, 'critical')) !==
        undefined,
  );

const lookUp = (schemas: Readonly<Record<string, Fields>>, type: unknown): Fields | undefined =>
  typeof type === 'string' && Object.hasOwn(schemas, type) ? schemas[type] : undefined;

const hasText = (inline: Inline): boolean =>
  typeof inline === 'string'
    ? isVisible(inline)
    : inline.type === 'cite' || ('content' in inline && inline.content.some(hasText));
