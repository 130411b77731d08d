/** The one article and the one notice of the bench, in each form that a contender asks for. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const ARTICLE = read('article.json');
export const NOTICE = read('notice.json');

/** A page counts as showing an article when it has this many of its paragraphs. */
export const PARAGRAPHS = ARTICLE.sections.flatMap(({ blocks }) => blocks).length;

/** The article; with a number one that differs from all others in its text and its URL. */
export function article(number = 0) {
  if (number === 0) return ARTICLE;
  return {
    ...ARTICLE,
    id: `${ARTICLE.id}-${number}`,
    title: `${ARTICLE.title} (${number})`,
    summary: `${ARTICLE.summary} This is number ${number}.`,
  };
}

const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const MARKS = {
  strong: (inner) => `<strong>${inner}</strong>`,
  emphasis: (inner) => `<em>${inner}</em>`,
  link: (inner, { href }) => `<a href="${escape(href)}">${inner}</a>`,
  cite: (_, { ref }) => `<sup><a href="#reference-${ref}">${ref}</a></sup>`,
};

const inlinesAsHtml = (content) =>
  [content]
    .flat()
    .map((part) =>
      typeof part === 'string'
        ? escape(part)
        : MARKS[part.type](inlinesAsHtml(part.content ?? []), part),
    )
    .join('');

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const date = (day) => `<time datetime="${day}">${DATE.format(new Date(day))}</time>`;

/** What somebody would paste: the same text, in plain semantic HTML. */
export function articleAsHtml(document) {
  const { title, summary, dateModified, lastReviewed, sections, references } = document;
  const [author] = document.authors;
  const { publisher } = document;
  return `<article>
<h2>${escape(title)}</h2>
<p>${escape(summary)}</p>
<p><small>Author: ${escape(author.name)}, ${escape(author.credentials)}</small></p>
<p><small>Updated: ${date(dateModified)} Last reviewed: ${date(lastReviewed)}</small></p>
${sections.map(sectionAsHtml).join('\n')}
<h3>References</h3>
<ol>${references.map(({ text, url }, i) => `<li id="reference-${i + 1}"><a href="${escape(url)}">${escape(text)}</a></li>`).join('')}</ol>
<p><small><a href="${escape(publisher.url)}">${escape(publisher.name)}</a></small></p>
<p><small><a href="${escape(document.canonicalUrl)}">Source</a></small></p>
</article>`;
}

const sectionAsHtml = ({ id, heading, blocks }) => `<section id="${id}">
<h3>${escape(heading)}</h3>
${blocks.map(({ content }) => `<p>${inlinesAsHtml(content)}</p>`).join('\n')}
</section>`;

const MARKDOWN = {
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  link: (inner, { href }) => `[${inner}](${href})`,
  cite: (_, { ref }) => `[${ref}](#reference-${ref})`,
};

const inlinesAsMarkdown = (content) =>
  [content]
    .flat()
    .map((part) =>
      typeof part === 'string'
        ? part
        : MARKDOWN[part.type](inlinesAsMarkdown(part.content ?? []), part),
    )
    .join('');

export function articleAsMarkdown(document) {
  const { title, summary, dateModified, lastReviewed, sections, references } = document;
  const [author] = document.authors;
  return [
    `## ${title}`,
    summary,
    `Author: ${author.name}, ${author.credentials}`,
    `Updated: ${DATE.format(new Date(dateModified))} Last reviewed: ${DATE.format(new Date(lastReviewed))}`,
    ...sections.flatMap(({ heading, blocks }) => [
      `### ${heading}`,
      ...blocks.map(({ content }) => inlinesAsMarkdown(content)),
    ]),
    '### References',
    ...references.map(({ text, url }, i) => `${i + 1}. [${text}](${url})`),
    `[${document.publisher.name}](${document.publisher.url})`,
    `[Source](${document.canonicalUrl})`,
  ].join('\n\n');
}
