import type { ContextCallback } from '@lit/context';
import {
  ReactiveElement,
  type PropertyDeclarations,
  type PropertyValues,
} from '@lit/reactive-element';
import { contained } from '../contained.js';
import type { MessageOverrides } from '../words/messages.js';
import { configContext, defaultConfig, followConfig, type HealthConfig } from './config.js';

/**
 * Shares settings with the widgets inside it. Renders only its children. A nested
 * `<health-config>` overrides field by field; two that are not nested are independent.
 *
 * @element health-config
 * @attr {string} lang - Language wanted (BCP 47) of articles and of the widgets' own words.
 * @slot - The part of the page that it configures.
 */
export class HealthConfigElement extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    timeout: { type: Number },
    retries: { type: Number },
    messages: { attribute: false },
    fetch: { attribute: false },
  };

  /** What a relative `src` starts from: a URL, itself relative to the page. */
  declare baseUrl: string | null | undefined;

  /** Milliseconds for one attempt at a document, its body included. Default 8000. */
  declare timeout: number | null | undefined;

  /** Further attempts after failures that may pass. Default 2. */
  declare retries: number | null | undefined;

  /** The page's own wording: `{ en: { retry: 'Load again' } }`. */
  declare messages: MessageOverrides | null | undefined;

  /** Used in place of `fetch`. */
  declare fetch: typeof fetch | null | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Who is to be told when a setting changes. */
  readonly #followers = new Map<ContextCallback<HealthConfig>, () => void>();
  #config = defaultConfig;
  #outer = defaultConfig;
  #forget: (() => void) | undefined;

  constructor() {
    super();
    contained(() =>
      this.addEventListener('context-request', (event) => {
        const { context, contextTarget, callback, subscribe } = event;
        // Its own request is for the next one above it.
        if (context !== configContext || contextTarget === this) return;
        event.stopPropagation();
        const tell = callback as ContextCallback<HealthConfig>;
        const forget = (): void => void this.#followers.delete(tell);
        if (subscribe) this.#followers.set(tell, forget);
        tell(this.#config, forget);
      }),
    );
  }

  override connectedCallback(): void {
    contained(() => {
      super.connectedCallback();
      this.style.display ||= 'contents';
      followConfig(this, (config, forget) => {
        this.#outer = config;
        this.#forget = forget;
        this.#provide();
      });
      // At once, so that no widget inside starts with other settings.
      this.#provide();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#outer = defaultConfig;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  /** None: it has nothing of its own to show. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    contained(() => this.#provide());
  }

  #provide(): void {
    const outer = this.#outer;
    const { baseUrl, lang, timeout, retries, messages, fetch } = this;
    this.#config = {
      baseUrl: baseUrl ?? outer.baseUrl,
      lang: lang || outer.lang,
      timeout: timeout! > 0 ? timeout! : outer.timeout,
      retries: retries! >= 0 ? (retries ?? outer.retries) : outer.retries,
      messages: messages ?? outer.messages,
      fetch: fetch ?? outer.fetch,
    };
    for (const [tell, forget] of this.#followers) tell(this.#config, forget);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-config': HealthConfigElement;
  }
}
