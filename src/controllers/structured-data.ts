import type { Article, Person, PublishedArticle } from '../document/article.js';

/**
 * Publishes an article's metadata in the page's head as schema.org JSON-LD, for search
 * engines, and takes it back with its element. A data block: it never runs.
 */
export class StructuredData {
  #script: HTMLScriptElement | undefined;
  #shown: Article | undefined;

  /** Publishes this article in place of the last one, if any. */
  show(article: Article | undefined): void {
    if (article === this.#shown) return;
    this.#shown = article;
    this.#script?.remove();
    if (!article || article.status === 'withdrawn') return;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    // Escaped, so that no text can end the element when the page is saved or serialised.
    this.#script.append(JSON.stringify(linkedData(article)).replace(/</g, '\\u003c'));
    document.head.append(this.#script);
  }
}

const typed = (type: string, fields: object): object => ({ '@type': type, ...fields });

const person = ({ name, url }: Person): object => typed('Person', { name, url });

const linkedData = (article: PublishedArticle): object => {
  const { title: name, lang: inLanguage, canonicalUrl: url, summary: description } = article;
  const { datePublished, dateModified, lastReviewed, license, publisher } = article;
  return {
    '@context': 'https://schema.org',
    ...typed('MedicalWebPage', {
      name,
      inLanguage,
      url,
      description,
      datePublished,
      dateModified,
      lastReviewed,
      license,
      author: article.authors?.map(person),
      reviewedBy: article.reviewers?.map(person),
      publisher: publisher && typed('Organization', { ...publisher, logo: publisher.logo?.src }),
      about: article.about?.map(({ name }) => typed('MedicalEntity', { name })),
    }),
  };
};
