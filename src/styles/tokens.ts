import { css } from './stylesheet.js';

/**
 * The public custom properties, each read once, here, with its default. Surfaces and
 * rules are made from the text's own colour, so that they suit whatever page the text
 * came from; colours that mean something follow the page's `color-scheme`.
 */
export const tokens = css`
  .root {
    --_accent: var(--health-accent, light-dark(#0b4f8f, #9fcbff));
    --_muted: var(--health-muted, color-mix(in srgb, currentcolor 80%, transparent));
    --_surface: var(--health-surface, color-mix(in srgb, currentcolor 5%, transparent));
    --_border: var(--health-border, color-mix(in srgb, currentcolor 22%, transparent));
    --_emergency: var(--health-emergency, light-dark(#a3101d, #ffb3ab));
    --_urgent: var(--health-urgent, light-dark(#7a4100, #ffc46b));
    --_routine: var(--health-routine, light-dark(#0d5540, #8fdcb9));
    --_on-level: light-dark(#fff, #111);
    --_space: var(--health-space, 1em);
    --_radius: var(--health-radius, 0.5em);
    color: var(--health-text, inherit);
    font-family: var(--health-font, inherit);
    font-size: var(--health-font-size, inherit);
    line-height: var(--health-line-height, 1.6);
  }

  /* Its own start, which may be the page's end: an Arabic article in an English page. */
  .root > * {
    max-inline-size: var(--health-measure, 34em);
    margin-inline-end: auto;
  }

  [part='title'],
  [part='heading'] {
    font-family: var(--health-heading-font, inherit);
    line-height: 1.25;
    text-wrap: balance;
  }
`;
