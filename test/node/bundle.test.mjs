/** The two files that partner sites load. `npm run build` must have run. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import postcss from 'postcss';
import ts from 'typescript';
import { INTERNALS } from '../../rollup.config.mjs';
import { privateNames, styleLiterals } from '../../scripts/shrink-styles.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('tools/'))
  .map((name) => ({ name, code: readFileSync(join(ROOT, 'src', name), 'utf8') }));

it('no name that the minifier shortens is public, or a field of a document', () => {
  const read = (name) => JSON.parse(readFileSync(join(ROOT, 'dist', name), 'utf8'));
  const names = new Set();
  const schemas = [read('article.schema.json'), read('notice.schema.json')];
  for (const node of schemas.flatMap(objects)) {
    for (const field of Object.keys(node.properties ?? {})) names.add(field);
  }
  for (const { declarations } of read('custom-elements.json').modules) {
    for (const { customElement, name, members = [] } of declarations) {
      if (!customElement && !/Event$|^LoadError$|^Finding$/.test(name)) continue;
      for (const { name: member, privacy = 'public' } of members) {
        if (privacy === 'public') names.add(member);
      }
    }
  }
  assert.ok(names.has('schemaVersion') && names.has('reload') && names.has('reason'));
  assert.deepEqual(
    [...names].filter((name) => INTERNALS.test(name)),
    [],
  );
});

/** An object and all objects in it. */
const objects = (value) =>
  value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(objects)] : [];

for (const name of ['health-widgets.js', 'health-widgets.all.js']) {
  const code = readFileSync(join(ROOT, 'dist', name), 'utf8');
  const map = JSON.parse(readFileSync(join(ROOT, 'dist', `${name}.map`), 'utf8'));
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

  describe(name, () => {
    it('imports nothing, now or later', () => {
      const found = nodes(file).filter(
        (node) =>
          ts.isImportDeclaration(node) ||
          (ts.isExportDeclaration(node) && node.moduleSpecifier) ||
          (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword),
      );
      assert.deepEqual(
        found.map((node) => node.getText()),
        [],
      );
    });

    it('opens with its licence, has Chromium compile it at once, and names its map', () => {
      const comments = code.match(/\/\*[^]*?\*\/|^\/\/.*$/gm).filter((text) => text !== '/**/');
      assert.deepEqual(comments, [
        `/*! health-widgets ${version}, MIT: THIRD-PARTY-NOTICES */`,
        '//# allFunctionsCalledOnLoad',
        `//# sourceMappingURL=${name}.map`,
      ]);
      assert.ok(code.startsWith('/*!'));
    });

    it('carries its version, not the name of the constant', () => {
      assert.ok(code.includes(`"${version}"`));
      assert.ok(!code.includes('__VERSION__'));
    });

    it('is the production build of Lit', () => {
      assert.ok(!code.includes('Lit is in dev mode'));
    });

    it('shares no global name and no policy name with another Lit in the page', () => {
      const shared =
        /\b(litHtml|litElement|reactiveElement)(Versions|\w*Support)\b|\blitPropertyMetadata\b|\bSymbol\.metadata\b|createPolicy\([^,]*/g;
      const found = code.match(shared) ?? [];
      // a failed doesNotMatch() would print the whole bundle
      assert.deepEqual(
        found.filter((name) => name !== 'createPolicy("health-widgets"'),
        [],
      );
    });

    it('has a source map that holds every source and no path of this machine', () => {
      assert.equal(map.sources.length, map.sourcesContent.length);
      for (const [index, path] of map.sources.entries()) {
        assert.match(path, /^(src|node_modules)\//);
        assert.equal(typeof map.sourcesContent[index], 'string', path);
      }
      assert.ok(!JSON.stringify(map).includes(ROOT));
    });

    it('holds every rule and every declaration of the styles in src/', () => {
      const shipped = new Set(texts(file).flatMap(statements));
      const names = privateNames(sources.map(({ code }) => code).join());
      const written = sources.flatMap(({ name: source, code: text }) =>
        styleLiterals(text)
          .flatMap(([start, end]) => statements(text.slice(start, end)))
          // private custom properties have names of one letter
          .map((statement) => statement.replace(/--_[a-z-]+/g, (name) => names.get(name)))
          // names in attribute selectors lose their quotation marks
          .map((statement) => statement.replace(/(?<==)(['"])([a-z][\w-]*)\1(?=\])/g, '$2'))
          .map((statement) => ({ source, statement })),
      );
      assert.ok(written.length > 50, 'there are styles to look for');
      assert.deepEqual(
        written.filter(({ statement }) => !shipped.has(statement)),
        [],
      );
    });
  });
}

function nodes(node) {
  const found = [node];
  node.forEachChild((child) => void found.push(...nodes(child)));
  return found;
}

/** Every literal that may be a stylesheet, as it is written, escapes included. */
const texts = (file) =>
  nodes(file)
    .filter((node) => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    .map((node) => node.getText().slice(1, -1))
    .filter((text) => text.includes('{'));

/**
 * What a stylesheet says, one line for each at-rule, selector and declaration with all that
 * stands around it. Only what CSS gives no meaning is evened out: white
 * space, and a zero before a decimal point.
 */
function statements(css) {
  if (css.trimStart().startsWith('<')) return [];
  const lines = [];
  const visit = (container, path) => {
    for (const node of container.nodes ?? []) {
      if (node.type === 'decl') {
        lines.push(
          `${path} ${node.prop}: ${even(node.value)}${node.important ? ' !important' : ''}`,
        );
        continue;
      }
      if (node.type === 'comment') continue;
      const head =
        node.type === 'rule' ? even(node.selector) : `@${node.name} ${even(node.params)}`;
      lines.push(`${path} ${head}`);
      visit(node, `${path} ${head} >`);
    }
  };
  try {
    visit(postcss.parse(css), '');
  } catch {
    // a template of something else
    return [];
  }
  return lines;
}

const even = (text) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,>]) ?/g, '$1')
    .replace(/\( | (?=\))/g, (found) => found.trim())
    .replace(/: /g, ':')
    .replace(/\b0(?=\.\d)/g, '')
    .trim();
