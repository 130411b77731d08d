import type { Article } from '../document/article.js';
import type { LoadError, LoadReason } from '../loading/load-error.js';

/** The article is shown, or the word that it was withdrawn. */
export class HealthAnswerLoadEvent extends Event {
  /** The article as read: only what the format knows, every URL absolute. */
  declare readonly article: Article;

  constructor(article: Article) {
    super('health-answer-load', { bubbles: true, composed: true });
    this.article = article;
  }
}

/** The article could not be shown; the fallback is. */
export class HealthAnswerErrorEvent extends Event {
  declare readonly reason: LoadReason;
  /** The absolute URL asked for; empty for a document that was handed over. */
  declare readonly url: string;
  /** Its message names the place in the document, or the HTTP status. */
  declare readonly cause: LoadError;

  constructor(cause: LoadError) {
    super('health-answer-error', { bubbles: true, composed: true });
    this.cause = cause;
    this.reason = cause.reason;
    this.url = cause.url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'health-answer-load': HealthAnswerLoadEvent;
    'health-answer-error': HealthAnswerErrorEvent;
  }
}
