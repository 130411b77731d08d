import { html, type TemplateResult } from 'lit';
import type { Inline } from '../document/inlines.js';
import type { RenderContext } from './context.js';

type View = TemplateResult | string;

export const inlines = (
  content: readonly Inline[] | undefined,
  context: RenderContext,
): readonly View[] => (content ?? []).map((inline) => view(inline, context));

function view(inline: Inline, context: RenderContext): View {
  if (typeof inline === 'string') return inline;
  const inner = inline.type === 'break' ? [] : inlines(inline.content, context);
  switch (inline.type) {
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'emphasis':
      return html`<em>${inner}</em>`;
    case 'sub':
      return html`<sub>${inner}</sub>`;
    case 'sup':
      return html`<sup>${inner}</sup>`;
    case 'link':
      return html`<a href=${inline.href}>${inner}</a>`;
    case 'lang':
      return html`<bdi lang=${inline.lang}>${inner}</bdi>`;
    case 'break':
      return html`<br />`;
    case 'term': {
      const { pronunciation, definition } = inline;
      const aside = [pronunciation, definition].filter((part) => part !== undefined).join('; ');
      return html`<dfn>${inner}</dfn>${aside && html` <span class="aside">(<bdi>${aside}</bdi>)</span>`}`;
    }
    case 'cite':
      return html`${inner}${inline.ref <= context.references
        ? html`<sup><a href="#reference-${inline.ref}" role="doc-noteref">[${inline.ref}]</a></sup>`
        : ''}`;
  }
}

/** The words alone, for a name that can hold no markup. */
export const plainText = (content: readonly Inline[] | undefined): string =>
  (content ?? [])
    .map((inline) =>
      typeof inline === 'string' ? inline : 'content' in inline ? plainText(inline.content) : ' ',
    )
    .join('');
