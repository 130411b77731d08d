import {
  isBlocks,
  type Block,
  type BlockKind,
  type BlockOf,
  type ListItem,
} from '../document/blocks.js';
import type { Inline } from '../document/inlines.js';
import { deeper, heading, image, own, word, type RenderContext } from './context.js';
import { inlines, plainText } from './inlines.js';
import { el, type ElementView, type View } from './view.js';

/** One view a kind of block: leaving one out is a type error. */
const views: {
  readonly [K in BlockKind]: (block: BlockOf<K>, context: RenderContext) => ElementView;
} = {
  paragraph: ({ content }, context) => el('p', {}, inlines(content, context)),

  heading: ({ content }, context) =>
    el(`h${context.level}`, { part: 'heading' }, inlines(content, context)),

  list: ({ items, ordered, start }, context) =>
    el(
      ordered ? 'ol' : 'ul',
      { start: ordered && start },
      items.map((item) => el('li', {}, flow(item, context))),
    ),

  table({ caption, head, rows, rowHeaders }, context) {
    const columns = [head ?? [], ...rows].reduce((most, { length }) => Math.max(most, length), 0);
    const row = (tag: 'th' | 'td', cells: readonly (readonly Inline[])[]): View => {
      const missing = columns - cells.length;
      return el(
        'tr',
        {},
        cells.map((cell, i) =>
          tag === 'th' || (rowHeaders && !i)
            ? el('th', { scope: tag === 'th' ? 'col' : 'row' }, inlines(cell, context))
            : el('td', {}, inlines(cell, context)),
        ),
        // One for all that a short row lacks: a hostile table can't make many of few.
        missing > 0 && el('td', { colspan: missing }),
      );
    };
    return el(
      'div',
      {
        class: 'scroll',
        role: 'region',
        tabindex: 0,
        // The name in its own language, the table in the document's.
        lang: !caption && context.words.lang,
        'aria-label': plainText(caption) || context.words.messages.table,
      },
      el(
        'table',
        { part: 'table', lang: !caption && context.lang },
        caption && el('caption', {}, el('div', {}, inlines(caption, context))),
        head && el('thead', {}, row('th', head)),
        el(
          'tbody',
          {},
          rows.map((cells) => row('td', cells)),
        ),
      ),
    );
  },

  figure: ({ src, alt = '', width, height, caption, credit }, context) =>
    el(
      'figure',
      { part: 'figure' },
      image(src, alt, width, height),
      (caption ?? credit) &&
        el(
          'figcaption',
          {},
          inlines(caption, context),
          credit && el('small', {}, inlines(credit, context)),
        ),
    ),

  quote: ({ content, attribution }, context) =>
    el(
      'figure',
      {},
      el('blockquote', {}, inlines(content, context)),
      attribution && el('figcaption', {}, inlines(attribution, context)),
    ),

  callout: (block, context) => card('callout', block, context),
  'care-card': (block, context) => card('care-card', block, context),

  details: ({ summary, blocks }, context) =>
    el('details', {}, el('summary', {}, inlines(summary, context)), blockList(blocks, context)),

  qa: ({ question, blocks }, context) =>
    el('div', {}, heading(context, inlines(question, context)), blockList(blocks, deeper(context))),

  'do-dont': ({ do: dos, dont }, context) => {
    const column = (label: 'dos' | 'donts', items: typeof dos): View =>
      items?.length &&
      el(
        'div',
        { class: label },
        heading(context, word(context, label)),
        el(
          'ul',
          {},
          items.map((item) => el('li', {}, inlines(item, context))),
        ),
      );
    return el('div', { class: 'do-dont' }, column('dos', dos), column('donts', dont));
  },

  /** Asks nobody for anything until the reader presses play. */
  video(block, context) {
    const { src, title, captions } = block;
    const { playing, words } = context;
    const { host } = new URL(src);
    return el(
      'figure',
      { class: 'video' },
      playing?.has(block)
        ? el(
            'video',
            {
              controls: true,
              autoplay: true,
              crossorigin: 'anonymous',
              'aria-label': title,
              // No poster: Firefox asks for it with the reader's cookies, whatever `crossorigin` says.
              src,
            },
            captions && el('track', { default: true, kind: 'captions', src: captions }),
          )
        : [
            el(
              'button',
              { type: 'button', onclick: () => playing?.play(block) },
              own(context, words.messages.playVideo(title)),
            ),
            host !== location.host &&
              el(
                'figcaption',
                {},
                own(context, words.messages.videoFrom(host)),
                context.gpc?.() && [' ', word(context, 'gpc')],
              ),
          ],
    );
  },
};

export const blockList = (blocks: readonly Block[], context: RenderContext): readonly View[] =>
  blocks.map((block) => {
    const view = viewOf(block, context);
    return { ...view, attributes: { ...view.attributes, id: block.id } };
  });

const viewOf = <K extends BlockKind>(block: BlockOf<K>, context: RenderContext): ElementView =>
  views[block.type](block, context);

const flow = (item: ListItem, context: RenderContext): View =>
  isBlocks(item) ? blockList(item, context) : inlines(item, context);

/** The level stands there in words: colour alone tells nobody enough (WCAG 1.4.1). */
const card = (
  part: string,
  { level, title, blocks }: BlockOf<'callout'> | BlockOf<'care-card'>,
  context: RenderContext,
): ElementView =>
  el(
    'div',
    { part, class: `card ${level}` },
    heading(context, [
      el('span', { class: 'level' }, word(context, level)),
      title && [el('span', { class: 'unseen' }, ': '), inlines(title, context)],
    ]),
    blockList(blocks, deeper(context)),
  );
