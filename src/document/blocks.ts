import type { Inline } from './inlines.js';
import {
  blocks,
  cell,
  choice,
  fields,
  flag,
  id,
  inlines,
  integer,
  item,
  list,
  media,
  some,
  string,
  text,
  type Model,
} from './schema.js';

/** The largest width or height of a figure, in CSS pixels. */
const MAX_PIXELS = 10_000;

const pixels = integer(1, MAX_PIXELS);

/** The kinds of block, by `type`. */
export const blockSchemas = {
  paragraph: fields({ content: inlines }),
  heading: fields({ content: inlines }),
  list: fields({ items: some(list(item)) }, { ordered: flag, start: integer(0, 1_000_000) }),
  table: fields(
    { rows: some(list(list(cell))) },
    { caption: inlines, head: list(cell), rowHeaders: flag },
  ),
  figure: fields(
    { src: media },
    { alt: string, width: pixels, height: pixels, caption: inlines, credit: inlines },
  ),
  quote: fields({ content: inlines }, { attribution: inlines }),
  callout: fields({ level: choice('note', 'warning'), blocks }, { title: inlines }),
  'care-card': fields(
    { level: choice('emergency', 'urgent', 'routine'), blocks },
    { title: inlines },
  ),
  details: fields({ summary: inlines, blocks }),
  qa: fields({ question: inlines, blocks }),
  'do-dont': some(fields({}, { do: list(inlines), dont: list(inlines) })),
  video: fields({ src: media, title: text }, { poster: media, captions: media }),
} as const;

/** What any block may carry beside the fields of its kind. */
export const anyBlock = { id, critical: flag, fallback: inlines } as const;

export type BlockKind = keyof typeof blockSchemas;

/** A block of kind `K`, as read. */
export type BlockOf<K extends BlockKind> = {
  readonly type: K;
  readonly id?: string;
} & Model<(typeof blockSchemas)[K]>;

export type Block = { [K in BlockKind]: BlockOf<K> }[BlockKind];

/** An item of a list: running text, or blocks. */
export type ListItem = readonly Inline[] | readonly Block[];

/** Tells the two kinds of list item apart: block and inline kinds share no name. */
export const isBlocks = (content: ListItem): content is readonly Block[] => {
  const first = content[0];
  return typeof first === 'object' && Object.hasOwn(blockSchemas, first.type);
};
