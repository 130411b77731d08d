/**
 * Makes `#id` links work in a shadow root, where the browser's own search for a
 * fragment's target does not look.
 */
export function followJumps(root: ShadowRoot): void {
  root.addEventListener('click', (event) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (href?.[0] !== '#') return;
    event.preventDefault();
    const target = root.getElementById(href.slice(1));
    if (!target) return;
    // Focus, too: a screen reader and the next Tab go on from there.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus();
  });
}
