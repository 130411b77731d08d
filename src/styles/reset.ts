import { css } from './stylesheet.js';

/**
 * The border between the page and the widget. A shadow root does not stop inheritance,
 * nor a page's `* { … !important }` on the element itself; the inner wrapper does. It
 * lets through what the reader's page and the reader decide: font, size, colour, spacing
 * of letters and words (WCAG 1.4.12), colour scheme and visibility. Direction and custom
 * properties pass by themselves.
 */
export const reset = css`
  :host {
    display: block;
  }

  [hidden],
  :host([hidden]) {
    display: none !important;
  }

  .root {
    all: initial;
    display: block;
    color-scheme: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    visibility: inherit;
    overflow-wrap: break-word;
  }

  .unseen {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
