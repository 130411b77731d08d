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

/** `undefined` and `false` leave an attribute out; a function is an event handler. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

export const el = (tag: string, attributes?: Attributes, ...children: View[]): ElementView => ({
  tag,
  attributes: attributes ?? {},
  children,
});

/** The attributes that each element has from its view: only these are ours to take away. */
const given = new WeakMap<Element, Attributes>();

/**
 * Makes the children of a node what a view says. Nodes that already fit are kept, and
 * with them focus, selection, scroll positions and opened `<details>`. Uses no HTML
 * sink: every node is created by name, every text is a text node.
 */
export function render(view: View, parent: Node): void {
  let next = parent.firstChild;
  const place = (view: View): void => {
    if (Array.isArray(view)) view.forEach(place);
    else if (typeof view === 'string') {
      if (next?.nodeType !== Node.TEXT_NODE)
        parent.insertBefore(document.createTextNode(view), next);
      else {
        if (next.nodeValue !== view) next.nodeValue = view;
        next = next.nextSibling;
      }
    } else if (view) {
      const { tag, attributes, children } = view as ElementView;
      const fits = next?.nodeName.toLowerCase() === tag;
      const node = fits ? (next as HTMLElement) : document.createElement(tag);
      setAttributes(node, attributes);
      render(children, node);
      if (fits) next = node.nextSibling;
      // Last, so that a new node is complete when it comes into the page.
      else parent.insertBefore(node, next);
    }
  };
  place(view);
  while (next) {
    const { nextSibling } = next;
    next.remove();
    next = nextSibling;
  }
}

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const name in { ...given.get(element), ...attributes }) {
    const value = attributes[name];
    if (typeof value === 'function') element[name as 'onclick'] = value;
    else if (value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== `${value}`) {
      element.setAttribute(name, value === true ? '' : `${value}`);
    }
  }
  given.set(element, attributes);
}
