import { ContextEvent } from '@lit/context';
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
import { nearestLanguage } from '../controllers/locale.js';
import { configContext, defaultConfig } from '../health-config/config.js';
import type { Read } from '../loading/document-store.js';
import type { LoadError } from '../loading/load-error.js';
import { headingLevel, type RenderContext } from '../render/context.js';
import { failure, loading } from '../render/states.js';
import { el, render, type View } from '../render/view.js';
import { dress } from '../styles/stylesheet.js';
import { findWords } from '../words/words.js';

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
  protected readonly documents: DocumentController<T>;

  #config = defaultConfig;
  #forget: (() => void) | undefined;

  constructor(read: Read<T>) {
    super();
    this.src = '';
    this.headingLevel = 2;
    this.documents = new DocumentController(this, read);
  }

  /** How far the element has come. Also its custom state, as in `:state(ready)`. */
  get status(): Status {
    return this.documents.status;
  }

  /** Loads again, past every cache; resolves when settled, however it ended. */
  reload(): Promise<void> {
    return this.documents.reload();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(
      new ContextEvent(
        configContext,
        this,
        (config, forget) => {
          this.#config = config;
          this.#forget = forget;
          this.requestUpdate();
        },
        true,
      ),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#config = defaultConfig;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // `lang` is the platform's own property, which the base class knows nothing of.
    this.requestUpdate();
  }

  /** @internal */
  protected abstract readonly styles: readonly string[];

  /** @internal What to load, beside `src`. */
  protected abstract wanted(): Partial<Wanted>;

  /** @internal What to show of a document. */
  protected abstract view(document: T, context: RenderContext): View;

  /** @internal */
  abstract loadEvent(document: T): Event;

  /** @internal */
  abstract errorEvent(error: LoadError): Event;

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    dress(root, this.styles);
    return root;
  }

  /** Constructed style sheets do not follow an element into another document. */
  adoptedCallback(): void {
    dress(this.shadowRoot!, this.styles);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.documents.want({
      src: this.src,
      given: undefined,
      integrity: '',
      language: nearestLanguage(this),
      config: this.#config,
      near: true,
      ...this.wanted(),
    });
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { document, error, status } = this.documents;
    const words = findWords([nearestLanguage(this), document?.lang ?? ''], this.#config.messages);
    render(
      [
        el('slot', { hidden: !!document }),
        el(
          'div',
          { class: 'root' },
          document
            ? this.view(document, {
                words,
                lang: document.lang,
                level: headingLevel(this.headingLevel),
              })
            : error
              ? failure(error.reason, words, () => void this.reload())
              : status === 'loading' && loading(words),
        ),
      ],
      this.renderRoot,
    );
  }
}
