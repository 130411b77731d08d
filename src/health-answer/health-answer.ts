import { ContextEvent } from '@lit/context';
import type { PropertyDeclarations } from '@lit/reactive-element';
import { followJumps } from '../controllers/jump-links.js';
import { NearViewport } from '../controllers/near-viewport.js';
import { StructuredData } from '../controllers/structured-data.js';
import type { Wanted } from '../controllers/document-controller.js';
import { DocumentElement } from '../document-element/document-element.js';
import type { Article } from '../document/article.js';
import type { Block } from '../document/blocks.js';
import { readArticle } from '../document/read.js';
import { globalPrivacyControl, privacyContext } from '../health-config/config.js';
import { article } from '../render/article.js';
import type { RenderContext } from '../render/context.js';
import type { View } from '../render/view.js';
import { articleStyles } from '../styles/article.js';
import { shared } from '../styles/shared.js';
import { HealthAnswerErrorEvent, HealthAnswerLoadEvent } from './events.js';

/**
 * Shows one health article: title, the reader's question, the dates, the answer.
 * Until it can, and whenever it can't, it shows its own content.
 *
 * @element health-answer
 * @attr {string} src - URL of the article document, relative to the nearest `base-url`, else to the page.
 * @attr {number} heading-level - Level of the title, 1 to 6, default 2; the headings inside follow.
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
 * @csspart loading - What is shown while a slow article is on its way, where there is no fallback.
 * @csspart error - What is shown beside the fallback after a failure.
 * @csspart retry - The button that loads again.
 * @cssprop --health-accent - Colour of links, buttons and the rule beside the question.
 * @cssprop --health-text - Colour of text; without it the page's.
 * @cssprop --health-muted - Colour of dates, captions and the foot.
 * @cssprop --health-surface - Background of cards.
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
export class HealthAnswer extends DocumentElement<Article> {
  static override properties: PropertyDeclarations = {
    article: { attribute: false },
    loading: {},
    sections: {},
    noTitle: { attribute: 'no-title', type: Boolean },
    integrity: {},
    structuredData: { attribute: 'structured-data', type: Boolean },
  };

  /** An article document already in hand: shown without a request. */
  declare article: object | null | undefined;

  /** `lazy` waits until the element comes near the viewport. */
  declare loading: 'eager' | 'lazy';

  /** Ids of sections, separated by spaces: only those, in that order. */
  declare sections: string;

  /** The page prints the title itself; the article keeps its accessible name. */
  declare noTitle: boolean;

  /** Subresource Integrity hash that the document's bytes must have. */
  declare integrity: string;

  /** Also publish the article's metadata as schema.org JSON-LD in the page's head. */
  declare structuredData: boolean;

  readonly #viewport = new NearViewport(this);
  readonly #data = new StructuredData();
  readonly #started = new WeakSet<Block>();

  constructor() {
    super(readArticle);
    this.loading = 'eager';
    this.sections = this.integrity = '';
    this.noTitle = this.structuredData = false;
    followJumps(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#data.show(undefined);
  }

  protected override readonly styles = [shared, articleStyles];

  protected override wanted(): Partial<Wanted> {
    return {
      given: this.article,
      integrity: this.integrity,
      near: this.loading !== 'lazy' || this.#viewport.isNear(),
    };
  }

  /** @internal */
  override outcome(): Event {
    const { document, error } = this.documents;
    return document ? new HealthAnswerLoadEvent(document) : new HealthAnswerErrorEvent(error!);
  }

  protected override view(document: Article, context: RenderContext): View {
    const { languages, language } = this.documents;
    return article(
      document,
      {
        sections: this.sections,
        noTitle: this.noTitle,
        languages,
        // While it is on its way, nobody can say that it is not there.
        wanted: this.status === 'loading' ? '' : language,
        choose: (language) => this.choose(language),
      },
      {
        ...context,
        gpc: () => this.#gpc(),
        playing: { has: (video) => this.#started.has(video), play: (video) => this.#play(video) },
      },
    );
  }

  protected override updated(): void {
    this.#data.show(this.isConnected && this.structuredData ? this.documents.document : undefined);
  }

  /** Asked for only where an article has a use for it: the question wanders through the page. */
  #gpc(): boolean | undefined {
    let gpc = globalPrivacyControl();
    /** @internal a question to whoever knows, not an event of this element */
    this.dispatchEvent(new ContextEvent(privacyContext, this, (privacy) => ({ gpc } = privacy)));
    return gpc;
  }

  #play(video: Block): void {
    const button = this.shadowRoot!.activeElement;
    const place = button?.parentElement;
    this.#started.add(video);
    this.requestUpdate();
    // The button is gone with its focus, which belongs to what took its place.
    void this.updateComplete.then(() => place?.querySelector('video')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-answer': HealthAnswer;
  }
}
