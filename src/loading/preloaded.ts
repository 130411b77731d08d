/**
 * Whether the page has asked for a document before us, by
 * `<link rel="preload" as="fetch" crossorigin="anonymous">`. What it asked for can only be
 * used by a request of the same credentials mode, which for such a link is `same-origin`.
 */
export const isPreloaded = (url: string): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')].some(
    ({ href }) => href === url,
  );
