import type { LoadReason } from '../loading/load-error.js';
import type { Words } from '../words/words.js';
import { language } from './context.js';
import { el, type View } from './view.js';

/** Lines in the place of text that is on its way; the style sheet lets them wait. */
export const loading = (words: Words): View =>
  el(
    'div',
    { part: 'loading', ...language(words) },
    el('span', { class: 'unseen' }, words.messages.loading),
    [0, 1, 2, 3].map(() => el('i')),
  );

/** What happened, in plain words, and a way to try again. */
export const failure = (reason: LoadReason, words: Words, retry: () => void): View =>
  el(
    'div',
    { part: 'error', ...language(words) },
    el('p', {}, words.messages[failureMessage(reason)]),
    el('button', { type: 'button', part: 'retry', onclick: retry }, words.messages.retry),
  );

/** Which message tells a reader of a failure. */
export const failureMessage = (
  reason: LoadReason,
): 'offline' | 'unreachable' | 'notFound' | 'unusable' => MESSAGES[reason] ?? 'unusable';

/** Reasons that tell a reader what to do; the rest is for engineers. */
const MESSAGES: Partial<Record<LoadReason, 'offline' | 'unreachable' | 'notFound'>> = {
  offline: 'offline',
  timeout: 'unreachable',
  network: 'unreachable',
  'not-found': 'notFound',
};
