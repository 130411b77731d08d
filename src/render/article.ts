import { html, nothing, type TemplateResult } from 'lit';
import type { Article, Person, PublishedArticle, Section } from '../document/article.js';
import { blockList } from './blocks.js';
import { deeper, mark, time, word, type RenderContext } from './context.js';
import { direction } from './direction.js';
import { heading } from './headings.js';
import { inlines } from './inlines.js';

export interface ArticleOptions {
  /** Ids of the sections to show, in that order; none for all. */
  readonly sections: readonly string[];
  /** The host page prints the title itself. */
  readonly noTitle: boolean;
}

/** A published article, whole. */
export function article(
  document: PublishedArticle,
  options: ArticleOptions,
  context: RenderContext,
): TemplateResult {
  const inner = deeper(context);
  const { question, summary } = document;
  return frame(
    document,
    options.noTitle,
    context,
    html`${summary && html`<p class="summary">${summary}</p>`}
      ${question &&
      html`<div part="question">
        <span class="visually-hidden">${word(context, 'question')}: </span>${inlines(
          question,
          context,
        )}
      </div>`}
      ${byline(document, context)}
      <div part="body">
        ${chosen(document.sections, options.sections).map((section) => sectionView(section, inner))}
      </div>
      <div part="actions"><slot name="actions"></slot></div>
      ${references(document, inner)}${related(document, inner)}${attribution(document, context)}`,
  );
}

/** What stands in place of an article that was taken back: nothing of its text. */
export const withdrawnArticle = (
  document: Article,
  noTitle: boolean,
  context: RenderContext,
): TemplateResult =>
  frame(document, noTitle, context, html`<p class="withdrawn">${word(context, 'withdrawn')}</p>`);

const frame = (
  { title, lang, dir }: Article,
  noTitle: boolean,
  context: RenderContext,
  content: TemplateResult,
): TemplateResult =>
  html`<article part="article" lang=${lang} dir=${dir ?? direction(lang)} aria-label=${title}>
    ${noTitle ? nothing : heading(context.level, title, 'title')}${content}
  </article>`;

/** The sections asked for; an article never shows none of them. */
function chosen(sections: readonly Section[], ids: readonly string[]): readonly Section[] {
  const found = ids.flatMap((id) => sections.filter((section) => section.id === id));
  return found.length ? found : sections;
}

function sectionView(section: Section, context: RenderContext): TemplateResult {
  const { id = nothing, heading: title, blocks } = section;
  return html`<section part="section" id=${id}>
    ${title && heading(context.level, title, 'heading')}
    ${blockList(blocks, title ? deeper(context) : context)}
  </section>`;
}

function byline(document: PublishedArticle, context: RenderContext): TemplateResult {
  const { authors = [], reviewers = [] } = document;
  const { messages } = context.words;
  const people = (label: string, list: readonly Person[]): unknown =>
    list.length
      ? html`<div>${mark(context, label)} ${list.map((one, i) => [i ? ', ' : '', person(one)])}</div>`
      : nothing;
  const dates = (
    [
      ['updated', document.dateModified],
      ['published', document.datePublished],
      ['reviewed', document.lastReviewed],
      ['reviewDue', document.reviewDue],
    ] as const
  ).filter(([, date]) => date !== undefined);
  return html`<div class="byline">
    ${people(messages.authors(authors.length), authors)}
    ${people(messages.reviewers(reviewers.length), reviewers)}
    ${dates.length
      ? html`<div part="dates">
          ${dates.map(([label, date]) => html`<span>${word(context, label)} ${time(context, date!)}</span> `)}
        </div>`
      : nothing}
  </div>`;
}

const person = ({ name, credentials, url }: Person): TemplateResult =>
  html`<bdi>${url ? html`<a href=${url}>${name}</a>` : name}${credentials && `, ${credentials}`}</bdi>`;

const references = ({ references: list = [] }: PublishedArticle, context: RenderContext): unknown =>
  list.length
    ? html`<section part="references">
        ${heading(context.level, word(context, 'references'), 'heading')}
        <ol>
          ${list.map(
            (entry, i) =>
              entry &&
              html`<li id="reference-${i + 1}" value=${i + 1}>
                ${entry.url ? html`<a href=${entry.url}>${entry.text}</a>` : entry.text}
              </li>`,
          )}
        </ol>
      </section>`
    : nothing;

const related = ({ related: list = [] }: PublishedArticle, context: RenderContext): unknown =>
  list.length
    ? html`<section class="related">
        ${heading(context.level, word(context, 'related'), 'heading')}
        <ul>
          ${list.map(({ title, url }) => html`<li><a href=${url}>${title}</a></li>`)}
        </ul>
      </section>`
    : nothing;

function attribution(document: PublishedArticle, context: RenderContext): unknown {
  const { publisher, canonicalUrl, copyright, license, disclaimer } = document;
  if (!(publisher ?? canonicalUrl ?? copyright ?? license ?? disclaimer)) return nothing;
  const logo = publisher?.logo;
  const name = logo
    ? html`<img
        loading="lazy"
        decoding="async"
        crossorigin="anonymous"
        referrerpolicy="no-referrer"
        alt=${logo.alt ?? publisher.name}
        width=${logo.width ?? nothing}
        height=${logo.height ?? nothing}
        src=${logo.src}
      />`
    : publisher?.name;
  return html`<div part="attribution">
    ${name && html`<p>${publisher?.url ? html`<a href=${publisher.url}>${name}</a>` : name}</p>`}
    ${disclaimer && html`<p>${inlines(disclaimer, context)}</p>`}
    ${copyright && html`<p>${copyright}</p>`}
    <p>
      ${canonicalUrl && html`<a href=${canonicalUrl}>${word(context, 'source')}</a>`}
      ${license && html`<a href=${license}>${word(context, 'license')}</a>`}
    </p>
  </div>`;
}
