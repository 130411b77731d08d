import { fetchDocument, type FetchOptions } from './fetch-document.js';
import { LoadError } from './load-error.js';
import type { ReadResult, Origin } from '../document/read.js';

/** Reads parsed JSON into a document. */
export type Read<T> = (value: unknown, origin: Origin) => ReadResult<T>;

interface Entry {
  readonly document: Promise<unknown>;
  readonly abort: AbortController;
  users: number;
}

/**
 * Documents that elements of the page show or wait for. However many ask for one, there
 * is one request, one validation and one model; when the last of them lets go, the
 * request is aborted and the document forgotten. Entries are kept apart by `fetch`, by
 * reader and by options, because one page may hold independent configurations.
 */
const stores = new WeakMap<object, WeakMap<object, Map<string, Entry>>>();

const within = <K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V =>
  map.get(key) ?? (map.set(key, make()), map.get(key)!);

/** Parses and validates: a refused document becomes a `LoadError`. */
export function accept<T>(value: unknown, url: string, read: Read<T>, base = url): T {
  const result = read(value, { url: base, insecurePage: location.protocol === 'http:' });
  if (result.ok) return result.document;
  const { path, problem, expected = '' } = result.finding;
  throw new LoadError(
    result.reason,
    url,
    `${path || 'document'}: ${problem} ${expected}`.trim(),
    { cause: result.findings },
  );
}

/**
 * Loads a document, shared with whoever else wants it.
 *
 * @param signal lets go; the promise is then rejected with its reason
 * @throws LoadError
 */
export function loadDocument<T>(
  url: string,
  read: Read<T>,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<T> {
  const store = within(
    within(stores, options.fetch, () => new WeakMap()),
    read,
    () => new Map<string, Entry>(),
  );
  const { timeout, retries, integrity, reload } = options;
  const key = JSON.stringify([url, timeout, retries, integrity]);
  let entry = reload ? undefined : store.get(key);
  if (!entry) {
    const abort = new AbortController();
    entry = {
      document: fetchDocument(url, options, abort.signal).then((value) =>
        accept(value, url, read),
      ),
      abort,
      users: 0,
    };
    store.set(key, entry);
  }
  const shared = entry;
  shared.users++;
  const forget = (): void => {
    if (store.get(key) === shared) store.delete(key);
  };
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        if (!--shared.users) {
          shared.abort.abort();
          forget();
        }
        reject(signal.reason as Error);
      },
      { once: true },
    );
    shared.document.then(
      (document) => resolve(document as T),
      (error: unknown) => {
        // The next one who asks is to have a new try.
        forget();
        reject(error as Error);
      },
    );
  });
}
