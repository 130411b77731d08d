import type { Category, Notice } from '../document/notice.js';
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
  /** Short, with the details folded away. */
  readonly banner: boolean;
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
    policies(document, inner),
    options.signal &&
      el(
        'p',
        { part: 'signal', class: 'card' },
        word(context, 'gpc'),
        options.honored && [' ', el('strong', {}, word(context, 'gpcHonored'))],
      ),
    categories(document, options.banner, inner),
    sale(document, inner),
    optOutUrl && el('p', {}, el('a', { href: optOutUrl }, word(context, 'optOut'))),
    contact && [heading(inner, word(context, 'contact')), el('p', {}, inlines(contact, context))],
    el(
      'div',
      { part: 'actions' },
      // It stays when it was pressed, and with it the focus.
      el(
        'button',
        {
          type: 'button',
          part: 'acknowledge',
          'aria-pressed': `${options.acknowledged}`,
          onclick: options.acknowledge,
        },
        options.acknowledged && '✓ ',
        word(context, 'acknowledge'),
      ),
    ),
  );
}

function policies({ policies: list = [] }: Notice, context: RenderContext): View {
  return (
    list.length && [
      heading(context, word(context, 'policies')),
      el(
        'ul',
        { part: 'policies' },
        list.map(({ label, url, owner, kind }) =>
          el(
            'li',
            {},
            el('bdi', {}, el('a', { href: url }, label)),
            owner && [' ', el('bdi', { class: 'quiet' }, owner)],
            kind === 'health-data' && tag(word(context, 'healthDataPolicy')),
          ),
        ),
      ),
    ]
  );
}

/** What is said of a category, beside its name. */
const COLUMNS = ['examples', 'purposes', 'retention'] as const;

/**
 * A table, which the style sheet makes a list of cards where there is no room for one.
 * Hence the roles: an element that is no table to the eye is none to a screen reader.
 */
function categories(
  { categories: list = [] }: Notice,
  folded: boolean,
  context: RenderContext,
): View {
  if (!list.length) return undefined;
  const { comma } = context.words.messages;
  const text = (category: Category, column: (typeof COLUMNS)[number]): string =>
    [category[column] ?? []].flat().join(comma);
  const columns = COLUMNS.filter((column) => list.some((category) => text(category, column)));
  const table = el(
    'div',
    { class: 'fit' },
    el(
      'table',
      { part: 'categories', role: 'table' },
      el(
        'thead',
        { role: 'rowgroup' },
        el(
          'tr',
          { role: 'row' },
          (['category', ...columns] as const).map((label) =>
            el('th', { role: 'columnheader', scope: 'col' }, word(context, label)),
          ),
        ),
      ),
      el(
        'tbody',
        { role: 'rowgroup' },
        list.map((category) =>
          el(
            'tr',
            { role: 'row' },
            el(
              'th',
              { role: 'rowheader', scope: 'row' },
              el('bdi', {}, category.name),
              category.sensitive && tag(word(context, 'sensitive')),
            ),
            columns.map((column) =>
              el(
                'td',
                { role: 'cell' },
                // Said by the column's header already, where that can be seen.
                el('b', { 'aria-hidden': 'true' }, word(context, column), ' '),
                text(category, column),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const title = word(context, 'categories');
  return folded
    ? el('details', {}, el('summary', {}, title), table)
    : [heading(context, title), table];
}

const tag = (content: View): View => [' ', el('span', { class: 'tag' }, content)];

/** What the notice says of each deed; of what it does not mention, nothing. */
function sale({ sale: said }: Notice, context: RenderContext): View {
  return (
    said &&
    el(
      'div',
      { part: 'sale' },
      el(
        'ul',
        {},
        (['sells', 'rents', 'shares'] as const).map((deed) => {
          const yes = said[deed];
          return yes !== undefined && el('li', {}, own(context, context.words.messages[deed](yes)));
        }),
      ),
      said.statement && el('p', {}, inlines(said.statement, context)),
    )
  );
}
