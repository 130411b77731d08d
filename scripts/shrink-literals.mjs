/**
 * Takes the indentation out of the css`` and html`` literals of our own source.
 *
 * The published minifiers of template literals either delete rules that they don't know
 * (`@container`, nesting, `:state()`) or rewrite media queries for newer browsers. This one
 * understands strings, comments and white space and nothing else, so it can't lose a rule;
 * test/node/bundle.test.mjs compares every selector and at-rule all the same.
 */
import MagicString from 'magic-string';
import ts from 'typescript';

/** Stands for an expression while its literal is one string; no source contains it. */
const HOLE = '\uE000';

const shrinkers = { css: shrinkCss, html: shrinkHtml, svg: shrinkHtml };

/** A Rollup plugin; it must come before the one that compiles TypeScript. */
export function shrinkLiterals({ include = /\/src\/.*\.ts$/ } = {}) {
  return {
    name: 'shrink-literals',
    transform(code, id) {
      if (!include.test(id) || id.includes('/node_modules/')) return null;
      const source = new MagicString(code);
      for (const { tag, parts } of literals(code)) {
        const texts = shrinkParts(
          tag,
          parts.map(([start, end]) => code.slice(start, end)),
        );
        parts.forEach(([start, end], index) => {
          if (start !== end) source.update(start, end, texts[index]);
        });
      }
      return { code: source.toString(), map: source.generateMap({ hires: true }) };
    },
  };
}

/**
 * The tagged templates of a TypeScript file: the tag and, for each stretch of text between
 * expressions, where it starts and ends.
 *
 * @returns {{ tag: 'css' | 'html' | 'svg', parts: [number, number][] }[]}
 */
export function literals(code) {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, false);
  const found = [];
  const visit = (node) => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      ts.isIdentifier(node.tag) &&
      Object.hasOwn(shrinkers, node.tag.text)
    ) {
      const { template } = node;
      const texts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map((span) => span.literal)];
      found.push({
        tag: node.tag.text,
        parts: texts.map((text) => {
          const start = text.getStart(file);
          // a text starts with ` or } and ends with ` or ${
          return [start + 1, text.end - (code.endsWith('${', text.end) ? 2 : 1)];
        }),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Shrinks the texts of one literal together: a string or comment may hold an expression. */
export function shrinkParts(tag, texts) {
  const shrunk = shrinkers[tag](texts.join(HOLE)).split(HOLE);
  if (shrunk.length !== texts.length)
    throw new Error(`an expression within a comment of ${tag}\`${texts.join('${…}')}\``);
  return shrunk;
}

/** In this order at each place: a string or url(), which stays; a comment; other text. */
const CSS_TOKEN =
  /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\))|(\/\*[^]*?\*\/)|[^"'/u]+|[^]/g;

/**
 * White space goes where CSS gives it no meaning: around `{ } ; , >`, inside parentheses and
 * after a colon. It stays around `+`, `-` and `*` (calc), before a colon (`a :hover` is a
 * descendant), before `(` and after `)` (`and (`, `) and`), between words, and where it is
 * the whole value of a custom property.
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
      .replace(/\uE001(\d+)\uE002/g, (_, index) => kept[index])
  );
}

const HTML_TAG = /<!--[^]*?-->|<\/?[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;

/**
 * JSX's rule: white space with a line break in it is indentation when tags, expressions or the
 * ends of the literal are on both sides of it; a space that a reader should see stays on its
 * line. Beside text it becomes one space. Within a tag it parts attributes, so one space will do.
 */
export function shrinkHtml(html) {
  if (/<(?:pre|textarea|script|style)\b/i.test(html)) return html;
  let end = 0;
  let shrunk = '';
  for (const { 0: tag, index } of html.matchAll(HTML_TAG)) {
    shrunk += shrinkText(html.slice(end, index)) + shrinkTag(tag);
    end = index + tag.length;
  }
  return shrunk + shrinkText(html.slice(end));
}

const shrinkText = (text) =>
  text.replace(/(^|\uE000)\s*\n\s*(?=\uE000|$)/g, '$1').replace(/\s*\n\s*/g, ' ');

function shrinkTag(tag) {
  if (tag.startsWith('<!--')) return tag;
  return tag.replace(/("[^"]*"|'[^']*')|\s+/g, (_, value) => value ?? ' ').replace(/ (?=>$)/, '');
}
