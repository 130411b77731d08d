import { css } from './stylesheet.js';

export const articleStyles = css`
  .summary,
  [part='question'] {
    font-size: 1.15em;
  }

  [part='question'] {
    margin-block: var(--_space);
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }

  [part='dates'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1.5em;
  }

  time {
    white-space: nowrap;
  }

  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block: -0.5em 0.6em;
  }

  .languages button {
    min-inline-size: 44px;
    padding: 0;
    text-align: start;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 400;
    text-decoration: underline;
  }

  .languages [aria-pressed='true'] {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }

  [part='section'] > [part='heading']:first-child {
    font-size: 1.35em;
  }

  .box {
    content-visibility: auto;
    contain-intrinsic-size: auto 100em;
    /* Room for the ring around what has the focus, which a box that can be skipped cuts off. */
    margin: -6px;
    padding: 6px;
  }

  dfn {
    font-style: normal;
    font-weight: 600;
  }

  sub,
  sup {
    font-size: 0.75em;
    line-height: 0;
  }

  figure,
  .scroll,
  .do-dont {
    margin-block: calc(1.5 * var(--_space));
  }

  .scroll {
    overflow-x: auto;
    container-type: inline-size;
    --_edge: -1em;
    /* A shade where the table goes on, gone at its end; none where all of it is in sight. */
    animation: more linear;
    animation-timeline: scroll(self inline);
  }

  .scroll:dir(rtl) {
    --_edge: 1em;
  }

  @keyframes more {
    from,
    98% {
      box-shadow: inset var(--_edge) 0 1em -1em var(--_muted);
    }
  }

  caption div {
    position: sticky;
    inset-inline-start: 0;
    inline-size: fit-content;
    max-inline-size: calc(100cqi - 1em);
  }

  img,
  video {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  figcaption {
    margin-block-start: 0.5em;
  }

  figcaption small {
    display: block;
  }

  blockquote {
    margin: 0;
    padding-inline-start: 1.2em;
    border-inline-start: 3px solid var(--_border);
  }

  blockquote + figcaption {
    padding-inline-start: 1.5em;
  }

  .do-dont {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) 2em;
  }

  .do-dont > div {
    flex: 1 1 14em;
    min-inline-size: 0;
    border-block-start: 0.3em solid var(--_routine);
  }

  .do-dont > .donts {
    border-color: var(--_emergency);
  }

  .do-dont [part='heading'] {
    margin-block-start: 0.6em;
  }

  [part='attribution'] {
    margin-block-start: calc(2 * var(--_space));
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }

  [part='attribution'] img {
    margin-block-end: 0.75em;
    border-radius: 0;
  }

  @media (forced-colors: active) {
    @keyframes more {
      from,
      98% {
        border-inline-end: 3px dashed;
      }
    }
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

    .box {
      content-visibility: visible;
    }
  }
`;
