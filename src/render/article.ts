import type { Article, Person, PublishedArticle, Section } from '../document/article.js';
import { languageName } from '../words/language-names.js';
import { isLanguage } from '../words/languages.js';
import { blockList } from './blocks.js';
import {
  deeper,
  heading,
  image,
  labelledDate,
  language,
  own,
  word,
  type RenderContext,
} from './context.js';
import { inlines } from './inlines.js';
import { el, type View } from './view.js';

export interface ArticleOptions {
  /** Ids of the sections to show, in that order, separated by spaces; empty for all. */
  readonly sections: string | null;
  /** The host page prints the title itself. */
  readonly noTitle: boolean;
  /** Languages that the article can be had in. */
  readonly languages: readonly string[];
  /** The language that it was wanted in; empty for any. */
  readonly wanted: string;
  readonly choose: (language: string) => void;
}

/** An article, whole; of a withdrawn one, that it was withdrawn, and nothing of its text. */
export const article = (document: Article, options: ArticleOptions, context: RenderContext): View =>
  el(
    'article',
    { part: 'article', ...language(document), 'aria-label': document.title },
    !options.noTitle && heading(context, document.title, 'title'),
    document.status === 'withdrawn'
      ? el('p', { class: 'card' }, word(context, 'withdrawn'))
      : published(document, options, context),
  );

function published(
  document: PublishedArticle,
  options: ArticleOptions,
  context: RenderContext,
): View {
  const { question, summary, references = [], related = [] } = document;
  const inner = { ...deeper(context), references };
  return [
    languageSwitch(document, options, context),
    question &&
      el(
        'div',
        { part: 'question' },
        el('span', { class: 'unseen' }, word(context, 'question'), ': '),
        inlines(question, inner),
      ),
    summary && el('p', { class: 'summary' }, summary),
    byline(document, inner),
    el(
      'div',
      { part: 'body' },
      boxed(
        chosen(document.sections, options.sections).map(({ id, heading: title, blocks }) =>
          el(
            'section',
            { part: 'section', id },
            title && heading(inner, title),
            boxed(blockList(blocks, title ? deeper(inner) : inner)),
          ),
        ),
      ),
    ),
    el('div', { part: 'actions' }, el('slot', { name: 'actions' })),
    references.length &&
      el(
        'section',
        { part: 'references', class: 'quiet' },
        heading(inner, word(context, 'references')),
        el(
          'ol',
          {},
          references.map(
            (entry, i) =>
              entry &&
              el('li', { id: `reference-${i + 1}`, value: i + 1 }, linked(entry.text, entry.url)),
          ),
        ),
      ),
    related.length &&
      el(
        'section',
        { class: 'quiet' },
        heading(inner, word(context, 'related')),
        el(
          'ul',
          {},
          related.map(({ title, url }) => el('li', {}, linked(title, url))),
        ),
      ),
    attribution(document, inner),
  ];
}

/** How many sections, or blocks, share a box. */
const BOX = 20;

/** What there is much of, in boxes that the style sheet has browsers skip while they are out of sight. */
const boxed = (views: readonly View[]): View =>
  views.length < 2 * BOX
    ? views
    : views.map((_, i) => !(i % BOX) && el('div', { class: 'box' }, views.slice(i, i + BOX)));

/** A control for each language, and a word, in the one wanted, where it is missing. */
function languageSwitch(
  { lang }: PublishedArticle,
  { languages, wanted, choose }: ArticleOptions,
  context: RenderContext,
): View {
  const { words } = context;
  return [
    wanted &&
      !languages.some((one) => isLanguage(one, wanted)) &&
      isLanguage(wanted, words.lang) &&
      el('p', { class: 'card' }, word(context, 'notTranslated')),
    languages.length > 1 &&
      el(
        'div',
        {
          class: 'languages',
          role: 'group',
          lang: words.lang,
          'aria-label': words.messages.languages,
        },
        languages.map((tag) =>
          el(
            'button',
            {
              type: 'button',
              lang: tag,
              'aria-pressed': `${tag === lang}`,
              onclick: () => choose(tag),
            },
            languageName(tag),
          ),
        ),
      ),
  ];
}

/** The sections asked for; an article never shows none of them. */
function chosen(sections: readonly Section[], ids: string | null): readonly Section[] {
  const found = (ids ?? '')
    .split(/\s+/)
    .flatMap((id) => sections.filter((section) => section.id === id));
  return found.length ? found : sections;
}

/** What may be in another script than the text around it, as a link if it leads somewhere. */
const linked = (content: View, href: string | undefined): View =>
  el('bdi', {}, href ? el('a', { href }, content) : content);

/** A box around what there is, if there is anything. */
const box = (part: string | undefined, lines: View[]): View =>
  lines.some(Boolean) && el('div', { part, class: 'quiet' }, lines);

function byline(document: PublishedArticle, context: RenderContext): View {
  const { authors = [], reviewers = [] } = document;
  const { messages } = context.words;
  const people = (label: string, list: readonly Person[]): View =>
    list.length &&
    el(
      'p',
      {},
      own(context, label),
      list.map(({ name, credentials, url }, i) => [
        i ? messages.comma : ' ',
        linked(name, url),
        credentials && [messages.comma, linked(credentials, undefined)],
      ]),
    );
  const dates = (
    [
      ['updated', 'dateModified'],
      ['published', 'datePublished'],
      ['reviewed', 'lastReviewed'],
      ['reviewDue', 'reviewDue'],
    ] as const
  ).flatMap(([label, name]) => {
    const date = document[name];
    return date ? [el('span', {}, labelledDate(context, label, date)), ' '] : [];
  });
  return box(undefined, [
    people(messages.authors(authors.length), authors),
    people(messages.reviewers(reviewers.length), reviewers),
    dates.length && el('p', { part: 'dates' }, dates),
  ]);
}

function attribution(document: PublishedArticle, context: RenderContext): View {
  const { publisher, canonicalUrl, copyright, license, disclaimer } = document;
  const logo = publisher?.logo;
  return box('attribution', [
    publisher &&
      el(
        'p',
        {},
        linked(
          logo
            ? image(logo.src, logo.alt ?? publisher.name, logo.width, logo.height)
            : publisher.name,
          publisher.url,
        ),
      ),
    disclaimer && el('p', {}, inlines(disclaimer, context)),
    copyright && el('p', {}, copyright),
    canonicalUrl && el('p', {}, linked(word(context, 'source'), canonicalUrl)),
    license && el('p', {}, linked(word(context, 'license'), license)),
  ]);
}
