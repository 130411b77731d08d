import { css } from 'lit';

export const noticeStyles = css`
  [part='notice'] {
    max-inline-size: var(--measure);
  }

  [part='title'] {
    font-size: 1.35em;
  }

  [part='categories'] > div {
    padding-block: 0.6em;
    border-block-start: 1px solid var(--border);
  }

  dt,
  b {
    font-weight: 600;
  }

  dd {
    margin: 0;
  }

  .tag {
    padding: 0.1em 0.5em;
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    font-size: 0.8em;
    font-weight: 400;
  }

  :host([placement='banner']) .root {
    position: fixed;
    inset: auto 0 0;
    z-index: 2147483000;
    max-block-size: 50vh;
    overflow: auto;
    padding: 1em;
    border-block-start: 1px solid var(--border);
    background: Canvas;
  }
`;
