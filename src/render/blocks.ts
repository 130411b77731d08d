import { html, nothing, type TemplateResult } from 'lit';
import { isBlocks, type Block, type BlockKind, type BlockOf, type ListItem } from '../document/blocks.js';
import type { Inline } from '../document/inlines.js';
import { deeper, mark, word, type RenderContext } from './context.js';
import { heading } from './headings.js';
import { inlines, plainText } from './inlines.js';

/** One view a kind of block: leaving one out is a type error. */
const views: {
  readonly [K in BlockKind]: (block: BlockOf<K>, context: RenderContext) => TemplateResult;
} = {
  paragraph: ({ id = nothing, content }, context) =>
    html`<p id=${id}>${inlines(content, context)}</p>`,

  heading: ({ id = nothing, content }, context) =>
    heading(context.level, inlines(content, context), 'heading', id),

  list: ({ id = nothing, items, ordered, start = nothing }, context) => {
    const entries = items.map((item) => html`<li>${flow(item, context)}</li>`);
    // The role, because Safari drops it from a list without bullets.
    return ordered
      ? html`<ol id=${id} start=${start}>${entries}</ol>`
      : html`<ul id=${id}>${entries}</ul>`;
  },

  table,
  figure,

  quote: ({ id = nothing, content, attribution }, context) => html`<figure id=${id} class="quote">
    <blockquote><p>${inlines(content, context)}</p></blockquote>
    ${attribution && html`<figcaption>${inlines(attribution, context)}</figcaption>`}
  </figure>`,

  callout: ({ id = nothing, level, title, blocks }, context) =>
    html`<div id=${id} part="callout" class="card ${level}">
      ${cardHead(level, title, context)}${blockList(blocks, deeper(context))}
    </div>`,

  'care-card': ({ id = nothing, level, title, blocks }, context) =>
    html`<div id=${id} part="care-card" class="card ${level}">
      ${cardHead(level, title, context)}${blockList(blocks, deeper(context))}
    </div>`,

  details: ({ id = nothing, summary, blocks }, context) => html`<details id=${id}>
    <summary>${inlines(summary, context)}</summary>
    <div>${blockList(blocks, context)}</div>
  </details>`,

  qa: ({ id = nothing, question, blocks }, context) => html`<div id=${id} class="qa">
    ${heading(context.level, inlines(question, context), 'heading')}
    ${blockList(blocks, deeper(context))}
  </div>`,

  'do-dont': ({ id = nothing, do: dos = [], dont: donts = [] }, context) => {
    const column = (label: 'dos' | 'donts', items: readonly (readonly Inline[])[]): unknown =>
      items.length
        ? html`<div class=${label}>
            ${heading(context.level, word(context, label), 'heading')}
            <ul>
              ${items.map((item) => html`<li>${inlines(item, context)}</li>`)}
            </ul>
          </div>`
        : nothing;
    return html`<div id=${id} class="do-dont">${column('dos', dos)}${column('donts', donts)}</div>`;
  },

  video,
};

export const blockList = (blocks: readonly Block[], context: RenderContext): TemplateResult[] =>
  blocks.map((block) => view(block, context));

const view = <K extends BlockKind>(block: BlockOf<K>, context: RenderContext): TemplateResult =>
  views[block.type as K](block, context);

const flow = (item: ListItem, context: RenderContext): unknown =>
  isBlocks(item) ? blockList(item, context) : inlines(item, context);

/** The level stands there in words: colour alone tells nobody enough (WCAG 1.4.1). */
const cardHead = (
  level: 'emergency' | 'urgent' | 'routine' | 'note' | 'warning',
  title: readonly Inline[] | undefined,
  context: RenderContext,
): TemplateResult =>
  heading(
    context.level,
    html`<span class="level">${word(context, level)}</span>${title &&
    html`<span class="visually-hidden">: </span>${inlines(title, context)}`}`,
    'heading',
  );

function table(block: BlockOf<'table'>, context: RenderContext): TemplateResult {
  const { id = nothing, caption, head, rows, rowHeaders } = block;
  const columns = Math.max(head?.length ?? 0, ...rows.map((row) => row.length));
  // Short rows are filled up, so that no header loses its cells.
  const cells = (row: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] =>
    Array.from({ length: columns }, (_, i) => row[i] ?? []);
  return html`<div
    id=${id}
    class="scroll"
    role="region"
    tabindex="0"
    aria-label=${plainText(caption) || context.words.messages.table}
  >
    <table part="table">
      ${caption && html`<caption>${inlines(caption, context)}</caption>`}
      ${head &&
      html`<thead>
        <tr>
          ${cells(head).map((cell) => html`<th scope="col">${inlines(cell, context)}</th>`)}
        </tr>
      </thead>`}
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${cells(row).map((cell, i) =>
                rowHeaders && !i
                  ? html`<th scope="row">${inlines(cell, context)}</th>`
                  : html`<td>${inlines(cell, context)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Asked for without cookies and without a referrer, as all that a document names. */
function figure(block: BlockOf<'figure'>, context: RenderContext): TemplateResult {
  const { id = nothing, src, alt = '', width, height, caption, credit } = block;
  return html`<figure id=${id} part="figure">
    <img
      loading="lazy"
      decoding="async"
      crossorigin="anonymous"
      referrerpolicy="no-referrer"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      src=${src}
    />
    ${(caption ?? credit) &&
    html`<figcaption>
      ${inlines(caption, context)} ${credit && html`<small>${inlines(credit, context)}</small>`}
    </figcaption>`}
  </figure>`;
}

/** Asks nobody for anything until the reader presses play. */
function video(block: BlockOf<'video'>, context: RenderContext): TemplateResult {
  const { id = nothing, src, title, poster = nothing, captions } = block;
  const { playing, words } = context;
  return html`<figure id=${id} class="video">
    ${playing.has(block)
      ? html`<video
          controls
          autoplay
          crossorigin="anonymous"
          aria-label=${title}
          poster=${poster}
          src=${src}
        >
          ${captions && html`<track default kind="captions" src=${captions} />`}
        </video>`
      : html`<button type="button" @click=${() => playing.play(block)}>
            ${mark(context, words.messages.playVideo(title))}
          </button>
          <figcaption>${mark(context, words.messages.videoFrom(new URL(src).host))}</figcaption>`}
  </figure>`;
}
