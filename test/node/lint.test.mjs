/** The lint rules that hold promises of this project must fire on a breach of each. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const ROOT = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: ROOT,
  // the rules in question need no types, and the files of these snippets are in no project
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
  },
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
});

async function rulesBrokenBy(code, filePath) {
  const [{ messages }] = await eslint.lintText(code, { filePath: join(ROOT, filePath) });
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal),
    [],
  );
  return messages.map(({ ruleId }) => ruleId);
}

describe('the arrows between rooms', () => {
  const breaches = {
    'src/document/new.ts': '../loading/load-error.js',
    'src/words/new.ts': '../document/document.js',
    'src/styles/new.ts': '../words/words.js',
    'src/loading/new.ts': '../words/words.js',
    'src/render/new.ts': '../controllers/document-controller.js',
    'src/controllers/new.ts': '../render/blocks.js',
    'src/health-answer/new.ts': '../privacy-notice/privacy-notice.js',
    'src/privacy-notice/new.ts': '../health-config/health-config.js',
    'src/health-config/new.ts': '../index.js',
    'src/tools/new.ts': '../loading/load-error.js',
  };
  for (const [file, path] of Object.entries(breaches)) {
    it(`${file} may not import ${path}`, async () => {
      assert.deepEqual(await rulesBrokenBy(`export * from '${path}';\n`, file), [
        'import-x/no-restricted-paths',
      ]);
    });
  }

  const allowed = {
    'src/document/new.ts': './document.js',
    'src/loading/new.ts': '../document/document.js',
    'src/render/new.ts': '../words/words.js',
    'src/controllers/new.ts': '../health-config/config.js',
    'src/health-answer/new.ts': '../health-config/config.js',
    'src/tools/new.ts': '../render/blocks.js',
    'src/new.ts': './health-answer/health-answer.js',
  };
  for (const [file, path] of Object.entries(allowed)) {
    it(`${file} may import ${path}`, async () => {
      assert.deepEqual(await rulesBrokenBy(`export * from '${path}';\n`, file), []);
    });
  }
});

describe('tools/', () => {
  // the rule follows imports to their files: it needs one that is there
  const cli = existsSync(join(ROOT, 'src/tools/cli.ts'));
  for (const file of ['src/new.ts', 'src/render/new.ts']) {
    it(
      `is imported by nothing: ${file}`,
      { skip: !cli && 'there is no src/tools/cli.ts' },
      async () => {
        const path = file === 'src/new.ts' ? './tools/cli.js' : '../tools/cli.js';
        assert.deepEqual(await rulesBrokenBy(`export * from '${path}';\n`, file), [
          'import-x/no-restricted-paths',
        ]);
      },
    );
  }
});

describe('the ways for text to become HTML or script', () => {
  const breaches = {
    'export const f = (e: Element, t: string) => { e.innerHTML = t; };\n': 'no-restricted-syntax',
    "export const f = (e: Element, t: string) => { e['outerHTML'] = t; };\n":
      'no-restricted-syntax',
    "export const f = (e: Element, t: string) => e.insertAdjacentHTML('beforeend', t);\n":
      'no-restricted-syntax',
    'export const f = (t: string) => document.write(t);\n': 'no-restricted-syntax',
    "export const f = (t: string) => new DOMParser().parseFromString(t, 'text/html');\n":
      'no-restricted-syntax',
    "import { html } from 'lit';\nexport const f = (t: string) => html`<p .innerHTML=${t}></p>`;\n":
      'no-restricted-syntax',
    "export { unsafeHTML } from 'lit/directives/unsafe-html.js';\n": 'no-restricted-imports',
    "export { unsafeSVG } from 'lit/directives/unsafe-svg.js';\n": 'no-restricted-imports',
    "export { unsafeStatic } from 'lit/static-html.js';\n": 'no-restricted-imports',
    "export { unsafeCSS } from 'lit';\n": 'no-restricted-imports',
    'export const f = (t: string) => eval(t);\n': 'no-eval',
    'export const f = (t: string) => new Function(t);\n': 'no-new-func',
    "export const url = 'javascript:void 0';\n": 'no-script-url',
  };
  for (const [code, rule] of Object.entries(breaches)) {
    it(`${rule}: ${code.trim()}`, async () => {
      assert.deepEqual(await rulesBrokenBy(code, 'src/render/new.ts'), [rule]);
    });
  }
});
