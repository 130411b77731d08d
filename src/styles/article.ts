import { css } from 'lit';

export const articleStyles = css`
  [part='article'] {
    max-inline-size: var(--measure);
  }

  .summary {
    font-size: 1.15em;
  }

  [part='question'] {
    margin-block: var(--space);
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--accent);
    font-size: 1.15em;
    font-style: italic;
  }

  .byline {
    margin-block-end: calc(1.5 * var(--space));
    color: var(--muted);
    font-size: 0.9em;
  }

  .byline [part='dates'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    font-size: 1em;
  }

  [part='section'] > [part='heading']:first-child {
    font-size: 1.35em;
  }

  dfn {
    font-style: normal;
    font-weight: 600;
  }

  .aside {
    color: var(--muted);
  }

  sub,
  sup {
    font-size: 0.75em;
    line-height: 0;
  }

  .scroll {
    margin-block: calc(1.5 * var(--space));
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    min-inline-size: 100%;
    font-size: 0.95em;
    line-height: 1.45;
  }

  caption {
    padding-block-end: 0.6em;
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: 0.6em 1em 0.6em 0;
    border-block-end: 1px solid var(--border);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    border-block-end: 2px solid var(--muted);
  }

  img,
  video {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--radius);
  }

  figure {
    margin-block: calc(1.5 * var(--space));
  }

  figcaption {
    margin-block-start: 0.5em;
  }

  figcaption small {
    display: block;
  }

  .quote {
    padding-inline-start: 1.2em;
    border-inline-start: 1px solid var(--border);
  }

  blockquote,
  blockquote p {
    margin: 0;
  }

  details {
    margin-block: var(--space);
    border-block: 1px solid var(--border);
  }

  details + details {
    margin-block-start: calc(-1px - var(--space));
  }

  summary {
    padding-block: 0.7em;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  .do-dont {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space) 2em;
    margin-block: calc(1.5 * var(--space));
  }

  .do-dont > div {
    flex: 1 1 14em;
    padding-block-start: 0.6em;
    border-block-start: 0.3em solid var(--routine);
  }

  .do-dont > .donts {
    border-color: var(--emergency);
  }

  .do-dont [part='heading'] {
    margin-block-start: 0;
  }

  [part='references'],
  .related,
  [part='attribution'] {
    margin-block-start: calc(2 * var(--space));
    font-size: 0.9em;
  }

  [part='attribution'] {
    padding-block-start: var(--space);
    border-block-start: 1px solid var(--border);
    color: var(--muted);
  }

  [part='attribution'] p {
    margin-block-end: 0.5em;
  }

  [part='attribution'] a + a {
    margin-inline-start: 1.5em;
  }

  @media print {
    [part='references'] a::after,
    [part='attribution'] a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }

    .scroll {
      overflow: visible;
    }

    details::details-content {
      display: block;
      content-visibility: visible;
    }
  }
`;
