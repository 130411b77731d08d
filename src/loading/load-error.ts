/** Why a document could not be loaded. Part of the public contract. */
export type LoadReason =
  /** The device has no connection. */
  | 'offline'
  /** An attempt, its body included, took longer than `timeout`. */
  | 'timeout'
  /** No answer, one cut short, one that CORS withholds, or a redirect to another origin. */
  | 'network'
  /** HTTP 404 or 410. */
  | 'not-found'
  /** Any other HTTP status that is no success. */
  | 'http'
  /** More than 512 KiB, decoded. */
  | 'too-large'
  /** Empty, HTML, not UTF-8 or not JSON. */
  | 'not-json'
  /** JSON, but no document that may be shown. */
  | 'invalid'
  /** A document of another major version of the format. */
  | 'unsupported-version'
  /** Other bytes than `integrity` promises, or no way to tell. */
  | 'integrity';

/** A load that failed; `message` says in English what `reason` and `cause` don't. */
export class LoadError extends Error {
  override readonly name = 'LoadError';

  /** HTTP status, where there was an answer. */
  readonly status: number = 0;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly retryAfter: number = 0;

  declare readonly reason: LoadReason;
  /** The document's absolute URL; empty for one that was handed over. */
  declare readonly url: string;

  constructor(
    reason: LoadReason,
    url: string,
    message: string,
    more?: { status?: number; retryAfter?: number; cause?: unknown },
  ) {
    super(message);
    Object.assign(this, { reason, url, ...more });
  }
}
