/** Reading documents, for publishers' own tools: no DOM, no network. */
export { readArticle, readNotice, type Origin, type ReadResult } from './read.js';
export { LIMITS, type Finding, type Problem } from './findings.js';
export type { Article, PublishedArticle, WithdrawnArticle, Section, Person } from './article.js';
export type { Notice, Category, Policy } from './notice.js';
export type { Block, BlockKind, BlockOf, ListItem } from './blocks.js';
export type { Inline } from './inlines.js';
