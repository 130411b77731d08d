/** Widgets in pages that may be broken in any way: only the test's own realm is trusted. */
import type { Page } from '../fixtures/frame.js';

/** The file that ships. */
export const FILE = '/dist/health-widgets.js';

export const script = (nonce = ''): string =>
  `<script type="module" nonce="${nonce}" src="${FILE}"></script>`;

/** An article with a fallback. */
export const answer = (src: string, attributes = ''): string =>
  `<health-answer src="${src}" ${attributes}><p data-fallback>Plain words.</p></health-answer>`;

export const notice = (src: string): string =>
  `<privacy-notice src="${src}"><p data-fallback>Plain words.</p></privacy-notice>`;

export const placeholder = (src: string): string =>
  `<div data-health-answer="${src}"><p data-fallback>Plain words.</p></div>`;

type Method = (...values: unknown[]) => unknown;

/** Calls a method of this realm: the page may have replaced its own. */
const call = (prototype: object, name: string, self: unknown, ...values: unknown[]): unknown =>
  Reflect.apply(Reflect.get(prototype, name) as Method, self, values);

/** What the page’s own `querySelectorAll` would find. */
export const all = (page: Page, selector: string): HTMLElement[] => [
  ...(call(
    Document.prototype,
    'querySelectorAll',
    page.document,
    selector,
  ) as Iterable<HTMLElement>),
];

/** Presses a button or a link. */
export const press = (element: HTMLElement): unknown =>
  call(HTMLElement.prototype, 'click', element);

const isSeen = (element: unknown): boolean =>
  !!element && call(Element.prototype, 'checkVisibility', element) === true;

/**
 * What can be seen of each widget and placeholder: the words of its document, "the fallback",
 * "both" or "nothing".
 */
export const sights = (page: Page): string[] =>
  all(page, 'health-answer, privacy-notice, [data-health-answer]').map(sightOf);

export function sightOf(element: Element): string {
  const root: unknown = Reflect.get(Element.prototype, 'shadowRoot', element);
  const parts = '[part~="article"], [part~="notice"]';
  const document = root && call(DocumentFragment.prototype, 'querySelector', root, parts);
  const fallback = call(Element.prototype, 'querySelector', element, '[data-fallback]');
  if (!isSeen(document)) return isSeen(fallback) ? FALLBACK : 'nothing';
  if (isSeen(fallback)) return 'both';
  return String(Reflect.get(Node.prototype, 'textContent', document)).replace(/\s+/g, ' ');
}

export const FALLBACK = 'the fallback';

/** Whether every widget shows its document, or has given up. */
function allSettled(page: Page): boolean {
  return all(page, 'health-answer, privacy-notice, [data-health-answer]').every((element) => {
    try {
      return /^(?:ready|error|withdrawn)$/.test(
        (element as HTMLElement & { status: string }).status,
      );
    } catch {
      return false;
    }
  });
}

/** Waits until all widgets have settled, at most so many milliseconds. */
export async function settledWithin(page: Page, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (!allSettled(page) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
