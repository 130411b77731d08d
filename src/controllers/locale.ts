/**
 * The language that an element is in: its own `lang`, else the nearest one above it,
 * through shadow roots. Empty when the page does not say.
 */
export function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const found: Element | null = node.closest('[lang]');
    // A form's own method may be one of its inputs.
    if (found) return Element.prototype.getAttribute.call(found, 'lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
