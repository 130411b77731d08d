/**
 * Styles of a page and what becomes of them, in three classes:
 *
 * - `kept out`: they are not meant for the widget and change nothing in it. Each element in it
 *   has the computed styles that it has in a clean page, but for the properties of `takes`:
 *   those that a widget takes from its page (README), and lengths that hang on its size.
 * - `respected`: they are said of the element itself, of a part of it or of all that the page
 *   has, by a rule that a page may make: to hide, move, turn or fade it.
 * - `beyond us`: they make the page itself unusable, and the widget as the rest of it.
 */
export type Class = 'kept out' | 'respected' | 'beyond us';

const important = (declarations: string): string =>
  `* { ${declarations.replaceAll(/(?=;|$)/g, ' !important')} }`;

/** A rule a line, for every element of the page, the widget itself among them. */
const keptOutOfAll = `
  line-height: 0; text-indent: 9em; text-transform: uppercase; text-align: right; white-space: pre
  line-height: 3; white-space: nowrap; text-shadow: 0 0 9px red; text-align-last: center
  writing-mode: vertical-rl; text-orientation: upright; unicode-bidi: bidi-override
  font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: 50%
  font-feature-settings: "smcp"; font-kerning: none; font-size-adjust: 2; text-rendering: geometricPrecision
  word-break: break-all; overflow-wrap: anywhere; hyphens: none; line-break: anywhere; text-wrap: nowrap
  tab-size: 40; quotes: "!" "!"; list-style: square inside; orphans: 9; widows: 9; ruby-position: under
  cursor: none; user-select: none; -webkit-user-select: none; pointer-events: none; touch-action: none
  border-collapse: separate; border-spacing: 40px; empty-cells: hide; caption-side: bottom
  text-emphasis: dot red; text-underline-position: under; text-decoration-color: red
  -webkit-text-stroke: 3px red; -webkit-text-fill-color: transparent; caret-color: red; accent-color: red
  stroke: red; fill: red; paint-order: stroke; text-anchor: end; image-rendering: pixelated
  background: red; border: 9px solid red; outline: 9px solid red; box-shadow: 0 0 9px red
  padding: 50px; margin: 50px; float: left; clear: both; vertical-align: super; box-sizing: content-box
  content: "x"; counter-reset: list-item 90; counter-increment: list-item 5; columns: 5
  animation: spin 1s infinite; transition: all 10s; will-change: transform; scroll-behavior: smooth
  overflow: hidden; text-overflow: ellipsis; resize: both; contain: layout; position: relative
  container-type: inline-size; isolation: isolate
  all: unset
`
  .trim()
  .split(/\n\s*/);

/** A rule, and what it does within the widget beside nothing. */
export interface HostileStyle {
  readonly css: string;
  readonly class: Class;
  /** Properties that come in, or hang on what does. */
  readonly takes?: readonly string[];
}

const keptOut = (css: string, ...takes: string[]): HostileStyle => ({
  css,
  class: 'kept out',
  takes,
});
const respected = (css: string): HostileStyle => ({ css, class: 'respected' });
const beyondUs = (css: string): HostileStyle => ({ css, class: 'beyond us' });

/** Declarations that make the element’s own box narrower, and with it what hangs on its width. */
const OF_THE_BOX = /padding|border:|columns|overflow:|writing-mode|all:/;

export const HOSTILE_STYLES: readonly HostileStyle[] = [
  ...keptOutOfAll.map((declarations) =>
    keptOut(important(declarations), ...(OF_THE_BOX.test(declarations) ? ['box'] : [])),
  ),
  keptOut('@layer reset { * { line-height: 9 !important; font-weight: 900 !important; } }'),
  keptOut('p, h2, h3, a, ul, li, table, td, button, div, span, section { all: unset !important; }'),
  keptOut('p, h2, a, table, td, button, div, section, article, slot { display: none !important; }'),
  keptOut('*::before, *::after { content: "x" !important; display: block !important; }'),
  keptOut('::slotted(*), ::slotted(p), :host, :host(*) { display: none !important; }'),
  keptOut(
    '[part], .root, .card, .level, [class] { display: none !important; color: red !important; }',
  ),
  keptOut('a { outline: none !important; } *:focus, *:focus-visible { outline: 0 !important; }'),
  keptOut('::selection, ::marker, ::first-letter, ::first-line { color: transparent !important; }'),
  keptOut(
    '@font-face { font-family: system-ui; src: local("No Such Font"); } @property --level { syntax: "*"; inherits: false; }',
  ),
  keptOut('@keyframes appear { to { opacity: 0; } } @keyframes spin { to { rotate: 1turn; } }'),
  keptOut(':root { font-size: 1px; } body { font-size: 16px; }'),
  keptOut('html { font-size: 62.5%; } body { font-size: 16px; }'),
  keptOut(
    '* { --accent: red; --space: 99em; --level: red; --muted: red; --border: red; --radius: 9em; }',
  ),
  keptOut('health-answer:not(:defined) { display: none; }'),
  keptOut('health-answer::part(*) { color: red; }'),
  keptOut('@media print { * { display: none !important; } }'),
  // What a widget takes from its page, as the README promises.
  keptOut(important('color: red'), 'color'),
  keptOut(important('font-family: fantasy'), 'font'),
  keptOut(important('letter-spacing: 1em; word-spacing: 2em'), 'spacing'),
  keptOut(important('font-size: 40px'), 'size', 'font'),
  keptOut(important('direction: rtl'), 'direction'),
  keptOut('html { direction: rtl; }', 'direction'),
  keptOut(important('visibility: visible')),
  // Of the element itself, or of everything.
  respected('health-answer { display: none; }'),
  respected('health-answer { visibility: hidden; }'),
  respected('::part(title) { display: none; }'),
  respected('health-answer::part(body) { color: red; }'),
  respected(important('display: none')),
  respected(important('visibility: hidden')),
  // Lines through or under a text go on into what stands in it.
  respected(important('text-decoration: line-through')),
  respected(important('opacity: 0')),
  respected(important('content-visibility: hidden')),
  respected(important('color: transparent')),
  respected(important('font-size: 0')),
  respected(important('transform: rotate(180deg)')),
  respected(important('filter: blur(9px); mix-blend-mode: difference; clip-path: inset(50%)')),
  respected(important('width: 50px; height: 10px; overflow: hidden')),
  respected(important('position: fixed; inset: -9999px auto auto -9999px')),
  beyondUs(important('zoom: 4')),
  beyondUs('body { zoom: 4; }'),
  beyondUs(important('container-type: size')),
  beyondUs('html { display: none; }'),
];
