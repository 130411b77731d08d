import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageOverrides } from '../words/messages.js';
import { configContext, defaultConfig, type HealthConfig } from './config.js';

/**
 * Shares settings with the widgets inside it. Renders only its children. A nested
 * `<health-config>` overrides field by field; two that are not nested are independent.
 *
 * @element health-config
 * @attr {string} lang - Language wanted (BCP 47) of articles and of the widgets' own words.
 * @slot - The part of the page that it configures.
 */
export class HealthConfigElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** What a relative `src` starts from: a URL, itself relative to the page. */
  @property({ attribute: 'base-url' }) baseUrl?: string;

  /** Milliseconds for one attempt at a document, its body included. Default 8000. */
  @property({ type: Number }) timeout?: number;

  /** Further attempts after failures that may pass. Default 2. */
  @property({ type: Number }) retries?: number;

  /** The page's own wording: `{ en: { retry: 'Load again' } }`. */
  @property({ attribute: false }) messages?: MessageOverrides;

  /** Used in place of `fetch`. */
  @property({ attribute: false }) fetch?: typeof fetch;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  #provider = new ContextProvider(this, { context: configContext, initialValue: defaultConfig });

  #outer = new ContextConsumer(this, {
    context: configContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // At once, so that no widget inside starts with other settings.
    this.#provide();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#provide();
  }

  #provide(): void {
    const outer = this.#outer.value ?? defaultConfig;
    const { baseUrl, fetch, messages, timeout, retries, lang } = this;
    this.#provider.setValue({
      baseUrl: baseUrl ?? outer.baseUrl,
      lang: lang || outer.lang,
      timeout: atLeast(1, timeout) ?? outer.timeout,
      retries: atLeast(0, retries) ?? outer.retries,
      messages: messages ?? outer.messages,
      fetch: fetch ?? outer.fetch,
    } satisfies HealthConfig);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

const atLeast = (least: number, value: number | undefined): number | undefined =>
  value !== undefined && value >= least ? value : undefined;

declare global {
  interface HTMLElementTagNameMap {
    'health-config': HealthConfigElement;
  }
}
