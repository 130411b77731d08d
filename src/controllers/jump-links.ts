/**
 * Makes `#id` links work in a shadow root, where the browser's own search for a
 * fragment's target does not look.
 */
export function followJumps(root: ShadowRoot): void {
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
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
