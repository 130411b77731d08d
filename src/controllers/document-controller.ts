import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { HealthConfig } from '../health-config/config.js';
import { contained, warn } from '../contained.js';
import { accept, loadDocument, type Read } from '../loading/document-store.js';
import { LoadError } from '../loading/load-error.js';
import { isLanguage } from '../words/languages.js';

/** Where a document's element stands. Also its custom state, `:state(ready)`. */
export type Status = 'idle' | 'loading' | 'ready' | 'error' | 'withdrawn';

/** What an element asks for; while it stays the same, nothing is loaded again. */
export interface Wanted extends HealthConfig {
  readonly src: string;
  /** A document already in hand, used in place of `src`. */
  readonly given: object | null | undefined;
  readonly integrity: string;
  /** The time has come: the element is near the viewport, or need not be. */
  readonly near: boolean;
}

/** What this controller must know of any document. */
export interface AnyDocument {
  readonly lang: string;
  readonly title: string;
  readonly status?: 'published' | 'withdrawn';
  readonly translations?: readonly { readonly lang: string; readonly url: string }[];
}

/** A document, or a translation of it: that has an address. */
type Offer = Pick<AnyDocument, 'lang'> & { readonly url?: string };

interface Host extends ReactiveControllerHost, HTMLElement {
  /** What tells the page that the element shows its document, or why not. */
  outcome(): Event;
}

/** Loads the document that its element wants, and says how far it has come. */
export class DocumentController<T extends AnyDocument> implements ReactiveController {
  status: Status = 'idle';
  /** The document to show. While it is loaded again, the old one stays. */
  declare document: T | undefined;
  declare error: LoadError | undefined;
  /** The language wanted: by the reader, who chose it, or by the page. Empty for any. */
  language = '';
  /** The document at `src` itself, of which the one to show may be a translation. */
  #source: T | undefined;
  #wanted: Wanted | undefined;
  #pageLanguage = '';
  #run: AbortController | undefined;
  #states: CustomStateSet | undefined;

  readonly #host: Host;
  readonly #read: Read<T>;

  constructor(host: Host, read: Read<T>) {
    this.#host = host;
    this.#read = read;
    // Not in every browser, nor on every page: then there are no custom states.
    contained(() => (this.#states = host.attachInternals().states));
    this.#set('idle');
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // To move is to be removed and put back in one task: that is no reason to load again.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stop();
      if (this.status === 'loading' || this.error) {
        this.#wanted = this.error = undefined;
        this.#set('idle');
      }
    });
  }

  /** Takes notice of what the element wants now. To be called before each render. */
  want(wanted: Wanted, language: string): void {
    if (!this.#host.isConnected) return;
    const known = this.#wanted && isSame(this.#wanted, wanted);
    if (known && language === this.#pageLanguage) return;
    this.#wanted = wanted;
    this.#pageLanguage = this.language = language;
    if (!known) this.#source = undefined;
    // One in hand takes the place of the old one within a moment.
    if (!known && !wanted.given) this.document = undefined;
    void this.#load();
  }

  /** Languages that the document can be had in, its own among them, in a fixed order. */
  get languages(): readonly string[] {
    return [...new Set(this.#offers().map(({ lang }) => lang))].sort();
  }

  /** The document at `src`, and what it says it can be had as, in its order. */
  #offers(): readonly Offer[] {
    const source = this.#source;
    // A hash vouches for one document; of its translations nothing is known.
    const translations = !this.#wanted!.integrity && source?.translations;
    return source ? [source, ...(translations || [])] : [];
  }

  /** Shows the document in one of its languages. */
  choose(language: string): void {
    this.language = language;
    void this.#load();
  }

  /** Loads again, past every cache; resolves when settled. */
  async reload(): Promise<void> {
    this.#source = undefined;
    if (this.#wanted) await this.#load(true);
  }

  /** What failed for want of a connection may work now, if somebody is there to see it. */
  readonly #again = ({ persisted = true }: Partial<PageTransitionEvent>): void => {
    if (persisted && !document.hidden) void this.#load();
  };

  #stop(): void {
    for (const type of CHANCES) removeEventListener(type, this.#again);
    this.#run?.abort();
  }

  #load(reload?: boolean): Promise<void> {
    return this.#attempt(reload).catch(warn);
  }

  async #attempt(reload = false): Promise<void> {
    const { src, given, near } = this.#wanted!;
    let run: AbortController | undefined;
    try {
      this.#stop();
      run = this.#run = new AbortController();
      this.error = undefined;
      if (given) this.#source = accept(given, '', this.#read, this.#host.baseURI).document;
      else if (!src || !near) return this.#set('idle');
      this.document = await this.#fetch(reload, run.signal);
      this.#set(this.document.status === 'withdrawn' ? 'withdrawn' : 'ready');
    } catch (error) {
      if (run?.signal.aborted) return;
      this.fail(error);
    }
    // First the page shows it, then the page is told.
    await this.#host.updateComplete;
    if (run === this.#run) this.#host.dispatchEvent(this.#host.outcome());
  }

  /** Gives the document up: the fallback is shown again. */
  fail(cause: unknown): void {
    const error = cause instanceof LoadError ? cause : new LoadError('invalid', '', '', { cause });
    this.document = this.#source = undefined;
    this.error = error;
    if (/^(?:offline|network|timeout)$/.test(error.reason)) {
      for (const type of CHANCES) addEventListener(type, this.#again);
    }
    this.#set('error');
  }

  /** The document, in the wanted language if it is to be had in it. */
  async #fetch(reload: boolean, signal: AbortSignal): Promise<T> {
    const { src, integrity, baseUrl, timeout, retries } = this.#wanted!;
    const { fetch = globalThis.fetch } = this.#wanted!;
    const load = (url: string, integrity: string): Promise<T> => {
      this.#set('loading');
      const options = { timeout, retries, fetch, integrity, reload };
      return loadDocument(url, this.#read, options, signal);
    };
    this.#source ??= await load(
      resolve(src, resolve(baseUrl ?? '', this.#host.baseURI)),
      integrity,
    );
    const source = this.#source;
    const { language } = this;
    const offers = this.#offers();
    const offer =
      offers.find(({ lang }) => lang === language) ??
      offers.find(({ lang }) => isLanguage(lang, language));
    return offer?.url
      ? load(offer.url, '').catch(() => {
          signal.throwIfAborted();
          return source;
        })
      : source;
  }

  #set(status: Status): void {
    contained(() => {
      this.#states?.delete(this.status);
      this.#states?.add(status);
    });
    this.status = status;
    this.#host.requestUpdate();
  }
}

/** Events after which the connection may be better: back online, back from the page cache, looked at again. */
const CHANCES = ['online', 'pageshow', 'visibilitychange'] as const;

const isSame = (a: Wanted, b: Wanted): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof Wanted)[]).every((name) => a[name] === b[name]);

function resolve(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch (cause) {
    throw new LoadError('not-found', url, '', { cause });
  }
}
