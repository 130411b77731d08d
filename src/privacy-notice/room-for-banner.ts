/** Pixels that the outline of what has the focus takes beyond it, in our style as in others. */
const FOCUS_RING = 8;

/**
 * Keeps what a banner at the bottom of the window covers within reach: the page ends
 * below it, and scrolls what takes the focus clear of it (WCAG 2.4.11).
 *
 * @returns gives the page its own measures back
 */
export function makeRoom(banner: HTMLElement): () => void {
  const { style } = document.documentElement;
  const { scrollPaddingBottom, paddingBottom } = style;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    // In a frame of its own, because the room may change what is measured.
    frame = requestAnimationFrame(() => {
      style.scrollPaddingBottom = style.paddingBottom = `${banner.offsetHeight + FOCUS_RING}px`;
    });
  });
  observer.observe(banner);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    Object.assign(style, { scrollPaddingBottom, paddingBottom });
  };
}
