/** Which attribute marks a placeholder for which element. */
const KINDS = [
  ['data-health-answer', 'health-answer'],
  ['data-privacy-notice', 'privacy-notice'],
] as const;

/**
 * Puts the elements in the place of their placeholders, which survive the filters of
 * content management systems: those in the page now, and those inserted later.
 */
export function upgradePlaceholders(): void {
  upgradeWithin(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) upgradeWithin(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function upgradeWithin(root: Document | Element): void {
  for (const [mark, name] of KINDS) {
    if (root instanceof Element && root.hasAttribute(mark)) upgrade(root, mark, name);
    for (const found of root.querySelectorAll(`[${mark}]`)) upgrade(found, mark, name);
  }
}

function upgrade(placeholder: Element, mark: string, name: (typeof KINDS)[number][1]): void {
  if (!placeholder.isConnected) return;
  const element = document.createElement(name);
  const { observedAttributes } = element.constructor as typeof HTMLElement & {
    observedAttributes: string[];
  };
  element.setAttribute('src', placeholder.getAttribute(mark)!);
  placeholder.removeAttribute(mark);
  for (const { name: attribute, value } of [...placeholder.attributes]) {
    // Only what the element knows: nobody is to gain an `onclick` through `data-onclick`.
    const known = attribute.replace(/^data-/, '');
    if (known !== attribute && observedAttributes.includes(known)) {
      element.setAttribute(known, value);
    }
  }
  if (placeholder instanceof HTMLAnchorElement) {
    placeholder.replaceWith(element);
    element.append(placeholder);
    return;
  }
  for (const attribute of ['id', 'class', 'lang', 'dir']) {
    const value = placeholder.getAttribute(attribute);
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...placeholder.childNodes);
  placeholder.replaceWith(element);
}
