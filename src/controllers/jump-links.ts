import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Makes `#id` links work in a shadow root, where the browser's own search for a
 * fragment's target does not look.
 */
export class JumpLinks implements ReactiveController {
  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.renderRoot.addEventListener('click', jump);
  }
}

function jump(event: Event): void {
  const link = (event.target as Element).closest('a');
  const href = link?.getAttribute('href');
  if (!href?.startsWith('#')) return;
  const target = (link!.getRootNode() as ShadowRoot).getElementById(href.slice(1));
  event.preventDefault();
  if (!target) return;
  // Focus, too: a screen reader and the next Tab go on from there.
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
