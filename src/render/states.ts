import { html, type TemplateResult } from 'lit';
import type { LoadReason } from '../loading/load-error.js';
import type { Messages } from '../words/messages.js';
import type { Words } from '../words/words.js';
import { direction } from './direction.js';

/** Lines in the place of text that is on its way; the style sheet lets them wait. */
export const loading = ({ lang, messages }: Words): TemplateResult =>
  html`<div part="loading" lang=${lang} dir=${direction(lang)}>
    <span class="visually-hidden">${messages.loading}</span><i></i><i></i><i></i><i></i>
  </div>`;

/** What happened, in plain words, and a way to try again. */
export const failure = (
  reason: LoadReason,
  { lang, messages }: Words,
  retry: () => void,
): TemplateResult =>
  html`<div part="error" lang=${lang} dir=${direction(lang)}>
    <p>${messages[sentence(reason)]}</p>
    <button type="button" part="retry" @click=${retry}>${messages.retry}</button>
  </div>`;

const sentence = (reason: LoadReason): keyof Messages & ('offline' | 'unreachable' | 'notFound' | 'unusable') =>
  reason === 'offline'
    ? 'offline'
    : reason === 'timeout' || reason === 'network'
      ? 'unreachable'
      : reason === 'not-found'
        ? 'notFound'
        : 'unusable';
