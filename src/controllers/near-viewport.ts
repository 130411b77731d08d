import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far beyond the viewport loading begins: about two swipes on a phone. */
const MARGIN = '800px';

/** Knows when its element has come near the viewport for the first time. */
export class NearViewport implements ReactiveController {
  /** Stays true once it is. */
  near = false;
  #observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** Begins to watch; without an `IntersectionObserver` everything counts as near. */
  watch(): void {
    if (this.near || this.#observer || !this.host.isConnected) return;
    if (!('IntersectionObserver' in globalThis)) {
      this.near = true;
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.near = true;
        this.hostDisconnected();
        this.host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
