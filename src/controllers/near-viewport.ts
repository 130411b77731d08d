import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { contained } from '../contained.js';

/** How far beyond the viewport loading begins: about two swipes on a phone. */
const MARGIN = '800px';

/** Knows when its element has come near the viewport for the first time. */
export class NearViewport implements ReactiveController {
  #near = !('IntersectionObserver' in window);
  #observer: IntersectionObserver | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it has; the first question begins the watch, and an answer updates the host. */
  isNear(): boolean {
    if (!this.#near && !this.#observer && this.#host.isConnected) {
      this.#observer = new IntersectionObserver(
        (entries) =>
          contained(() => {
            this.#near ||= entries.some(({ isIntersecting }) => isIntersecting);
            if (!this.#near) return;
            this.hostDisconnected();
            this.#host.requestUpdate();
          }),
        { __proto__: null, rootMargin: MARGIN } as IntersectionObserverInit,
      );
      this.#observer.observe(this.#host);
    }
    return this.#near;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
