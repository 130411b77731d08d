import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { DocumentController, type Status } from '../controllers/document-controller.js';
import { JumpLinks } from '../controllers/jump-links.js';
import { nearestLanguage } from '../controllers/locale.js';
import { NearViewport } from '../controllers/near-viewport.js';
import { OpenForPrint } from '../controllers/open-for-print.js';
import { StructuredData } from '../controllers/structured-data.js';
import type { Article } from '../document/article.js';
import type { Block } from '../document/blocks.js';
import { readArticle } from '../document/read.js';
import { configContext, defaultConfig } from '../health-config/config.js';
import type { LoadError } from '../loading/load-error.js';
import { article, withdrawnArticle } from '../render/article.js';
import type { RenderContext } from '../render/context.js';
import { headingLevel } from '../render/headings.js';
import { failure, loading } from '../render/states.js';
import { articleStyles } from '../styles/article.js';
import { shared } from '../styles/shared.js';
import { findWords, type Words } from '../words/words.js';
import { HealthAnswerErrorEvent, HealthAnswerLoadEvent } from './events.js';

/**
 * Shows one health article: title, the reader's question, the dates, the answer.
 * Until it can, and whenever it can't, it shows its own content.
 *
 * @element health-answer
 * @attr {string} lang - Language wanted (BCP 47), of the article and of the widget's own words; without it the nearest `lang` in the page.
 * @slot - Fallback: visible until an article has replaced it, and again on any failure.
 * @slot actions - The partner's call to action, after the body.
 * @fires {HealthAnswerLoadEvent} health-answer-load - The article is shown (`article`).
 * @fires {HealthAnswerErrorEvent} health-answer-error - The fallback stays (`reason`, `url`, `cause`).
 * @csspart article - The whole article.
 * @csspart title - Its title.
 * @csspart question - What the reader asked.
 * @csspart dates - The dates of change and review.
 * @csspart section - One section.
 * @csspart heading - Any heading but the title.
 * @csspart body - All sections.
 * @csspart callout - A note or a warning.
 * @csspart care-card - What to do, and how soon.
 * @csspart figure - An image with its caption.
 * @csspart table - A table.
 * @csspart references - The list of references.
 * @csspart attribution - Publisher, source, licence, disclaimer.
 * @csspart actions - The box of the `actions` slot.
 * @csspart loading - What is shown while a slow article is on its way.
 * @csspart error - What is shown beside the fallback after a failure.
 * @csspart retry - The button that loads again.
 * @cssprop --health-accent - Colour of links, buttons and the rule beside the question.
 * @cssprop --health-text - Colour of text; without it the page's.
 * @cssprop --health-muted - Colour of dates, captions and the foot.
 * @cssprop --health-surface - Background of cards, of tables' heads and of the question.
 * @cssprop --health-border - Colour of rules and of tables' lines.
 * @cssprop --health-font - Font family of text; without it the page's.
 * @cssprop --health-heading-font - Font family of headings.
 * @cssprop --health-font-size - Font size of text; without it the page's.
 * @cssprop --health-line-height - Line height of text.
 * @cssprop --health-measure - Longest line.
 * @cssprop --health-space - Distance between paragraphs.
 * @cssprop --health-radius - Radius of corners.
 * @cssprop --health-emergency - Colour of an emergency care card.
 * @cssprop --health-urgent - Colour of an urgent care card, and of a warning.
 * @cssprop --health-routine - Colour of a routine care card, and of a note.
 * @cssState idle - There is nothing to load, or not yet.
 * @cssState loading - The article is on its way.
 * @cssState ready - The article is shown.
 * @cssState error - The fallback is shown.
 * @cssState withdrawn - The article was taken back by its publisher.
 */
export class HealthAnswer extends LitElement {
  static override styles = [shared, articleStyles];

  /** URL of the article document, relative to the nearest `base-url`, else to the page. */
  @property() src = '';

  /** An article document already in hand: shown without a request. */
  @property({ attribute: false }) article?: object;

  /** Level of the title, 1 to 6; the headings inside follow. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** `lazy` waits until the element comes near the viewport. */
  @property() loading: 'eager' | 'lazy' = 'eager';

  /** Ids of sections, separated by spaces: only those, in that order. */
  @property() sections = '';

  /** The page prints the title itself; the article keeps its accessible name. */
  @property({ attribute: 'no-title', type: Boolean }) noTitle = false;

  /** Subresource Integrity hash that the document's bytes must have. */
  @property() integrity = '';

  /** Also publish the article's metadata as schema.org JSON-LD in the page's head. */
  @property({ attribute: 'structured-data', type: Boolean }) structuredData = false;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  readonly #document = new DocumentController<Article>(this, readArticle);
  readonly #viewport = new NearViewport(this);
  readonly #metadata = new StructuredData(this);
  readonly #config = new ContextConsumer(this, {
    context: configContext,
    subscribe: true,
    callback: () => this.requestUpdate(),
  });
  readonly #started = new WeakSet<Block>();
  #language = '';

  constructor() {
    super();
    new JumpLinks(this);
    new OpenForPrint(this);
  }

  /** How far the element has come. Also a custom state: `health-answer:state(ready)`. */
  get status(): Status {
    return this.#document.status;
  }

  /** Loads again, past every cache; resolves when settled, however it ended. */
  reload(): Promise<void> {
    return this.#document.reload();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#language = nearestLanguage(this);
    if (this.loading === 'lazy') this.#viewport.watch();
    this.#document.want({
      src: this.src,
      given: this.article,
      integrity: this.integrity,
      language: this.#language,
      config: this.#config.value ?? defaultConfig,
      near: this.loading !== 'lazy' || this.#viewport.near,
    });
  }

  /** @internal */
  documentLoaded(document: Article): void {
    this.dispatchEvent(new HealthAnswerLoadEvent(document));
  }

  /** @internal */
  documentFailed(error: LoadError): void {
    this.dispatchEvent(new HealthAnswerErrorEvent(error.reason, error.url, error));
  }

  protected override render(): TemplateResult {
    const { document, error, status } = this.#document;
    this.#metadata.show(this.structuredData ? document : undefined);
    const words = findWords(
      [this.#language, document?.lang ?? ''],
      (this.#config.value ?? defaultConfig).messages,
    );
    return html`<slot ?hidden=${document !== undefined}></slot>
      <div class="root">
        ${document
          ? this.#article(document, words)
          : error
            ? failure(error.reason, words, () => void this.reload())
            : status === 'loading'
              ? loading(words)
              : nothing}
      </div>`;
  }

  #article(document: Article, words: Words): TemplateResult {
    const { noTitle } = this;
    const context: RenderContext = {
      words,
      lang: document.lang,
      level: headingLevel(this.headingLevel),
      references: ('references' in document && document.references?.length) || 0,
      playing: { has: (video) => this.#started.has(video), play: (video) => this.#play(video) },
    };
    return document.status === 'withdrawn'
      ? withdrawnArticle(document, noTitle, context)
      : article(document, { noTitle, sections: this.sections.split(/\s+/) }, context);
  }

  #play(video: Block): void {
    const before = this.shadowRoot!.activeElement;
    this.#started.add(video);
    this.requestUpdate();
    // The button is gone with its focus, which belongs to what took its place.
    const place = before?.parentElement;
    void this.updateComplete.then(() => place?.querySelector('video')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-answer': HealthAnswer;
  }
}
