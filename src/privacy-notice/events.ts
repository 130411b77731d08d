import type { Notice } from '../document/notice.js';
import type { LoadError, LoadReason } from '../loading/load-error.js';

/** The notice is shown. */
export class PrivacyNoticeLoadEvent extends Event {
  /** The notice as read: only what the format knows, every URL absolute. */
  declare readonly notice: Notice;

  constructor(notice: Notice) {
    super('privacy-notice-load', { bubbles: true, composed: true });
    this.notice = notice;
  }
}

/** The notice could not be shown; the fallback, the legal text, is. */
export class PrivacyNoticeErrorEvent extends Event {
  declare readonly reason: LoadReason;
  /** The absolute URL asked for; empty for a document that was handed over. */
  declare readonly url: string;
  /** Its message names the place in the document, or the HTTP status. */
  declare readonly cause: LoadError;

  constructor(cause: LoadError) {
    super('privacy-notice-error', { bubbles: true, composed: true });
    this.cause = cause;
    this.reason = cause.reason;
    this.url = cause.url;
  }
}

/** A visitor has said that the notice was read. */
export class PrivacyNoticeAcknowledgeEvent extends Event {
  /** The version of the notice that was read. */
  declare readonly version: string;

  constructor(version: string) {
    super('privacy-notice-acknowledge', { bubbles: true, composed: true });
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'privacy-notice-load': PrivacyNoticeLoadEvent;
    'privacy-notice-error': PrivacyNoticeErrorEvent;
    'privacy-notice-acknowledge': PrivacyNoticeAcknowledgeEvent;
    /** The notice is about to be opened again; `preventDefault()` keeps it as it is. */
    'privacy-notice-show': Event;
  }
}
