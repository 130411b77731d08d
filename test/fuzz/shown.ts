/** What a reader gets of a document, as far as the rules ask: from a view, or from the page. */
import type { View } from '../../src/render/view.js';

export interface Shown {
  /** All text, in order. */
  readonly text: string;
  /** The text of each `<p>`, in order. */
  readonly paragraphs: readonly string[];
  readonly elements: readonly ShownElement[];
}

interface ShownElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export function shownByView(view: View): Shown {
  const paragraphs: string[] = [];
  const elements: ShownElement[] = [];
  const walk = (view: View): string => {
    if (typeof view === 'string') return view;
    if (!view) return '';
    if (!('tag' in view)) return view.map(walk).join('');
    const attributes = Object.entries(view.attributes).flatMap(([name, value]) =>
      // A handler of our own is a function, and stands in no attribute.
      value === undefined || value === false || typeof value === 'function'
        ? []
        : [[name, String(value)] as const],
    );
    elements.push({ tag: view.tag, attributes });
    const at = paragraphs.length;
    const text = walk(view.children);
    if (view.tag === 'p') paragraphs.splice(at, 0, text);
    return text;
  };
  return { text: walk(view), paragraphs, elements };
}

export const shownInPage = (root: ParentNode & Node): Shown => ({
  text: root.textContent ?? '',
  paragraphs: [...root.querySelectorAll('p')].map(({ textContent }) => textContent),
  elements: [...root.querySelectorAll('*')].map(({ localName: tag, attributes }) => ({
    tag,
    attributes: [...attributes].map(({ name, value }) => [name, value] as const),
  })),
});
