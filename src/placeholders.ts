import { contained } from './contained.js';
import { definedBy } from './define.js';

/** The elements that have placeholders: `data-` and its name marks one. */
const NAMES = ['health-answer', 'privacy-notice'];

/**
 * Puts the elements in the place of their placeholders, which survive the filters of
 * content management systems: those in the page now, and those inserted later.
 */
export function upgradePlaceholders(): void {
  // One that is still being parsed would lose what is yet to come of its content.
  if (document.readyState === 'loading') {
    addEventListener('DOMContentLoaded', () => contained(upgradePlaceholders));
    return;
  }
  upgradeWithin(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => contained(() => upgradeWithin(node)));
    }
  }).observe(document, { __proto__: null, childList: true, subtree: true } as MutationObserverInit);
}

function upgradeWithin(root: Node): void {
  if (!(root instanceof Element || root instanceof Document)) return;
  for (const name of NAMES) {
    const mark = `data-${name}`;
    // What other code does with a fallback, nobody knows.
    if (!definedBy(name)) continue;
    // A form's own method may be one of its inputs.
    const { prototype } = root instanceof Element ? Element : Document;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- of its overloads, call() sees that for old elements
    const found = [...prototype.querySelectorAll.call(root, `[${mark}]`), root];
    for (const placeholder of found)
      contained(() => {
        if (placeholder instanceof Element && placeholder.hasAttribute(mark))
          upgrade(placeholder, mark, name);
      });
  }
}

function upgrade(placeholder: Element, mark: string, name: string): void {
  if (!placeholder.isConnected) return;
  const element = document.createElement(name);
  const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
  const isLink = placeholder instanceof HTMLAnchorElement;
  const fallback = isLink ? [placeholder] : [...placeholder.childNodes];
  for (const { name: attribute, value } of placeholder.attributes) {
    // Only what the element knows: nobody is to gain an `onclick` through `data-onclick`.
    const known = attribute.replace(/^data-/, '');
    if (
      (known !== attribute && observedAttributes.includes(known)) ||
      (!isLink && /^(?:id|class|lang|dir)$/.test(attribute))
    ) {
      element.setAttribute(known, value);
    }
  }
  element.setAttribute('src', placeholder.getAttribute(mark)!);
  placeholder.removeAttribute(mark);
  placeholder.replaceWith(element);
  element.append(...fallback);
}
