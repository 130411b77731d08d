import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DocumentController, type Status } from '../controllers/document-controller.js';
import { nearestLanguage } from '../controllers/locale.js';
import type { Notice } from '../document/notice.js';
import { readNotice } from '../document/read.js';
import { configContext, defaultConfig } from '../health-config/config.js';
import type { LoadError } from '../loading/load-error.js';
import type { RenderContext } from '../render/context.js';
import { direction } from '../render/direction.js';
import { headingLevel } from '../render/headings.js';
import { notice } from '../render/notice.js';
import { failure, loading } from '../render/states.js';
import { noticeStyles } from '../styles/notice.js';
import { shared } from '../styles/shared.js';
import { findWords, type Words } from '../words/words.js';
import {
  acknowledgedVersion,
  isAcknowledgement,
  rememberVersion,
  type Persistence,
} from './acknowledgement.js';
import {
  PrivacyNoticeAcknowledgeEvent,
  PrivacyNoticeErrorEvent,
  PrivacyNoticeLoadEvent,
} from './events.js';

/**
 * Shows a site's consumer privacy notice: a notice at collection, not a consent manager.
 * Until it can, and whenever it can't, it shows its own content, the notice in plain HTML.
 *
 * It stores the version that a visitor acknowledged and nothing else: no identifier, no
 * cookie. Any `[data-privacy-notice-open]` control in the page opens it again.
 *
 * @element privacy-notice
 * @attr {string} lang - Language wanted (BCP 47); without it the nearest `lang` in the page.
 * @slot - Fallback: the notice's text, visible until the document has replaced it, and again on any failure.
 * @fires {PrivacyNoticeLoadEvent} privacy-notice-load - The notice is shown (`notice`).
 * @fires {PrivacyNoticeErrorEvent} privacy-notice-error - The fallback stays (`reason`, `url`, `cause`).
 * @fires {PrivacyNoticeAcknowledgeEvent} privacy-notice-acknowledge - The visitor has read it (`version`).
 * @csspart notice - The whole notice.
 * @csspart title - Its title.
 * @csspart body - Its statement.
 * @csspart policies - The links to the privacy policies.
 * @csspart categories - What is collected.
 * @csspart sale - What is said about selling, renting and sharing.
 * @csspart signal - What is said about the Global Privacy Control signal.
 * @csspart actions - The box of the button.
 * @csspart acknowledge - The button.
 * @csspart loading - What is shown while a slow notice is on its way.
 * @csspart error - What is shown beside the fallback after a failure.
 * @csspart retry - The button that loads again.
 * @cssState idle - There is nothing to load, or not yet.
 * @cssState loading - The notice is on its way.
 * @cssState ready - The notice is shown.
 * @cssState error - The fallback is shown.
 */
export class PrivacyNotice extends LitElement {
  static override styles = [shared, noticeStyles];

  /** URL of the notice document, relative to the nearest `base-url`, else to the page. */
  @property() src = '';

  /** A notice document already in hand: shown without a request. */
  @property({ attribute: false }) notice?: object;

  /** Level of the title, 1 to 6; the headings inside follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** `banner` fixes it to the bottom of the window, where it never blocks the page. */
  @property({ reflect: true }) placement: 'inline' | 'banner' = 'inline';

  /** How long an acknowledgement is remembered: for good, for the tab, for the page. */
  @property() persist: Persistence = 'local';

  /** The site has processed the visitor's Global Privacy Control signal. */
  @property({ attribute: 'gpc-honored', type: Boolean }) gpcHonored = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #document = new DocumentController<Notice>(this, readNotice);
  readonly #config = new ContextConsumer(this, {
    context: configContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  #reopened = false;
  #language = '';

  /** How far the element has come. Also a custom state: `privacy-notice:state(ready)`. */
  get status(): Status {
    return this.#document.status;
  }

  /** Whether this visitor has acknowledged the version shown. */
  get acknowledged(): boolean {
    const { document } = this.#document;
    return !!document && this.#known(document) === document.version;
  }

  /** Loads again, past every cache; resolves when settled, however it ended. */
  reload(): Promise<void> {
    return this.#document.reload();
  }

  /** Opens the notice again, after it was acknowledged, and takes the reader there. */
  show(): void {
    this.#reopened = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.scrollIntoView({ block: 'nearest' });
      this.renderRoot.querySelector<HTMLElement>('.root')!.focus({ preventScroll: true });
    });
  }

  /** Remembers that the visitor has read this version. */
  acknowledge(): void {
    const { document } = this.#document;
    if (!document) return;
    const { id, version } = document;
    rememberVersion(id, version, this.persist);
    this.#reopened = false;
    this.requestUpdate();
    this.dispatchEvent(new PrivacyNoticeAcknowledgeEvent(version));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#open);
    addEventListener('storage', this.#stored);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#open);
    removeEventListener('storage', this.#stored);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#language = nearestLanguage(this);
    this.#document.want({
      src: this.src,
      given: this.notice,
      integrity: '',
      language: this.#language,
      config: this.#config.value ?? defaultConfig,
      near: true,
    });
  }

  /** @internal */
  documentLoaded(document: Notice): void {
    this.dispatchEvent(new PrivacyNoticeLoadEvent(document));
  }

  /** @internal */
  documentFailed(error: LoadError): void {
    this.dispatchEvent(new PrivacyNoticeErrorEvent(error.reason, error.url, error));
  }

  #known({ id }: Notice): string | null {
    return acknowledgedVersion(id, this.persist);
  }

  readonly #open = (event: Event): void => {
    const control = event.composedPath()[0];
    if (control instanceof Element && control.closest('[data-privacy-notice-open]')) this.show();
  };

  readonly #stored = (event: StorageEvent): void => {
    const { document } = this.#document;
    if (document && isAcknowledgement(event, document.id)) this.requestUpdate();
  };

  protected override render(): TemplateResult {
    const { document, error, status } = this.#document;
    const words = findWords(
      [this.#language, document?.lang ?? ''],
      (this.#config.value ?? defaultConfig).messages,
    );
    const closed = this.placement === 'banner' && this.acknowledged && !this.#reopened;
    return html`<slot ?hidden=${document !== undefined}></slot>
      <div class="root" tabindex="-1" ?hidden=${closed}>
        ${document
          ? this.#notice(document, words)
          : error
            ? failure(error.reason, words, () => void this.reload())
            : status === 'loading'
              ? loading(words)
              : nothing}
      </div>`;
  }

  #notice(document: Notice, words: Words): TemplateResult {
    const { lang, dir = direction(lang), version } = document;
    const known = this.#known(document);
    const context: RenderContext = {
      words,
      lang,
      level: headingLevel(this.headingLevel),
      references: 0,
      playing: { has: () => false, play: () => undefined },
    };
    return html`<section part="notice" lang=${lang} dir=${dir} aria-labelledby="title">
      ${notice(
        document,
        {
          acknowledged: known === version,
          changed: known !== null && known !== version,
          signal: (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true,
          honored: this.gpcHonored,
          acknowledge: () => this.#acknowledged(),
        },
        context,
      )}
    </section>`;
  }

  #acknowledged(): void {
    this.acknowledge();
    // The button is gone; what took its place says what happened.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.acknowledged')?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'privacy-notice': PrivacyNotice;
  }
}
