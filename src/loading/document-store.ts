import { fetchDocument, type FetchOptions } from './fetch-document.js';
import { LoadError } from './load-error.js';
import { isPreloaded } from './preloaded.js';
import type { ReadResult, Origin } from '../document/read.js';

/** Reads parsed JSON into a document. */
export type Read<T> = (value: unknown, origin: Origin) => ReadResult<T>;

interface Entry {
  /** What makes one request serve two elements. */
  readonly key: readonly unknown[];
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
const entries = new Set<Entry>();

/** Blocks of a document that takes a phone so long to read that drawing it waits for another task. */
const LONG = 200;

/** Reads what was parsed: a refused document becomes a `LoadError`. */
export function accept<T>(
  value: unknown,
  url: string,
  read: Read<T>,
  base = url,
): Extract<ReadResult<T>, { ok: true }> {
  const result = read(value, { url: base, insecurePage: location.protocol === 'http:' });
  if (result.ok) return result;
  const { path, problem, expected } = result.finding;
  throw new LoadError(result.reason, url, [path, problem, expected].filter(Boolean).join(' '), {
    cause: result.findings,
  });
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
  options: Omit<FetchOptions, 'credentials'>,
  signal: AbortSignal,
): Promise<T> {
  const { fetch, timeout, retries, integrity, reload } = options;
  const key = [url, read, fetch, timeout, retries, integrity];
  let entry = [...entries].find((one) => key.every((part, i) => part === one.key[i]));
  if (!entry || reload) {
    if (entry) entries.delete(entry);
    const abort = new AbortController();
    const credentials = isPreloaded(url) ? 'same-origin' : 'omit';
    entry = {
      key,
      abort,
      users: 0,
      document: fetchDocument(url, { ...options, credentials }, abort.signal).then(
        async (value) => {
          const { document, blocks } = accept(value, url, read);
          if (blocks > LONG) await new Promise((resolve) => setTimeout(resolve));
          return document;
        },
      ),
    };
    entries.add(entry);
  }
  const shared = entry;
  shared.users++;
  // The next one who asks after a failure is to have a new try.
  shared.document.catch(() => entries.delete(shared));
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
      if (--shared.users) return;
      shared.abort.abort();
      entries.delete(shared);
    });
    shared.document.then(resolve as (document: unknown) => void, reject);
  });
}
