import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Article } from '../document/article.js';

/**
 * Publishes an article's metadata in the page's head as schema.org JSON-LD, for search
 * engines, and takes it back with its element. A data block: it never runs.
 */
export class StructuredData implements ReactiveController {
  #script: HTMLScriptElement | undefined;
  #shown: Article | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  show(article: Article | undefined): void {
    if (article === this.#shown) return;
    this.hostDisconnected();
    if (!article || article.status === 'withdrawn') return;
    this.#shown = article;
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    // Escaped, so that no text can end the element when the page is saved or serialised.
    this.#script.append(JSON.stringify(linkedData(article)).replace(/</g, '\\u003c'));
    document.head.append(this.#script);
  }

  hostDisconnected(): void {
    this.#script?.remove();
    this.#script = this.#shown = undefined;
  }
}

const linkedData = (article: Article): object => {
  const { title, lang, canonicalUrl, authors, reviewers, publisher, about } = article;
  const people = (list: Article['authors']): object[] | undefined =>
    list?.map(({ name, url }) => ({ '@type': 'Person', name, url }));
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: title,
    inLanguage: lang,
    url: canonicalUrl,
    description: article.summary,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    lastReviewed: article.lastReviewed,
    author: people(authors),
    reviewedBy: people(reviewers),
    publisher: publisher && {
      '@type': 'Organization',
      name: publisher.name,
      url: publisher.url,
      logo: publisher.logo?.src,
    },
    license: article.license,
    about: about?.map(({ name, codes }) => ({
      '@type': 'MedicalEntity',
      name,
      code: codes?.map(({ system, code }) => ({
        '@type': 'MedicalCode',
        codingSystem: system,
        codeValue: code,
      })),
    })),
  };
};
