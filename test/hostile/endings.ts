/** How the showing of a document may end: in the article or in the fallback, and in nothing else. */
import type { DocumentTag } from '../fixtures/elements.js';
import { eventsOf, part, showsDocument, showsFallback } from '../fixtures/elements.js';

const SETTLED = ['ready', 'error', 'withdrawn'];

/** What is wrong with an element that has settled; `undefined` where nothing is. */
export function flawOf(element: DocumentTag): string | undefined {
  const { status } = element;
  const document = showsDocument(element);
  const fallback = showsFallback(element);
  if (!SETTLED.includes(status)) return `not settled: ${status}`;
  if (document === fallback) return document ? 'article and fallback' : 'neither of the two';
  if (document !== (status !== 'error')) return `shows the wrong one of the two: ${status}`;
  if (!!part(element, 'error') !== (status === 'error')) return 'an error where there is none';
  if (/\[object |undefined|NaN|Invalid Date|function/.test(element.shadowRoot!.textContent)) {
    return `words that nobody wrote: ${element.shadowRoot!.textContent}`;
  }
  return undefined;
}

/** Tells, later, whether there was exactly one event, the right one. */
export function listen(element: DocumentTag): () => string | undefined {
  const events = eventsOf(element);
  return () => {
    const expected = `${element.localName}-${element.status === 'error' ? 'error' : 'load'}`;
    const names = events.map(({ type }) => type).join();
    return names === expected ? undefined : `events: ${names || 'none'}, not ${expected}`;
  };
}

/** What `Object.prototype` and its like have, of which nothing may change. */
export const prototypes = (window: Window): string =>
  ['Object', 'Array', 'String', 'Function']
    .map((name) => (window as unknown as Record<string, { prototype: object }>)[name]!.prototype)
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join())
    .join('; ');
