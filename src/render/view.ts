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
  const nodes = parent.childNodes;
  let at = 0;
  const place = (view: View): void => {
    if (Array.isArray(view)) view.forEach(place);
    else if (typeof view === 'string') placeText(view);
    else if (view) placeElement(view as ElementView);
  };
  const insert = (node: Node): unknown => parent.insertBefore(node, nodes[at] ?? null);
  const placeText = (text: string): void => {
    const node = nodes[at];
    if (node?.nodeType !== Node.TEXT_NODE) insert(document.createTextNode(text));
    else if (node.nodeValue !== text) node.nodeValue = text;
    at++;
  };
  const placeElement = (view: ElementView): void => {
    let i = at;
    while (nodes[i] && !fits(nodes[i] as Element, view)) i++;
    const old = nodes[i] as HTMLElement | undefined;
    // What stands before it is not wanted any more.
    while (old && nodes[at] !== old) nodes[at]!.remove();
    const element = old ?? document.createElement(view.tag);
    setAttributes(element, view.attributes);
    render(view.children, element);
    // Last, so that a new node is complete when it comes into the page.
    if (!old) insert(element);
    at++;
  };
  place(view);
  while (nodes[at]) nodes[at]!.remove();
}

/** Whether a node can become what a view says: it is of the same kind, and of the same class. */
const fits = (node: Element, { tag, attributes }: ElementView): boolean =>
  node.nodeName.toLowerCase() === tag &&
  (given.get(node) ?? attributes)['class'] === attributes['class'];

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const name of Object.keys({ ...given.get(element), ...attributes })) {
    const value = attributes[name];
    if (name === 'onclick') element.onclick = attributes.onclick ?? null;
    else if (value === undefined || value === false) element.removeAttribute(name);
    else {
      const text = value === true ? '' : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
  given.set(element, attributes);
}
