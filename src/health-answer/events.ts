import type { Article } from '../document/article.js';
import type { LoadReason } from '../loading/load-error.js';

/** The article is shown, or the word that it was withdrawn. */
export class HealthAnswerLoadEvent extends Event {
  constructor(
    /** The article as read: only what the format knows, every URL absolute. */
    readonly article: Article,
  ) {
    super('health-answer-load', { bubbles: true, composed: true });
  }
}

/** The article could not be shown; the fallback is. */
export class HealthAnswerErrorEvent extends Event {
  constructor(
    readonly reason: LoadReason,
    /** The absolute URL asked for; empty for an article that was handed over. */
    readonly url: string,
    /** A `LoadError`, whose message names the place in the document, or the HTTP status. */
    readonly cause: unknown,
  ) {
    super('health-answer-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'health-answer-load': HealthAnswerLoadEvent;
    'health-answer-error': HealthAnswerErrorEvent;
  }
}
