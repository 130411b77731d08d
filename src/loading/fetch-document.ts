import { LIMITS } from '../document/reader.js';
import { hasIntegrity } from './integrity.js';
import { LoadError, type LoadReason } from './load-error.js';

export interface FetchOptions {
  /** Milliseconds for one attempt, its body included. */
  readonly timeout: number;
  /** Further attempts after a failure that may pass. */
  readonly retries: number;
  readonly fetch: typeof fetch;
  /** Subresource Integrity of the document's bytes. */
  readonly integrity: string;
  /** Past every cache. */
  readonly reload: boolean;
}

/** Statuses that ask for another try (RFC 9110, RFC 6585, RFC 8470). */
const MAY_PASS = /^(?:0|408|425|429|5\d\d)$/;

/** Ceiling of the first pause, in milliseconds; it doubles with each further one. */
const FIRST_PAUSE = 1000;

/**
 * Fetches a document's JSON. Tries again only after failures that may pass, each time
 * after a pause drawn evenly from zero to a doubling ceiling ("full jitter"), so that
 * the pages which failed together do not come back together.
 *
 * @returns the parsed JSON, still untrusted
 * @throws LoadError, or the signal's reason once it aborts
 */
export async function fetchDocument(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetchOnce(url, options, signal);
    } catch (error) {
      signal.throwIfAborted();
      const { reason, status, retryAfter } = error as LoadError;
      if (
        !/^(?:network|timeout|http)$/.test(reason) ||
        !MAY_PASS.test(`${status}`) ||
        attempt >= options.retries ||
        retryAfter > options.timeout
      ) {
        throw error;
      }
      await pause(retryAfter + Math.random() * FIRST_PAUSE * 2 ** attempt, signal);
    }
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, { once: true });
  });

async function fetchOnce(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const attempt = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    attempt.abort();
  }, options.timeout);
  const stop = (): void => attempt.abort();
  signal.addEventListener('abort', stop);
  // A page's own `fetch` may never settle, nor heed the signal.
  const given = new Promise<never>((_, reject) => {
    attempt.signal.addEventListener('abort', () => reject(attempt.signal.reason as Error));
  });
  try {
    return await Promise.race([request(url, options, attempt.signal), given]);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    const [reason, message]: [LoadReason, string] = late
      ? ['timeout', `no complete answer in ${options.timeout} ms`]
      : navigator.onLine === false
        ? ['offline', 'the device is offline']
        : ['network', 'no complete answer, or one that CORS withholds'];
    throw new LoadError(reason, url, message, { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    // Whatever is left of an answer that nobody will read, and its connection.
    stop();
  }
}

async function request(
  url: string,
  { fetch, integrity, reload }: FetchOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(url, {
    // A host page may have extended Object.prototype, which fetch would read.
    __proto__: null,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: reload ? 'reload' : 'default',
    signal,
  } as RequestInit);
  const { status, ok, headers } = response;
  const fail = (reason: LoadReason, message: string, more?: object): LoadError =>
    new LoadError(reason, url, message, { status, ...more });
  if (response.url && new URL(response.url).origin !== new URL(url).origin) {
    throw new LoadError('network', url, `redirected to another origin: ${response.url}`);
  }
  if (!ok) {
    throw fail(status === 404 || status === 410 ? 'not-found' : 'http', `HTTP status ${status}`, {
      retryAfter: milliseconds(headers.get('retry-after')),
    });
  }
  if (/^\s*text\/html\b/i.test(headers.get('content-type') ?? '')) {
    throw fail('not-json', 'an HTML page');
  }
  const bytes = await readBody(response);
  if (!bytes) throw fail('too-large', `more than ${LIMITS.bytes} bytes`);
  if (integrity && !(await hasIntegrity(bytes, integrity).catch(() => false))) {
    throw fail('integrity', 'the bytes do not have the hash that the page asks for');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw fail('not-json', bytes.length ? 'no UTF-8 JSON' : 'an empty body', { cause });
  }
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
const milliseconds = (value: string | null): number =>
  value
    ? Math.max(0, /^\d+$/.test(value) ? +value * 1000 : Date.parse(value) - Date.now()) || 0
    : 0;

/** The body's bytes, decoded of any compression; nothing if they pass the limit. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(LIMITS.bytes);
  const reader = body?.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return bytes.slice(0, size);
    if (size + value!.length > LIMITS.bytes) return undefined;
    bytes.set(value!, size);
    size += value!.length;
  }
}
