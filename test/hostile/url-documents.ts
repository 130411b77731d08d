/** Documents with addresses of the test's choice in each of their URL fields. */
import { articleDocument, paragraph, type Fields } from '../fixtures/article-fixtures.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { IMAGE } from './trapped-page.js';

const link = (href: string): Fields => ({ type: 'link', href, content: ['here'] });

/** All that may stand many times in an article, once for each address. */
export const articleLinking = (urls: readonly string[]): Fields =>
  articleDocument({
    authors: urls.map((url) => ({ name: 'Ada', url })),
    reviewers: urls.map((url) => ({ name: 'Jon', url })),
    related: urls.map((url) => ({ title: 'Neck', url })),
    references: urls.map((url) => ({ text: 'A study', url })),
    translations: urls.map((url, i) => ({ lang: `x-${i}`, url })),
    question: urls.map(link),
    disclaimer: urls.map(link),
    sections: [
      {
        blocks: urls.flatMap((url) => [
          paragraph({ type: 'strong', content: [link(url)] }),
          { type: 'figure', src: url, alt: 'A neck', caption: [link(url)], credit: [link(url)] },
          { type: 'video', src: url, title: 'A film' },
          { type: 'video', src: IMAGE, poster: url, captions: url, title: 'A film' },
        ]),
      },
    ],
  });

/** All that stands once in an article; its relative links start from the first of these. */
export const articleFrom = (url: string): Fields =>
  articleDocument({
    canonicalUrl: url,
    license: url,
    publisher: { name: 'Larch', url, logo: { src: url, alt: 'Larch' } },
    question: ['', '#', '?x', '//', '/', '.', '\\\\x', ':', '//x:y@z'].map(link),
    sections: [{ blocks: [paragraph(link('back')), { type: 'figure', src: 'x.png', alt: '' }] }],
  });

export const noticeLinking = (urls: readonly string[]): Fields =>
  noticeDocument({
    policies: urls.map((url) => ({ owner: 'Hill', label: 'Policy', url, kind: 'privacy' })),
    statement: ['We keep nothing.', ...urls.map(link)],
    changes: urls.map(link),
    contact: urls.map(link),
    sale: { sells: false, statement: urls.map(link) },
    optOutUrl: urls[0],
    translations: urls.map((url, i) => ({ lang: `x-${i}`, url })),
  });
