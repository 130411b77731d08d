/** Contrast as WCAG 2.2 defines it, of colours as they end up on the screen. */

/** Red, green, blue and opacity, each from 0 to 1. */
export type Color = readonly [number, number, number, number];

const WHITE: Color = [1, 1, 1, 1];

/** A computed colour: `rgb(0 0 0 / 50%)` in its older form, or `color(srgb 0 0 0 / 0.5)`. */
export function parseColor(text: string): Color {
  const numbers = (/\(([^)]*)\)/.exec(text)?.[1] ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number);
  const scale = text.startsWith('color(srgb') ? 1 : text.startsWith('rgb') ? 255 : NaN;
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = numbers ?? [];
  if (Number.isNaN(red * scale * blue * green)) throw new Error(`no colour: ${text}`);
  return [red / scale, green / scale, blue / scale, alpha];
}

/** What is seen of a colour that lies on another. */
export const over = (top: Color, below: Color): Color => {
  const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + below[i] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** The box that an element is drawn in: through slots and out of shadow roots. */
const outerBox = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** The colour behind an element's text. */
export function backgroundOf(element: Element | null): Color {
  if (!element) return WHITE;
  const color = parseColor(getComputedStyle(element).backgroundColor);
  return color[3] === 1 ? color : over(color, backgroundOf(outerBox(element)));
}

/** The colour behind an element's own box. */
export const surroundingsOf = (element: Element): Color => backgroundOf(outerBox(element));

const luminance = ([red, green, blue]: Color): number => {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

export function contrast(color: Color, background: Color): number {
  const [dark, light] = [luminance(over(color, background)), luminance(background)].sort(
    (a, b) => a - b,
  );
  return (light! + 0.05) / (dark! + 0.05);
}

type ColorProperty = 'color' | 'borderTopColor' | 'borderLeftColor' | 'outlineColor';

/** Contrast of an element's text, or of another of its colours, with what lies behind it. */
export const contrastOf = (element: Element, property: ColorProperty = 'color'): number =>
  contrast(
    parseColor(getComputedStyle(element)[property]),
    property === 'color' ? backgroundOf(element) : surroundingsOf(element),
  );
