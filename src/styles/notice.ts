import { css } from './stylesheet.js';

export const noticeStyles = css`
  [part='title'] {
    font-size: 1.35em;
  }

  .tag {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    font-size: 0.8em;
    font-weight: 400;
  }

  .fit {
    overflow-x: auto;
    container-type: inline-size;
    margin-block-end: var(--_space);
  }

  td b {
    display: none;
  }

  @container (inline-size < 32em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }

    tr,
    th,
    td {
      display: block;
      overflow-wrap: anywhere;
    }

    tr {
      padding-block: 0.6em;
      border-block-start: 1px solid var(--_border);
    }

    th,
    td {
      padding: 0;
      border: 0;
    }

    td b {
      display: inline;
      color: var(--_muted);
      font-weight: 400;
    }
  }

  [data-banner] {
    position: fixed;
    inset: auto 0 0;
    z-index: 2147483000;
    box-sizing: border-box;
    max-block-size: 45dvh;
    overflow: auto;
    scroll-padding-block-end: 6em;
    padding: 1em max(1em, env(safe-area-inset-right)) 0 max(1em, env(safe-area-inset-left));
    border-block-start: 1px solid var(--_border);
    background: Canvas;
    color: var(--health-text, CanvasText);
  }

  [data-banner] > * {
    max-inline-size: 60em;
    margin-inline: auto;
  }

  [data-banner] [part='actions'] {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.75em max(1em, env(safe-area-inset-bottom));
    background: Canvas;
  }

  @media print {
    [data-banner] {
      position: static;
      max-block-size: none;
      color: #000;
    }
  }
`;
