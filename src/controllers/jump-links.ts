/**
 * Makes `#id` links work in a shadow root, where the browser's own search for a
 * fragment's target does not look.
 */
export function followJumps(host: HTMLElement): void {
  host.addEventListener('click', (event) => {
    const root = host.shadowRoot;
    const link = (event.composedPath()[0] as Element).closest('a');
    const href = link?.getAttribute('href');
    // The page's own links, in a slot, are the page's business.
    if (href?.[0] !== '#' || link!.getRootNode() !== root) return;
    event.preventDefault();
    const target = root.getElementById(href.slice(1));
    if (!target) return;
    const fold = target.closest('details');
    if (fold) fold.open = true;
    // Focus, too: a screen reader and the next Tab go on from there.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  });
}
