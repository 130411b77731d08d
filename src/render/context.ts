import type { Block } from '../document/blocks.js';
import { calendarDay } from '../document/dates.js';
import { longDate } from '../words/dates.js';
import { direction } from '../words/direction.js';
import type { Messages } from '../words/messages.js';
import type { Words } from '../words/words.js';
import { el, type Attributes, type View } from './view.js';

/** What the rendering of a block must know of its surroundings. */
export interface RenderContext {
  readonly words: Words;
  /** The document's language. */
  readonly lang: string;
  /** Level of the next heading, 1 to 6. */
  readonly level: number;
  /** What can be cited; where an entry could not be read, nothing. */
  readonly references?: readonly unknown[];
  /** Videos that the reader has started. */
  readonly playing?: { has(video: Block): boolean; play(video: Block): void };
  /** The browser asks sites not to sell or share, as the page's privacy notice tells. */
  readonly gpc?: () => boolean | undefined;
}

/** The same surroundings, one heading deeper. */
export const deeper = (context: RenderContext): RenderContext => ({
  ...context,
  level: Math.min(context.level + 1, 6),
});

/** A heading of the context's level. */
export const heading = ({ level }: RenderContext, content: View, part = 'heading'): View =>
  el(`h${level}`, { part }, content);

/** What a page asked for, as a level that exists; without sense it is the default, 2. */
export const headingLevel = (level: number): number =>
  level >= 1 ? Math.min(Math.trunc(level), 6) : 2;

/** The attributes of what is in a language; without its direction, the language's own. */
export const language = ({
  lang,
  dir = direction(lang),
}: {
  readonly lang: string;
  readonly dir?: 'ltr' | 'rtl';
}): Attributes => ({ lang, dir });

type Label = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];

/** One of the widget's own words. */
export const word = (context: RenderContext, label: Label): View =>
  own(context, context.words.messages[label]);

/** What is in the widget's own words, marked with their language where it differs (WCAG 3.1.2). */
export const own = ({ words, lang }: RenderContext, ...content: View[]): View =>
  words.lang === lang ? content : el('span', language(words), content);

/** A date of the document after its label: in words, for people; as it stands, for machines. */
export const labelledDate = (context: RenderContext, label: Label, date: string): View => {
  const { messages, lang } = context.words;
  return own(
    context,
    messages[label],
    ' ',
    el('time', { datetime: date }, longDate(calendarDay(date)!, lang)),
  );
};

/** Asked for without cookies and without a referrer. */
export const image = (
  src: string,
  alt: string,
  width: number | undefined,
  height: number | undefined,
): View =>
  el('img', {
    loading: 'lazy',
    decoding: 'async',
    crossorigin: 'anonymous',
    referrerpolicy: 'no-referrer',
    alt,
    width,
    height,
    src,
  });
