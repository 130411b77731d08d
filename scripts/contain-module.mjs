/**
 * Puts the whole bundle into one `try`, so that a page which has broken what a module needs
 * while it is evaluated (no `WeakMap`, an `Event` that is none) gets a warning in its console
 * instead of an error in its own handlers, and keeps its fallbacks. What is exported is then
 * `undefined`.
 */
import MagicString from 'magic-string';

/** `export{a as A,b as B};`, which a minified bundle ends with. */
const EXPORTS = /export\{([^}]*)\};?\s*$/;

/** A Rollup plugin; it must come after the one that minifies, which does less within a block. */
export function containModule() {
  return {
    name: 'contain-module',
    renderChunk(code, { fileName }) {
      const { index, 1: list } = EXPORTS.exec(code) ?? this.error(`${fileName} exports nothing`);
      const names = list.split(',').map((name) => name.split(' as '));
      // its comments stay what comes first
      const start = /^(?:\/\/.*\n|\/\*[^]*?\*\/\n?)*/.exec(code)[0].length;
      const source = new MagicString(code);
      const locals = names.map(([local]) => local);
      const exported = names.map(([, name]) => name);
      // minified names are shorter; one that is not would hide the export from the module
      if (locals.some((name) => exported.includes(name)))
        this.error(`${fileName} has a name like that of its exports`);
      source.appendLeft(start, `export let ${exported};try{`);
      source.update(
        index,
        code.length,
        `[${exported}]=[${locals}]}catch(i){window.console?.warn?.("health-widgets:",i)}\n`,
      );
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}
