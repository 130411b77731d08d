/** Tells a page's engineer what went wrong; the reader keeps the fallback. */
export function warn(error: unknown): void {
  (window as { console?: Partial<Console> }).console?.warn?.('health-widgets:', error);
}

/**
 * Runs a step that the platform started. A page may have broken what the step needs; then
 * no error of ours reaches the page's own handlers.
 *
 * @returns whether it went well
 */
export function contained(step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    warn(error);
    return false;
  }
}
