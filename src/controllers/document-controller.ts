import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
interface AnyDocument {
  readonly lang: string;
  readonly status?: 'published' | 'withdrawn';
  readonly translations?: readonly { readonly lang: string; readonly url: string }[];
}

interface Host<T> extends ReactiveControllerHost, HTMLElement {
  /** Called once the page shows the document. */
  documentLoaded(document: T): void;
  /** Called once the page shows the failure. */
  documentFailed(error: LoadError): void;
}

const language = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** Loads the document that its element wants, and says how far it has come. */
export class DocumentController<T extends AnyDocument> implements ReactiveController {
  status: Status = 'idle';
  /** The document to show. A reload keeps the old one until it knows better. */
  document: T | undefined;
  error: LoadError | undefined;
  #wanted: Wanted | undefined;
  #run: AbortController | undefined;
  readonly #states: CustomStateSet;

  constructor(
    private readonly host: Host<T>,
    private readonly read: Read<T>,
  ) {
    this.#states = host.attachInternals().states;
    this.#states.add(this.status);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    this.#run?.abort();
    if (this.status === 'loading') {
      this.#wanted = undefined;
      this.#set('idle');
    }
  }

  /** Takes notice of what the element wants now. To be called before each render. */
  want(wanted: Wanted): void {
    const old = this.#wanted;
    if (!this.host.isConnected || (old && same(old, wanted))) return;
    this.#wanted = wanted;
    if (!wanted.near && wanted.given === undefined) return;
    this.document = undefined;
    void this.#load(false);
  }

  /** Loads again, past every cache; resolves when settled. */
  async reload(): Promise<void> {
    if (this.#wanted) await this.#load(true);
  }

  /** Back online: what failed for want of a connection may work now. */
  readonly #again = (): void => void this.#load(false);

  async #load(reload: boolean): Promise<void> {
    const { src, given, config, language: wantedLanguage, integrity } = this.#wanted!;
    removeEventListener('online', this.#again);
    this.#run?.abort();
    const run = new AbortController();
    this.#run = run;
    if (given === undefined && !src) {
      this.document = undefined;
      this.#set('idle');
      return;
    }
    this.error = undefined;
    let document: T;
    try {
      if (given !== undefined) document = accept(given, '', this.read, this.host.baseURI);
      else {
        this.#set('loading');
        document = await this.#fetch(resolve(src, config, this.host), reload, integrity, run.signal);
      }
      document = await this.#translated(document, wantedLanguage, reload, run.signal);
    } catch (error) {
      if (!run.signal.aborted) await this.#fail(error as LoadError, run);
      return;
    }
    this.document = document;
    this.#set(document.status === 'withdrawn' ? 'withdrawn' : 'ready');
    await this.host.updateComplete;
    if (!run.signal.aborted) this.host.documentLoaded(document);
  }

  async #fail(error: LoadError, run: AbortController): Promise<void> {
    this.document = undefined;
    this.error = error;
    this.#set('error');
    if (/^(?:offline|network|timeout)$/.test(error.reason)) {
      addEventListener('online', this.#again);
    }
    await this.host.updateComplete;
    if (!run.signal.aborted) this.host.documentFailed(error);
  }

  #fetch(url: string, reload: boolean, integrity: string, signal: AbortSignal): Promise<T> {
    const { timeout, retries, fetch = globalThis.fetch } = this.#wanted!.config;
    return loadDocument(url, this.read, { timeout, retries, fetch, integrity, reload }, signal);
  }

  /** The document in the wanted language, if it has it and it can be had; else itself. */
  async #translated(
    document: T,
    wanted: string,
    reload: boolean,
    signal: AbortSignal,
  ): Promise<T> {
    const { integrity } = this.#wanted!;
    const offers = document.translations;
    // A hash vouches for one document; of its translations nothing is known.
    if (!wanted || integrity || !offers || language(document.lang) === language(wanted)) {
      return document;
    }
    const offer =
      offers.find(({ lang }) => lang.toLowerCase() === wanted.toLowerCase()) ??
      offers.find(({ lang }) => language(lang) === language(wanted));
    if (!offer) return document;
    try {
      return await this.#fetch(offer.url, reload, '', signal);
    } catch {
      signal.throwIfAborted();
      return document;
    }
  }

  #set(status: Status): void {
    this.#states.delete(this.status);
    this.#states.add(status);
    this.status = status;
    this.host.requestUpdate();
  }
}

const same = (a: Wanted, b: Wanted): boolean =>
  a.src === b.src &&
  a.given === b.given &&
  a.integrity === b.integrity &&
  a.language === b.language &&
  a.near === b.near &&
  (a.config === b.config || JSON.stringify(a.config) === JSON.stringify(b.config)) &&
  a.config.fetch === b.config.fetch;

function resolve(src: string, { baseUrl }: HealthConfig, { baseURI }: Node): string {
  try {
    return new URL(src, baseUrl === undefined ? baseURI : new URL(baseUrl, baseURI)).href;
  } catch (cause) {
    throw new LoadError('not-found', src, 'no valid URL', { cause });
  }
}
