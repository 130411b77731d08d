/**
 * The language that an element is in: its own `lang`, else the nearest one above it,
 * through shadow roots. Empty when the page does not say.
 */
export function nearestLanguage(element: Element): string {
  for (let node: Element | undefined = element; node;) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
