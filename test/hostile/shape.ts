/**
 * What stands in a shadow root, as a list: elements, attributes, texts. A document with
 * hostile texts must have the shape of one with plain words, but for the texts themselves.
 * So each is shown to the letter, in its place, and none has become markup.
 */

export function shapeOf(node: Node): string[] {
  const shape: string[] = [];
  const add = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) shape.push('text', child.nodeValue!);
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const { localName, namespaceURI, attributes } = child as Element;
        shape.push(`${namespaceURI} ${localName}`);
        for (const { name, value } of attributes) shape.push(name, value);
        add(child);
        shape.push('end');
      } else shape.push(`node of type ${child.nodeType}`);
    }
  };
  add(node);
  return shape;
}

/** A plain word that stands for the text of a field. */
export const placeholder = (field: number): string => `word${field}word`;

/** A shape with texts in the place of their placeholders. */
export const filled = (shape: readonly string[], textOf: (field: number) => string): string[] =>
  shape.map((entry) =>
    entry.includes('word')
      ? entry.replace(/word(\d+)word/g, (_, field: string) => textOf(Number(field)))
      : entry,
  );

/** Marks that the format lets a renderer drop or isolate: controls, and overrides of direction. */
const MAY_GO = /(?![\t\n])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

const letters = (text: string): string => text.toWellFormed().replace(MAY_GO, '');

/** Where two shapes first differ; `undefined` where they don't. */
export function difference(
  actual: readonly string[],
  expected: readonly string[],
): string | undefined {
  const length = Math.max(actual.length, expected.length);
  for (let i = 0; i < length; i++) {
    const [is, was] = [actual[i], expected[i]];
    if (is === was) continue;
    if (is === undefined || was === undefined || letters(is) !== letters(was)) {
      return `${quoted(is)} in place of ${quoted(was)}`;
    }
  }
  return undefined;
}

const quoted = (entry: string | undefined): string =>
  entry === undefined ? 'nothing' : JSON.stringify(entry).slice(0, 300);
