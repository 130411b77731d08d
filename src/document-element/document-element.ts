import {
  ReactiveElement,
  type PropertyDeclarations,
  type PropertyValues,
} from '@lit/reactive-element';
import {
  DocumentController,
  type AnyDocument,
  type Status,
  type Wanted,
} from '../controllers/document-controller.js';
import { contained } from '../contained.js';
import { announce } from '../controllers/announcer.js';
import { nearestLanguage } from '../controllers/locale.js';
import { isVisible } from '../document/text.js';
import { defaultConfig, followConfig } from '../health-config/config.js';
import type { Read } from '../loading/document-store.js';
import { headingLevel, type RenderContext } from '../render/context.js';
import { failure, failureMessage, loading } from '../render/states.js';
import { el, render, type View } from '../render/view.js';
import { dress } from '../styles/stylesheet.js';
import { findWords, type Words } from '../words/words.js';

/** Milliseconds after which a load counts as slow, and is spoken of. */
const SLOW = 1500;

/**
 * What the two elements that show a document have in common: they ask for it, show
 * their fallback until it is there, and say what went wrong if it does not come.
 */
export abstract class DocumentElement<T extends AnyDocument> extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    src: {},
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** URL of the document, relative to the nearest `base-url`, else to the page. */
  declare src: string;

  /** Level of the title, 1 to 6, default 2; the headings inside follow. */
  declare headingLevel: number;

  /** @internal */
  declare protected readonly documents: DocumentController<T>;

  #config = defaultConfig;
  #forget: (() => void) | undefined;
  /** What screen readers were last told of. */
  #told: unknown;
  /** Somebody waits, and wants to hear how it ends. */
  #waiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What stands in the shadow root is ours. */
  #drawn = false;
  /** Not even a failure could be shown: only the fallback, for good. */
  #broken = false;

  constructor(read: Read<T>) {
    super();
    this.src = '';
    this.headingLevel = 2;
    /** @internal */
    this.documents = new DocumentController(this, read);
  }

  /** How far the element has come. Also its custom state, as in `:state(ready)`. */
  get status(): Status {
    return this.documents.status;
  }

  /** Loads again, past every cache; resolves when settled, however it ended. */
  async reload(): Promise<void> {
    // First what was asked for a moment ago, such as another `src`.
    if (this.isConnected) await this.updateComplete;
    return this.documents.reload();
  }

  override connectedCallback(): void {
    contained(() => {
      super.connectedCallback();
      followConfig(this, (config, forget) => {
        this.#config = config;
        this.#forget = forget;
        this.requestUpdate();
      });
    });
  }

  override disconnectedCallback(): void {
    contained(() => {
      super.disconnectedCallback();
      clearTimeout(this.#timer);
      this.#forget?.();
      this.#config = defaultConfig;
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // `lang` is the platform's own property, which the base class knows nothing of.
    this.requestUpdate();
  }

  /** @internal Shows the document in another of its languages, because the reader asks. */
  protected choose(language: string): void {
    this.#waiting = true;
    this.documents.choose(language);
  }

  /** @internal */
  protected abstract readonly styles: readonly string[];

  /** @internal What to load, beside `src`. */
  protected abstract wanted(): Partial<Wanted>;

  /** @internal What to show of a document. */
  protected abstract view(document: T, context: RenderContext): View;

  /** @internal What tells the page that the document is shown, or why not. */
  abstract outcome(): Event;

  /**
   * None yet: as long as there is nothing to show beside the fallback, that stands in the page
   * as it did before, and the browser has nothing to draw anew.
   */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #root(): ShadowRoot {
    if (!this.shadowRoot) {
      const slot = document.createElement('slot');
      // Bare, because a page may have extended Object.prototype, which is read for options.
      const root = this.attachShadow({ __proto__: null, mode: 'open' } as ShadowRootInit);
      // From here on nothing but a slot shows the fallback, whatever goes wrong later.
      root.append(slot);
    }
    const root = this.shadowRoot!;
    if (!this.#drawn) dress(root, this.styles);
    this.#drawn = true;
    return root;
  }

  /** Constructed style sheets do not follow an element into another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) dress(this.shadowRoot, this.styles);
  }

  protected override performUpdate(): void {
    if (this.#broken || contained(() => super.performUpdate())) return;
    this.#broken = true;
    contained(() => this.shadowRoot!.replaceChildren(document.createElement('slot')));
  }

  protected override update(changed: PropertyValues): void {
    this.documents.want(
      {
        ...this.#config,
        // Nothing that is loaded depends on these.
        lang: undefined,
        messages: undefined,
        src: this.src,
        given: undefined,
        integrity: '',
        near: true,
        ...this.wanted(),
      },
      nearestLanguage(this),
    );
    super.update(changed);
    const { documents } = this;
    const words = findWords(
      [documents.language, documents.document?.lang ?? ''],
      this.#config.messages,
    );
    const { activeElement } = this.getRootNode() as Document;
    const focused =
      this.shadowRoot?.activeElement ?? (this.contains(activeElement) && activeElement);
    try {
      this.#render(words);
    } catch (error) {
      // A document that can't be drawn is as good as none.
      documents.fail(error);
      this.#render(words);
    }
    if (focused && !focused.checkVisibility()) this.focusRoot();
    this.#tell(words);
  }

  #render(words: Words): void {
    const { document, error, status } = this.documents;
    // What the page brought along stays until the document is there: it is the better fallback.
    if (this.shadowRoot && !this.#drawn && !document) return;
    const view = document
      ? this.view(document, { words, lang: document.lang, level: headingLevel(this.headingLevel) })
      : error
        ? failure(error.reason, words, () => {
            this.#waiting = true;
            void this.reload();
          })
        : // Beside a fallback nothing has to hold the place, nor to move when it goes.
          status === 'loading' && !hasFallback(this) && loading(words);
    if (!view && !this.#drawn) return;
    const root = this.#root();
    render([el('slot', { hidden: !!document }), el('div', { class: 'root' }, view)], root);
    if (!root.querySelector('.root')) throw new Error('not drawn');
  }

  /** @internal What had the focus is gone: it stays in this place of the page. */
  protected focusRoot(): void {
    const root = this.shadowRoot!.querySelector<HTMLElement>('.root')!;
    root.tabIndex = -1;
    root.focus({ preventScroll: true });
  }

  /** Says what happened to those who don't see it; of a fast load there is nothing to say. */
  #tell({ lang, messages }: Words): void {
    const { document, error, status } = this.documents;
    const news = status === 'loading' ? status : (document ?? error);
    if (news === this.#told) return;
    this.#told = news;
    clearTimeout(this.#timer);
    if (news === 'loading') {
      this.#timer = setTimeout(() => {
        this.#waiting = true;
        announce(messages.loading, lang);
      }, SLOW);
      return;
    }
    if (error) announce(messages[failureMessage(error.reason)], lang);
    else if (document && this.#waiting) announce(document.title, document.lang);
    this.#waiting = false;
  }
}

/** Whether there is anything to see in the default slot. */
const hasFallback = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) =>
    node instanceof Element ? !node.slot : node instanceof Text && isVisible(node.data),
  );
