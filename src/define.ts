/** Set by the build, from package.json. */
declare const __VERSION__: string;

/** The version of this copy of the widgets. */
export const VERSION = __VERSION__;

const MARK = Symbol.for('health-widgets');

/** Which version of the widgets defined an element; `undefined` for other code, and for none. */
export const definedBy = (name: string): string | undefined =>
  (customElements.get(name) as { [MARK]?: string } | undefined)?.[MARK];

/**
 * Defines a custom element, unless its name is taken: by this same version silently, by
 * any other code with a warning. The first definition stays; the platform has no other.
 */
export function define(name: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(name)) {
    Object.defineProperty(constructor, MARK, {
      __proto__: null,
      value: VERSION,
    } as PropertyDescriptor);
    customElements.define(name, constructor);
  } else if (definedBy(name) !== VERSION) {
    console.warn(
      `health-widgets ${VERSION}: <${name}> is already defined by ${definedBy(name) ?? 'other code'}`,
    );
  }
}
