import type { Inline } from '../document/inlines.js';
import type { RenderContext } from './context.js';
import { el, type View } from './view.js';

/** Inline kinds that are an HTML element and nothing more. */
const TAGS = { strong: 'strong', emphasis: 'em', sub: 'sub', sup: 'sup', break: 'br' } as const;

export const inlines = (content: readonly Inline[] = [], context: RenderContext): View =>
  content.map((inline) => view(inline, context));

function view(inline: Inline, context: RenderContext): View {
  if (typeof inline === 'string') return inline;
  const inner = 'content' in inline && inlines(inline.content, context);
  switch (inline.type) {
    case 'link':
      return el('a', { href: inline.href }, inner);
    case 'lang':
      return el('bdi', { lang: inline.lang }, inner);
    case 'term': {
      const { pronunciation, definition } = inline;
      const aside = [pronunciation, definition].filter(Boolean).join('; ');
      return [
        el('dfn', {}, inner),
        aside && [' ', el('span', { class: 'quiet' }, '(', el('bdi', {}, aside), ')')],
      ];
    }
    case 'cite':
      return [
        inner,
        !!context.references?.[inline.ref - 1] &&
          el('sup', {}, el('a', { href: `#reference-${inline.ref}` }, `[${inline.ref}]`)),
      ];
    default:
      return el(TAGS[inline.type], {}, inner);
  }
}

/** The words alone, for a name that can hold no markup. */
export const plainText = (content: readonly Inline[] = []): string =>
  content
    .map((inline) =>
      typeof inline === 'string' ? inline : 'content' in inline ? plainText(inline.content) : ' ',
    )
    .join('');
