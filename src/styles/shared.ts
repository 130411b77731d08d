import { css, type CSSResultGroup } from 'lit';
import { reset } from './reset.js';
import { tokens } from './tokens.js';

/** What an article and a notice have in common: text, links, buttons, cards, states. */
const prose = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  figure,
  blockquote {
    margin: 0 0 var(--space);
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: calc(1.6 * var(--space)) 0.5em;
    font-size: 1.1em;
    line-height: 1.3;
    text-wrap: balance;
    break-after: avoid;
  }

  [part~='title'] {
    margin-block: 0 0.5em;
    font-size: 1.8em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }

  p,
  li {
    text-wrap: pretty;
    orphans: 3;
    widows: 3;
  }

  ul,
  ol {
    padding-inline-start: 1.6em;
  }

  li + li,
  li > ul,
  li > ol {
    margin-block-start: 0.35em;
  }

  li > :last-child,
  .card > :last-child {
    margin-block-end: 0;
  }

  .card > :first-child {
    margin-block-start: 0;
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }

  a:hover {
    text-decoration-thickness: 0.16em;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
    border-radius: 2px;
  }

  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: none;
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }

  button:hover {
    background: var(--accent);
    color: var(--on-level);
  }

  small,
  .dates,
  [part~='dates'],
  figcaption {
    color: var(--muted);
    font-size: 0.9em;
  }

  .card {
    --level: var(--routine);
    margin: calc(1.5 * var(--space)) 0;
    padding: 1.1em 1.25em;
    border: 1px solid var(--border);
    border-inline-start: 0.4em solid var(--level);
    border-radius: var(--radius);
    background: var(--surface);
    break-inside: avoid;
  }

  .urgent,
  .warning {
    --level: var(--urgent);
  }

  .emergency {
    --level: var(--emergency);
  }

  .level {
    display: inline-block;
    margin-inline-end: 0.6em;
    padding: 0.15em 0.6em;
    border: 1px solid var(--level);
    border-radius: var(--radius);
    background: var(--level);
    color: var(--on-level);
    font-size: 0.85em;
  }

  [part='loading'] {
    min-block-size: 8em;
    animation: appear 0.3s 0.5s both;
  }

  [part='loading'] i {
    display: block;
    inline-size: 100%;
    block-size: 0.8em;
    margin-block-end: 0.8em;
    border-radius: var(--radius);
    background: var(--border);
  }

  [part='loading'] :nth-child(2) {
    inline-size: 60%;
    block-size: 1.6em;
  }

  [part='loading'] :last-child {
    inline-size: 80%;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  [part='error'] {
    margin-block: var(--space);
    padding: 1em 1.25em;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }

  [part='error'] p {
    margin-block-end: 0.75em;
  }

  @media (forced-colors: active) {
    .level {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      color: Canvas;
    }
  }

  @media print {
    .root {
      --accent: #000;
      --muted: #000;
      color: #000;
    }

    button,
    [part='error'],
    [part='loading'] {
      display: none;
    }
  }
`;

export const shared: CSSResultGroup = [reset, tokens, prose];
