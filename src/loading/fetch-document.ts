import { LIMITS } from '../document/findings.js';
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
  /** `omit`, but to take up what the page has preloaded. */
  readonly credentials: RequestCredentials;
}

/** Bare, because a page may have extended Object.prototype, which is read for options. */
const UTF_8 = { __proto__: null, fatal: true } as TextDecoderOptions;

/** Failures that another try may get past; the statuses of RFC 9110, 6585 and 8470. */
const MAY_PASS = /^(?:(?:network|timeout)0|http(?:408|425|429|5))/;

/**
 * Ceiling of the first pause, in milliseconds; it doubles with each further one. Short,
 * because what comes back together after an outage are the pages that wait in such a pause
 * when it ends: see test/faults/outage-simulation.mjs.
 */
const FIRST_PAUSE = 250;

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
        attempt >= options.retries ||
        !MAY_PASS.test(`${reason}${status}`) ||
        retryAfter > options.timeout
      ) {
        throw error;
      }
      const pause = AbortSignal.timeout(retryAfter + Math.random() * FIRST_PAUSE * 2 ** attempt);
      await unlessAborted(AbortSignal.any([signal, pause])).catch(() => signal.throwIfAborted());
    }
  }
}

/**
 * What some work comes to, or the signal's reason once that aborts: a page's own `fetch` may
 * never settle, nor heed the signal.
 */
const unlessAborted = (signal: AbortSignal, work?: () => Promise<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    work?.().then(resolve, reject);
  });

async function fetchOnce(
  url: string,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const failed = new AbortController();
  const attempt = AbortSignal.any([signal, failed.signal, AbortSignal.timeout(options.timeout)]);
  try {
    return await unlessAborted(attempt, () => request(url, options, attempt));
  } catch (error) {
    const late = attempt.aborted;
    // Whatever is left of an answer that nobody will read, and its connection.
    failed.abort();
    if (error instanceof LoadError) throw error;
    throw new LoadError(
      late ? 'timeout' : navigator.onLine ? 'network' : 'offline',
      url,
      'no complete answer',
      { cause: error },
    );
  }
}

async function request(
  url: string,
  { fetch, integrity, reload, credentials }: FetchOptions,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(url, {
    // A host page may have extended Object.prototype, which fetch would read.
    __proto__: null,
    credentials,
    referrerPolicy: 'no-referrer',
    cache: reload ? 'reload' : 'default',
    signal,
  } as RequestInit);
  const { status, ok, headers } = response;
  const fail = (reason: LoadReason, message: string, more?: object): LoadError =>
    new LoadError(reason, url, message, { status, ...more });
  if (response.url && new URL(response.url).origin !== new URL(url).origin) {
    throw fail('network', `redirected to ${response.url}`);
  }
  if (!ok) {
    throw fail(status === 404 || status === 410 ? 'not-found' : 'http', `HTTP status ${status}`, {
      retryAfter: milliseconds(headers.get('retry-after')),
    });
  }
  if (/^\s*text\/html\b/.test(headers.get('content-type')?.toLowerCase() ?? '')) {
    throw fail('not-json', 'an HTML page');
  }
  const bytes = await readBody(response);
  if (!bytes) throw fail('too-large', `over ${LIMITS.bytes} bytes`);
  if (integrity && !(await hasIntegrity(bytes, integrity).catch(() => false))) {
    throw fail('integrity', 'other bytes than the page asks for');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', UTF_8).decode(bytes)) as unknown;
  } catch (cause) {
    throw fail('not-json', bytes.length ? 'no UTF-8 JSON' : 'an empty body', { cause });
  }
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
const milliseconds = (value: string | null): number =>
  value ? Math.max(0, isNaN(+value) ? Date.parse(value) - Date.now() : +value * 1000) || 0 : 0;

/** The body's bytes, decoded of any compression; nothing if they pass the limit. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body?.getReader();
  const bytes = new Uint8Array(LIMITS.bytes);
  let size = 0;
  for (;;) {
    const value = (await reader?.read())?.value;
    if (!value) return bytes.slice(0, size);
    if (size + value.length > LIMITS.bytes) {
      void reader!.cancel();
      return undefined;
    }
    bytes.set(value, size);
    size += value.length;
  }
}
