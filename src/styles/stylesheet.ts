/** Marks CSS for editors, for Prettier and for the build, which takes out its white space. */
export const css = (text: TemplateStringsArray): string => text[0]!;

/** One sheet a document and style, however many elements wear it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Dresses a shadow root. A constructed sheet needs no permission of a Content Security
 * Policy, but belongs to the document that made it: so an element that moves to another
 * document is to be dressed again.
 */
export function dress(root: ShadowRoot, styles: readonly string[]): void {
  const { ownerDocument } = root;
  const made = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheets.set(ownerDocument, made);
  try {
    root.adoptedStyleSheets = styles.map((text) => {
      let sheet = made.get(text);
      if (!sheet) {
        sheet = new (ownerDocument.defaultView ?? window).CSSStyleSheet();
        sheet.replaceSync(text);
        made.set(text, sheet);
      }
      return sheet;
    });
  } catch {
    // A page that has broken this gets plain text, which is better than none.
  }
}
