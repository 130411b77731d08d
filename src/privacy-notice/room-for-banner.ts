/**
 * Keeps what a banner at the bottom of the window covers within reach: the page ends
 * below it, and scrolls what takes the focus clear of it (WCAG 2.4.11).
 *
 * @returns gives the page its own measures back
 */
export function makeRoom(banner: HTMLElement): () => void {
  const { style } = document.documentElement;
  const { scrollPaddingBottom, paddingBottom } = style;
  const observer = new ResizeObserver(() => {
    style.scrollPaddingBottom = style.paddingBottom = `${banner.offsetHeight}px`;
  });
  observer.observe(banner);
  return () => {
    observer.disconnect();
    Object.assign(style, { scrollPaddingBottom, paddingBottom });
  };
}
