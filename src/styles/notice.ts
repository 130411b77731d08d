import { css } from './stylesheet.js';

export const noticeStyles = css`
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
    border: 1px solid;
    border-radius: var(--radius);
    font-size: 0.8em;
    font-weight: 400;
  }
`;
