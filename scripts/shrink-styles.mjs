/**
 * Takes the white space and the comments out of the css`` literals of our own source, and
 * gives their private custom properties (`--_accent`) names of one letter (`--_a`).
 *
 * The published minifiers of template literals either delete rules that they don't know
 * (`@container`, nesting, `:state()`) or rewrite media queries for newer browsers. This one
 * understands strings, comments and white space and hardly more, so it can't lose a rule;
 * test/node/bundle.test.mjs compares every rule and declaration all the same.
 */
import MagicString from 'magic-string';
import ts from 'typescript';

/** A Rollup plugin; it must come before the one that compiles TypeScript. */
export function shrinkStyles({ include = /\/src\/.*\.ts$/ } = {}) {
  return {
    name: 'shrink-styles',
    transform(code, id) {
      if (!include.test(id) || id.includes('/node_modules/')) return null;
      const source = new MagicString(code);
      for (const [start, end] of styleLiterals(code)) {
        if (start !== end) source.update(start, end, shrinkCss(code.slice(start, end)));
      }
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },

    // of all modules together, so that one name is the same in each; after the minifier
    renderChunk: {
      order: 'post',
      handler(code) {
        const source = new MagicString(code);
        const names = privateNames(code);
        if (names.size > 26) this.error('more private custom properties than letters');
        source.replace(PRIVATE_NAME, (name) => names.get(name));
        return { code: source.toString(), map: source.generateMap({ hires: true }) };
      },
    },
  };
}

const PRIVATE_NAME = /--_[a-z-]+/g;

/**
 * Short names for the private custom properties in a text, by their own.
 *
 * @returns {Map<string, string>}
 */
export function privateNames(text) {
  const names = [...new Set(text.match(PRIVATE_NAME))].sort();
  return new Map(names.map((name, i) => [name, `--_${(i + 10).toString(36)}`]));
}

/**
 * Where the text of each css`` literal of a TypeScript file starts and ends.
 *
 * @returns {[number, number][]}
 */
export function styleLiterals(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, false);
  const found = [];
  const visit = (node) => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      ts.isIdentifier(node.tag) &&
      node.tag.text === 'css'
    ) {
      const { template } = node;
      if (!ts.isNoSubstitutionTemplateLiteral(template)) {
        throw new Error(`a css literal with an expression: ${node.getText(file)}`);
      }
      // without the backticks
      found.push([template.getStart(file) + 1, template.end - 1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** In this order at each place: a string or url(), which stays; a comment; other text. */
const CSS_TOKEN =
  /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\))|(\/\*[^]*?\*\/)|[^"'/u]+|[^]/g;

const unquoted = (string) => /^(['"])([a-z][\w-]*)\1$/i.exec(string)?.[2];

/**
 * White space goes where CSS gives it no meaning: around `{ } ; , >`, inside parentheses and
 * after a colon. It stays around `+`, `-` and `*` (calc), before a colon (`a :hover` is a
 * descendant), before `(` and after `)` (`and (`, `) and`), between words, and where it is
 * the whole value of a custom property. Quotation marks go from around names in `[a='b']`.
 */
export function shrinkCss(css) {
  const kept = [];
  const bare = css.replace(CSS_TOKEN, (token, string, comment) => {
    // set aside, so that the white space within is not seen
    if (string) return `\uE001${kept.push(string) - 1}\uE002`;
    return comment ? '\uE003' : token;
  });
  return (
    bare
      .replace(/(?<=[\s{};,]|^)\uE003|\uE003(?=[\s{};,]|$)/g, '')
      // between two words only a comment parts them without being a descendant combinator
      .replaceAll('\uE003', '/**/')
      .replace(/\s+/g, ' ')
      .replace(/(?<!:) ?([{};,>]) ?/g, '$1')
      .replace(/([(:]) (?=[^;}])| (?=\))/g, '$1')
      .replace(/(?<!: ?);}/g, '}')
      // a number needs no zero before its point
      .replace(/(?<![\w.#-])0(?=\.\d)/g, '')
      .trim()
      // an attribute's value that is a name needs no quotation marks
      .replace(/(?<==)\uE001(\d+)\uE002(?=\])/g, (all, index) => unquoted(kept[index]) ?? all)
      .replace(/\uE001(\d+)\uE002/g, (_, index) => kept[index])
  );
}
