/**
 * Runs a step that the platform started. A page may have broken what the step needs; then
 * the fallback stays, the page's engineer finds a warning, and no error of ours reaches the
 * page's own handlers.
 */
export function contained(step: () => void): void {
  try {
    step();
  } catch (error) {
    (globalThis as { console?: Partial<Console> }).console?.warn?.('health-widgets:', error);
  }
}
