import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import type { HealthConfig } from '../health-config/config.js';
import { accept, loadDocument, type Read } from '../loading/document-store.js';
import { LoadError } from '../loading/load-error.js';

/** Where a document's element stands. Also its custom state, `:state(ready)`. */
export type Status = 'idle' | 'loading' | 'ready' | 'error' | 'withdrawn';

/** What an element asks for; while it stays the same, nothing is loaded again. */
export interface Wanted {
  readonly src: string;
  /** A document already in hand, used in place of `src`. */
  readonly given: unknown;
  readonly integrity: string;
  /** The language wanted: one of the document's translations may have it. */
  readonly language: string;
  readonly config: HealthConfig;
  /** The time has come: the element is near the viewport, or need not be. */
  readonly near: boolean;
}

/** What this controller must know of any document. */
export interface AnyDocument {
  readonly lang: string;
  readonly status?: 'published' | 'withdrawn';
  readonly translations?: readonly { readonly lang: string; readonly url: string }[];
}

interface Host<T> extends ReactiveControllerHost, HTMLElement {
  /** What tells the page that it shows the document. */
  loadEvent(document: T): Event;
  /** What tells the page that it does not. */
  errorEvent(error: LoadError): Event;
}

/** Loads the document that its element wants, and says how far it has come. */
export class DocumentController<T extends AnyDocument> implements ReactiveController {
  status: Status = 'idle';
  /** The document to show. A reload keeps the old one until it knows better. */
  document: T | undefined;
  error: LoadError | undefined;
  #wanted: Wanted | undefined;
  #run = new AbortController();
  readonly #states: CustomStateSet;

  constructor(
    private readonly host: Host<T>,
    private readonly read: Read<T>,
  ) {
    this.#states = host.attachInternals().states;
    this.#set('idle');
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
    if (this.status === 'loading') {
      this.#wanted = undefined;
      this.#set('idle');
    }
  }

  /** Takes notice of what the element wants now. To be called before each render. */
  want(wanted: Wanted): void {
    if (!this.host.isConnected || (this.#wanted && same(this.#wanted, wanted))) return;
    this.#wanted = wanted;
    this.document = undefined;
    void this.#load();
  }

  /** Loads again, past every cache; resolves when settled. */
  async reload(): Promise<void> {
    if (this.#wanted) await this.#load(true);
  }

  /** Back online: what failed for want of a connection may work now. */
  readonly #again = (): void => void this.#load();

  #stop(): void {
    removeEventListener('online', this.#again);
    this.#run.abort();
  }

  async #load(reload = false): Promise<void> {
    const { src, given, near } = this.#wanted!;
    this.#stop();
    const { signal } = (this.#run = new AbortController());
    this.error = undefined;
    let event: Event | undefined;
    try {
      if (given) this.document = accept(given, '', this.read, this.host.baseURI);
      else if (!src || !near) return this.#set('idle');
      else this.document = await this.#fetch(reload, signal);
      this.#set(this.document.status === 'withdrawn' ? 'withdrawn' : 'ready');
      event = this.host.loadEvent(this.document);
    } catch (error) {
      if (signal.aborted) return;
      this.document = undefined;
      this.error = error as LoadError;
      if (/^(?:offline|network|timeout)$/.test(this.error.reason)) {
        addEventListener('online', this.#again);
      }
      this.#set('error');
      event = this.host.errorEvent(this.error);
    }
    // First the page shows it, then the page is told.
    await this.host.updateComplete;
    if (!signal.aborted) this.host.dispatchEvent(event);
  }

  /** The document, in the wanted language if it is to be had in it. */
  async #fetch(reload: boolean, signal: AbortSignal): Promise<T> {
    const { src, config, integrity, language } = this.#wanted!;
    const { baseUrl, timeout, retries, fetch = globalThis.fetch } = config;
    const { baseURI } = this.host;
    const load = (url: string, integrity: string): Promise<T> =>
      loadDocument(url, this.read, { timeout, retries, fetch, integrity, reload }, signal);
    this.#set('loading');
    const url = resolve(src, resolve(baseUrl ?? '', baseURI));
    const document = await load(url, integrity);
    const offer =
      // A hash vouches for one document; of its translations nothing is known.
      language && !integrity && base(language) !== base(document.lang)
        ? (document.translations?.find(({ lang }) => lang === language) ??
          document.translations?.find(({ lang }) => base(lang) === base(language)))
        : undefined;
    return offer
      ? load(offer.url, '').catch(() => {
          signal.throwIfAborted();
          return document;
        })
      : document;
  }

  #set(status: Status): void {
    this.#states.delete(this.status);
    this.#states.add(status);
    this.status = status;
    this.host.requestUpdate();
  }
}

/** The primary subtag of a language tag. */
const base = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const same = (a: Wanted, b: Wanted): boolean =>
  a.given === b.given &&
  a.config.fetch === b.config.fetch &&
  JSON.stringify({ ...a, given: 0 }) === JSON.stringify({ ...b, given: 0 });

function resolve(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch (cause) {
    throw new LoadError('not-found', url, 'no valid URL', { cause });
  }
}
