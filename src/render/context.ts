import { html, nothing, type TemplateResult } from 'lit';
import type { Block } from '../document/blocks.js';
import { calendarDay } from '../document/dates.js';
import { longDate } from '../words/dates.js';
import type { Messages } from '../words/messages.js';
import type { Words } from '../words/words.js';

/** What the rendering of a block must know of its surroundings. */
export interface RenderContext {
  readonly words: Words;
  /** The document's language, where it is not that of the words. */
  readonly lang: string;
  /** Level of the next heading, 1 to 6. */
  readonly level: number;
  /** How many references can be cited. */
  readonly references: number;
  /** Videos that the reader has started. */
  readonly playing: { has(video: Block): boolean; play(video: Block): void };
}

/** The same surroundings, one heading deeper. */
export const deeper = (context: RenderContext): RenderContext => ({
  ...context,
  level: Math.min(context.level + 1, 6),
});

type Label = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];

/** One of the widget's own words, marked with its language where that differs (WCAG 3.1.2). */
export const word = (context: RenderContext, label: Label): TemplateResult | string =>
  mark(context, context.words.messages[label]);

export const mark = ({ words, lang }: RenderContext, text: string): TemplateResult | string =>
  words.lang === lang ? text : html`<span lang=${words.lang}>${text}</span>`;

/** A date of the document in words, for people, and as it stands, for machines. */
export const time = (context: RenderContext, date: string): TemplateResult => html`<time
  datetime=${date}
  lang=${context.words.lang === context.lang ? nothing : context.words.lang}
  >${longDate(calendarDay(date)!, context.words.lang)}</time
>`;
