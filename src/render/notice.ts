import type { Notice } from '../document/notice.js';
import {
  deeper,
  heading,
  labelledDate,
  language,
  own,
  word,
  type RenderContext,
} from './context.js';
import { inlines } from './inlines.js';
import { el, type View } from './view.js';

export interface NoticeOptions {
  readonly acknowledged: boolean;
  /** The visitor has acknowledged an older version: what changed comes first. */
  readonly changed: boolean;
  /** The browser sends the Global Privacy Control signal. */
  readonly signal: boolean;
  /** The site says that it has processed that signal. */
  readonly honored: boolean;
  readonly acknowledge: () => void;
}

/** A privacy notice, whole. */
export function notice(document: Notice, options: NoticeOptions, context: RenderContext): View {
  const inner = deeper(context);
  const { title, effectiveDate, changes, statement, contact, optOutUrl } = document;
  const { policies = [], categories = [] } = document;
  const { comma } = context.words.messages;
  return el(
    'section',
    { part: 'notice', ...language(document), 'aria-label': title, tabindex: -1 },
    heading(context, title, 'title'),
    effectiveDate && el('p', { class: 'quiet' }, labelledDate(context, 'effective', effectiveDate)),
    options.changed &&
      changes &&
      el(
        'div',
        { class: 'card' },
        heading(inner, word(context, 'changes')),
        el('p', {}, inlines(changes, context)),
      ),
    el('p', { part: 'body' }, inlines(statement, context)),
    policies.length && [
      heading(inner, word(context, 'policies')),
      el(
        'ul',
        { part: 'policies' },
        policies.map(({ label, url, owner, kind }) =>
          el(
            'li',
            {},
            el('a', { href: url }, label),
            owner && [' ', el('bdi', {}, owner)],
            kind === 'health-data' && tag(word(context, 'healthDataPolicy')),
          ),
        ),
      ),
    ],
    categories.length && [
      heading(inner, word(context, 'categories')),
      el(
        'dl',
        { part: 'categories' },
        categories.map(({ name, sensitive, examples, purposes, retention }) =>
          el(
            'div',
            {},
            el('dt', {}, name, sensitive && tag(word(context, 'sensitive'))),
            (
              [
                ['examples', examples?.join(comma)],
                ['purposes', purposes?.join(comma)],
                ['retention', retention],
              ] as const
            ).map(
              ([label, value]) =>
                value && el('dd', {}, el('b', {}, word(context, label)), ' ', value),
            ),
          ),
        ),
      ),
    ],
    sale(document, inner),
    options.signal &&
      el(
        'p',
        { part: 'signal', class: 'card' },
        word(context, 'gpc'),
        options.honored && [' ', word(context, 'gpcHonored')],
      ),
    optOutUrl && el('p', {}, el('a', { href: optOutUrl }, word(context, 'optOut'))),
    contact && [heading(inner, word(context, 'contact')), el('p', {}, inlines(contact, context))],
    el(
      'div',
      { part: 'actions' },
      options.acknowledged
        ? el('p', { tabindex: -1 }, word(context, 'acknowledged'))
        : el(
            'button',
            { type: 'button', part: 'acknowledge', onclick: options.acknowledge },
            word(context, 'acknowledge'),
          ),
    ),
  );
}

const tag = (content: View): View => [' ', el('span', { class: 'tag' }, content)];

function sale({ sale: said }: Notice, context: RenderContext): View {
  return (
    said &&
    el(
      'div',
      { part: 'sale' },
      heading(context, word(context, 'sale')),
      el(
        'ul',
        {},
        (['sells', 'rents', 'shares'] as const).map((deed) => {
          const yes = said[deed];
          // Unsaid is not the same as "no".
          return yes !== undefined && el('li', {}, own(context, context.words.messages[deed](yes)));
        }),
      ),
      said.statement && el('p', {}, inlines(said.statement, context)),
    )
  );
}
