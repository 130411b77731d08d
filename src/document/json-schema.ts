import { publishedSchema, withdrawnSchema } from './article.js';
import { anyBlock, blockSchemas } from './blocks.js';
import { inlineSchemas } from './inlines.js';
import { noticeSchema } from './notice.js';
import { LIMITS } from './findings.js';
import type { Fields, Plain, Schema, Shape } from './schema.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The published JSON Schema (2020-12) of a document. It is for authors, so it is
 * stricter than the reader where the reader forgives: a field of the wrong type, or a
 * block of an unknown kind without `fallback`, is an error here. It can't express the
 * limits on nesting and on the number of blocks; the reader holds those.
 */
export function toJsonSchema(kind: 'article' | 'notice'): Json {
  const root =
    kind === 'notice'
      ? object(noticeSchema)
      : {
          if: { properties: { status: { const: 'withdrawn' } }, required: ['status'] },
          then: object(withdrawnSchema),
          else: object(publishedSchema),
        };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: kind === 'notice' ? 'Privacy notice' : 'Health article',
    ...root,
    $defs: {
      text: { type: 'string', pattern: '\\S', maxLength: LIMITS.characters },
      inlines: { anyOf: [{ $ref: '#/$defs/text' }, inlineArray(1)] },
      cell: { anyOf: [string({}), inlineArray(0)] },
      inline: { anyOf: [string({}), ...kinds(inlineSchemas, {}), unknownInline()] },
      ...(kind === 'article' && {
        blocks: { type: 'array', minItems: 1, items: { $ref: '#/$defs/block' } },
        block: { anyOf: [...kinds(blockSchemas, anyBlock), unknownBlock()] },
        item: { anyOf: [{ $ref: '#/$defs/inlines' }, { $ref: '#/$defs/blocks' }] },
      }),
    },
  };
}

const string = (more: Json): Json => ({ type: 'string', maxLength: LIMITS.characters, ...more });

const inlineArray = (minItems: number): Json => ({
  type: 'array',
  minItems,
  items: { $ref: '#/$defs/inline' },
});

const kinds = (schemas: Readonly<Record<string, Fields>>, more: Shape): Json[] =>
  Object.entries(schemas).map(([type, schema]) => {
    const { properties, required, ...rest } = object({
      ...schema,
      optional: { ...schema.optional, ...more },
    }) as { properties: Json; required: string[] };
    return {
      ...rest,
      properties: { type: { const: type }, ...properties },
      required: ['type', ...required],
    };
  });

const unknown = (schemas: object): Json => ({ type: { not: { enum: Object.keys(schemas) } } });

const unknownInline = (): Json => ({
  type: 'object',
  properties: { ...unknown(inlineSchemas), content: { $ref: '#/$defs/inlines' } },
  required: ['type', 'content'],
});

const unknownBlock = (): Json => ({
  type: 'object',
  properties: { ...unknown(blockSchemas), ...properties(anyBlock) },
  required: ['type', 'fallback'],
});

const properties = (shape: Shape): Json =>
  Object.fromEntries(Object.entries(shape).map(([name, of]) => [name, toJson(of)]));

function object({ required, optional, some }: Fields): Json {
  return {
    type: 'object',
    properties: { ...properties(required), ...properties(optional) },
    required: Object.keys(required),
    ...(some && { anyOf: Object.keys(optional).map((name) => ({ required: [name] })) }),
  };
}

function toJson(schema: Schema): Json {
  switch (schema.kind) {
    case 'fields':
      return object(schema);
    case 'list':
      return {
        type: 'array',
        ...(schema.some && { minItems: 1 }),
        items: toJson(schema.of as Schema),
      };
    case 'choice':
      return { enum: schema.values };
    default:
      return plain(schema);
  }
}

function plain({ kind, min, max }: Plain): Json {
  switch (kind) {
    case 'string':
      return string({});
    case 'flag':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: min, maximum: max };
    case 'id':
      return string({ pattern: '^\\S{1,200}$' });
    case 'language':
      return string({ pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' });
    case 'version':
      return string({ pattern: '^1(\\.[0-9]+)*$' });
    case 'date':
      return string({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T.+)?$' });
    case 'link':
      return string({ format: 'uri-reference' });
    case 'document':
    case 'media':
      return string({
        format: 'uri-reference',
        pattern: '^([Hh][Tt][Tt][Pp][Ss]?:|[^:]*$|[^:]*[/?#])',
      });
    default:
      return { $ref: `#/$defs/${kind}` };
  }
}
