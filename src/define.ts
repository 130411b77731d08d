/** Set by the build, from package.json. */
declare const __VERSION__: string;

/** The version of this copy of the widgets. */
export const VERSION = __VERSION__;

const MARK = Symbol.for('health-widgets');

/**
 * Defines a custom element, unless its name is taken: by this same version silently, by
 * any other code with a warning. The first definition stays; the platform has no other.
 */
export function define(name: string, constructor: CustomElementConstructor): void {
  const taken = customElements.get(name) as { [MARK]?: string } | undefined;
  if (!taken) {
    Object.defineProperty(constructor, MARK, { value: VERSION });
    customElements.define(name, constructor);
  } else if (taken[MARK] !== VERSION) {
    console.warn(
      `health-widgets ${VERSION}: <${name}> is already defined by ${taken[MARK] ?? 'other code'}`,
    );
  }
}
