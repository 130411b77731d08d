import type { ContextCallback } from '@lit/context';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { contained } from '../contained.js';
import { announce } from '../controllers/announcer.js';
import type { Wanted } from '../controllers/document-controller.js';
import { DocumentElement } from '../document-element/document-element.js';
import type { Notice } from '../document/notice.js';
import { readNotice } from '../document/read.js';
import { globalPrivacyControl, privacyContext, type Privacy } from '../health-config/config.js';
import type { RenderContext } from '../render/context.js';
import { notice } from '../render/notice.js';
import type { View } from '../render/view.js';
import { noticeStyles } from '../styles/notice.js';
import { shared } from '../styles/shared.js';
import {
  acknowledgedVersion,
  forgetVersion,
  rememberVersion,
  type Persistence,
} from './acknowledgement.js';
import {
  PrivacyNoticeAcknowledgeEvent,
  PrivacyNoticeErrorEvent,
  PrivacyNoticeLoadEvent,
} from './events.js';
import { makeRoom } from './room-for-banner.js';

/**
 * Shows a site's consumer privacy notice: a notice at collection, not a consent manager.
 * Until it can, and whenever it can't, it shows its own content, the notice in plain HTML.
 *
 * It stores the version that a visitor acknowledged and nothing else: no identifier, no
 * cookie. Any `[data-privacy-notice-open]` control in the page opens it again.
 *
 * @element privacy-notice
 * @attr {string} src - URL of the notice document, relative to the nearest `base-url`, else to the page.
 * @attr {number} heading-level - Level of the title, 1 to 6, default 2; the headings inside follow.
 * @attr {string} lang - Language wanted (BCP 47); without it the nearest `lang` in the page.
 * @slot - Fallback: the notice's text, visible until the document has replaced it, and again on any failure.
 * @fires {PrivacyNoticeLoadEvent} privacy-notice-load - The notice is shown (`notice`).
 * @fires {PrivacyNoticeErrorEvent} privacy-notice-error - The fallback stays (`reason`, `url`, `cause`).
 * @fires {PrivacyNoticeAcknowledgeEvent} privacy-notice-acknowledge - The visitor has read it (`version`).
 * @fires {Event} privacy-notice-show - It is about to be opened again; cancelable.
 * @csspart notice - The whole notice.
 * @csspart title - Its title.
 * @csspart body - Its statement.
 * @csspart policies - The links to the privacy policies.
 * @csspart categories - What is collected.
 * @csspart sale - What is said about selling, renting and sharing.
 * @csspart signal - What is said about the Global Privacy Control signal.
 * @csspart actions - The box of the button.
 * @csspart acknowledge - The button.
 * @csspart loading - What is shown while a slow notice is on its way, where there is no fallback.
 * @csspart error - What is shown beside the fallback after a failure.
 * @csspart retry - The button that loads again.
 * @cssState idle - There is nothing to load, or not yet.
 * @cssState loading - The notice is on its way.
 * @cssState ready - The notice is shown.
 * @cssState error - The fallback is shown.
 */
export class PrivacyNotice extends DocumentElement<Notice> {
  static override properties: PropertyDeclarations = {
    notice: { attribute: false },
    placement: {},
    persist: {},
    gpcHonored: { attribute: 'gpc-honored', type: Boolean },
  };

  /** A notice document already in hand: shown without a request. */
  declare notice: object | null | undefined;

  /** `banner` fixes it to the bottom of the window, where it never blocks the page. */
  declare placement: 'inline' | 'banner';

  /** How long an acknowledgement is remembered: for good, for the tab, for the page. */
  declare persist: Persistence;

  /** The site has processed the visitor's Global Privacy Control signal. */
  declare gpcHonored: boolean;

  /** The state of the browser's Global Privacy Control signal; `undefined` if it has none. */
  readonly gpc = globalPrivacyControl();

  #reopened = false;
  /** What had the focus before the banner, and is to have it again. */
  #cameFrom: EventTarget | null = null;
  #giveBack: (() => void) | undefined;

  constructor() {
    super(readNotice);
    this.placement = 'inline';
    this.persist = 'local';
    this.gpcHonored = false;
    contained(() =>
      this.addEventListener('focusin', ({ relatedTarget }) => {
        if (relatedTarget) this.#cameFrom = relatedTarget;
      }),
    );
  }

  /** Whether this visitor has acknowledged the version shown. */
  get acknowledged(): boolean {
    const { document } = this.documents;
    return !!document && this.#known(document) === document.version;
  }

  /** Opens the notice again, after it was acknowledged, and takes the reader there. */
  show(): void {
    const event = new Event('privacy-notice-show', {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return;
    this.#cameFrom = document.activeElement;
    this.#reopened = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.shadowRoot?.querySelector<HTMLElement>('[part=notice]')?.focus();
    });
  }

  /** Remembers that the visitor has read this version. */
  acknowledge(): void {
    const { document } = this.documents;
    if (!document) return;
    const { id, version } = document;
    rememberVersion(id, version, this.persist);
    this.#reopened = false;
    this.requestUpdate();
    /** @internal described at the class, by its own name */
    this.dispatchEvent(new PrivacyNoticeAcknowledgeEvent(version));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    contained(() => {
      document.addEventListener('click', this.#open);
      document.documentElement.addEventListener('context-request', this.#answer);
      addEventListener('storage', this.#stored);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#open);
    document.documentElement.removeEventListener('context-request', this.#answer);
    removeEventListener('storage', this.#stored);
    this.#giveBack = this.#giveBack?.() as undefined;
  }

  protected override readonly styles = [shared, noticeStyles];

  protected override wanted(): Partial<Wanted> {
    return { given: this.notice };
  }

  /** @internal */
  override outcome(): Event {
    const { document, error } = this.documents;
    return document ? new PrivacyNoticeLoadEvent(document) : new PrivacyNoticeErrorEvent(error!);
  }

  /** Whether it stands at the bottom of the window now. */
  get #isBanner(): boolean {
    return this.placement === 'banner' && (!this.acknowledged || this.#reopened);
  }

  protected override updated(): void {
    const { document } = this.documents;
    const root = this.shadowRoot?.querySelector<HTMLElement>('.root');
    const banner = !!document && this.#isBanner;
    root?.toggleAttribute('data-banner', banner);
    if (banner === !!this.#giveBack) return;
    this.#giveBack?.();
    this.#giveBack = banner ? makeRoom(root!) : undefined;
    // It takes no focus, so those who don't see it come are told.
    if (banner && !this.#reopened) announce(document.title, document.lang);
  }

  /** Gives the focus back, as long as there is still somewhere to give it to. */
  #leave(): void {
    (this.#cameFrom as Partial<HTMLElement> | null)?.focus?.();
  }

  #known({ id }: Notice): string | null {
    return acknowledgedVersion(id, this.persist);
  }

  readonly #open = (event: Event): void => {
    // A link among them leads where it says as long as there is no notice to open.
    if (!this.documents.document || !event.composedPath().some(opensNotice)) return;
    event.preventDefault();
    this.show();
  };

  /** Widgets ask when they are about to contact somebody, so once is enough. */
  readonly #answer = (event: HTMLElementEventMap['context-request']): void => {
    if (event.context !== privacyContext) return;
    event.stopPropagation();
    const { acknowledged, gpc } = this;
    (event.callback as ContextCallback<Privacy>)({ acknowledged, gpc });
  };

  readonly #stored = (event: StorageEvent): void => {
    const { document } = this.documents;
    if (document && forgetVersion(event, document.id)) this.requestUpdate();
  };

  protected override view(document: Notice, context: RenderContext): View {
    const known = this.#known(document);
    const acknowledged = known === document.version;
    const banner = this.placement === 'banner';
    return (
      (!banner || this.#isBanner) &&
      notice(
        document,
        {
          banner,
          acknowledged,
          changed: known !== null && !acknowledged,
          signal: this.gpc === true,
          honored: this.gpcHonored,
          acknowledge: () => {
            this.acknowledge();
            // A banner is gone with its button.
            if (banner) void this.updateComplete.then(() => this.#leave());
          },
        },
        context,
      )
    );
  }
}

const opensNotice = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('[data-privacy-notice-open]');

declare global {
  interface HTMLElementTagNameMap {
    'privacy-notice': PrivacyNotice;
  }
}
