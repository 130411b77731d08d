/**
 * What is to stand on the page, as plain data. Tag and attribute names come from our own
 * code alone; what comes from a document is only ever text, or the value of an attribute.
 */
export type View = string | ElementView | readonly View[] | undefined | false | 0;

export interface ElementView {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly View[];
}

/** `undefined` and `false` leave an attribute out. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | undefined | (() => void);
  /** The one event that our views listen to. */
  readonly onclick?: () => void;
}

export const el = (tag: string, attributes: Attributes = {}, ...children: View[]): ElementView => ({
  tag,
  attributes,
  children,
});

/**
 * Attributes that stay on an element though its view does not name them: a reader opens
 * `<details>`, our own code sets the focus, and the rest is the page's.
 */
const KEPT = /^(?:open|tabindex|data-.*)$/;

/**
 * Makes the children of a node what a view says. Nodes that already fit are kept, and
 * with them focus, selection, scroll positions and opened `<details>`. Uses no HTML
 * sink: every node is created by name, every text is a text node.
 */
export function render(view: View, parent: ParentNode & Node): void {
  removeUntil(undefined, place(view, parent, parent.firstChild));
}

/** Puts a view's nodes where a node of the parent stands; returns the node behind them. */
function place(view: View, parent: ParentNode, at: ChildNode | null): ChildNode | null {
  if (Array.isArray(view)) {
    for (const one of view as readonly View[]) at = place(one, parent, at);
  } else if (typeof view === 'string') {
    if (at?.nodeName !== '#text') insert(view, parent, at);
    else {
      if (at.nodeValue !== view) at.nodeValue = view;
      return at.nextSibling;
    }
  } else if (view) return placeElement(view as ElementView, parent, at);
  return at;
}

function placeElement(
  view: ElementView,
  parent: ParentNode,
  at: ChildNode | null,
): ChildNode | null {
  let old = at as HTMLElement | null;
  while (old && !fits(old, view)) old = old.nextSibling as HTMLElement | null;
  const element = old ?? document.createElement(view.tag);
  setAttributes(element, view.attributes, old);
  render(view.children, element);
  if (old) {
    // What stands before it is not wanted any more.
    removeUntil(old, at);
    return old.nextSibling;
  }
  // Last, so that a new node is complete when it comes into the page.
  insert(element, parent, at);
  return at;
}

/** A string becomes a text node. */
const insert = (node: string | Node, parent: ParentNode, at: ChildNode | null): void =>
  at ? at.before(node) : parent.append(node);

function removeUntil(end: ChildNode | undefined, at: ChildNode | null): void {
  while (at && at !== end) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}

/** Whether a node can become what a view says: it is of the same kind, and of the same class. */
const fits = (node: Element, { tag, attributes }: ElementView): boolean =>
  node.nodeName.toLowerCase() === tag &&
  (node.getAttribute('class') ?? undefined) === attributes['class'];

function setAttributes(
  element: HTMLElement,
  attributes: Attributes,
  old: HTMLElement | null,
): void {
  if (old) {
    for (const { name } of [...old.attributes]) {
      const wanted = Object.hasOwn(attributes, name) ? attributes[name] : KEPT.test(name);
      if (wanted === undefined || wanted === false) old.removeAttribute(name);
    }
    old.onclick = null;
  }
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (name === 'onclick') element.onclick = attributes.onclick!;
    else if (value !== undefined && value !== false) {
      const text = value === true ? '' : String(value);
      if (old?.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
}
