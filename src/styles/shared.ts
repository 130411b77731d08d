import { reset } from './reset.js';
import { css } from './stylesheet.js';
import { tokens } from './tokens.js';

/** What an article and a notice have in common: text, links, buttons, cards, states. */
const prose = css`
  p,
  ul,
  ol,
  figure {
    margin: 0 0 var(--_space);
  }

  [part='heading'] {
    margin: calc(1.6 * var(--_space)) 0 0.5em;
    font-size: 1.1em;
    break-after: avoid;
  }

  [part='title'] {
    margin: 0 0 0.5em;
    font-size: 1.65em;
  }

  ul,
  ol {
    padding-inline-start: 1.6em;
  }

  li + li {
    margin-block-start: 0.35em;
  }

  li > p {
    margin-block-end: 0.35em;
  }

  li > :last-child,
  .card > :last-child,
  .do-dont > div > :last-child,
  .root > * > :last-child {
    margin-block-end: 0;
  }

  .card > :first-child {
    margin-block-start: 0;
  }

  a {
    color: var(--_accent);
  }

  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1.25em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }

  button:hover {
    background: var(--_accent);
    color: var(--_on-level);
  }

  /*
   * A mark that opens a direction and is never closed gets out of its element, which it has
   * robbed of its end (UAX #9, BD9). So here are ends for 62 of them: more than are open do no harm.
   */
  bdi::after {
    content: '\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069\\2069' /
      '';
  }

  em:dir(rtl) {
    font-style: normal;
    font-weight: 600;
  }

  .quiet p {
    margin-block-end: 0.3em;
  }

  small,
  figcaption,
  .quiet {
    color: var(--_muted);
    font-size: 0.9em;
  }

  figcaption small,
  .quiet .quiet {
    color: inherit;
  }

  .card,
  [part='error'] {
    --_level: var(--_routine);
    margin: calc(1.5 * var(--_space)) 0;
    padding: 1.1em 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }

  .card {
    border-inline-start: 0.4em solid var(--_level);
  }

  .urgent,
  .warning {
    --_level: var(--_urgent);
  }

  .emergency {
    --_level: var(--_emergency);
  }

  .level {
    display: block;
    inline-size: fit-content;
    margin-block-end: 0.5em;
    padding: 0.15em 0.6em;
    border-radius: var(--_radius);
    outline: 1px solid transparent;
    background: var(--_level);
    color: var(--_on-level);
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }

  table {
    /* Not collapsed: of those with many columns Firefox would think for minutes. */
    border-spacing: 0;
    min-inline-size: 100%;
    line-height: 1.45;
  }

  caption,
  th,
  td {
    padding-block: 0.6em;
    padding-inline: 0 1em;
    min-inline-size: 5.5em;
    text-align: start;
    vertical-align: top;
  }

  caption {
    padding-block-start: 0;
    font-weight: 600;
  }

  th,
  td {
    border-block-end: 1px solid var(--_border);
  }

  details {
    margin-block: var(--_space);
    border-block: 1px solid var(--_border);
  }

  summary {
    padding-block: max(0.7em, 14px);
    margin-inline-start: 1.1em;
    list-style-position: outside;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }

  [part='loading'] {
    /* A change of opacity, no motion: nothing for those who want less of that. */
    animation: appear 0.3s 0.5s both;
  }

  i {
    display: block;
    block-size: 0.8em;
    margin-block: 0.8em;
    border-radius: var(--_radius);
    outline: 1px solid transparent;
    background: currentcolor;
    opacity: 0.2;
  }

  i:last-child {
    inline-size: 60%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (prefers-contrast: more) {
    .root {
      --_muted: currentcolor;
      --_border: currentcolor;
      --_surface: none;
    }
  }

  @media print {
    .root {
      --_accent: #000;
      --_muted: #000;
      --_surface: none;
      --_on-level: #000;
      color: #000;
      color-scheme: light;
    }

    .root > * {
      max-inline-size: none;
    }

    .level {
      outline-color: currentcolor;
      background: none;
    }

    button,
    [part='error'],
    [part='loading'] {
      display: none;
    }

    summary {
      list-style: none;
    }

    details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;

export const shared = reset + tokens + prose;
