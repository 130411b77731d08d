/** What else `npm run build` leaves in dist/, and what package.json promises of it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const text = (path) => readFileSync(join(ROOT, path), 'utf8');
const json = (path) => JSON.parse(text(path));
const manifest = json('package.json');

/** Runs a module in a Node of its own and returns what it prints. */
const runModule = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();

describe('integrity.json', () => {
  it('has the version and the SHA-384 of both bundles', () => {
    const digest = (name) =>
      `sha384-${createHash('sha384')
        .update(readFileSync(join(ROOT, 'dist', name)))
        .digest('base64')}`;
    assert.deepEqual(json('dist/integrity.json'), {
      version: manifest.version,
      files: {
        'health-widgets.js': digest('health-widgets.js'),
        'health-widgets.all.js': digest('health-widgets.all.js'),
      },
    });
  });
});

describe('package.json', () => {
  const targets = (entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targets);

  it('exports only files that exist', () => {
    const paths = targets(manifest.exports);
    assert.ok(paths.length > 10);
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('names only files that exist elsewhere', () => {
    const { types, jsdelivr, unpkg, customElements, bin = {} } = manifest;
    const paths = [
      types,
      jsdelivr,
      unpkg,
      customElements,
      manifest['web-types'],
      ...Object.values(bin),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('packs the modules, which git ignores, the licence and the notices, and no source', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const packed = files.map(({ path }) => path);
    for (const path of [
      'dist/esm/index.js',
      'dist/esm/index.d.ts',
      'dist/health-widgets.js',
      'LICENSE',
      'THIRD-PARTY-NOTICES',
    ]) {
      assert.ok(packed.includes(path), path);
    }
    assert.deepEqual(
      packed.filter((path) => /^(src|test|scripts|demo)\//.test(path)),
      [],
    );
  });
});

describe('dist/esm', () => {
  const modules = readdirSync(join(ROOT, 'dist/esm'), { recursive: true }).filter((name) =>
    name.endsWith('.js'),
  );

  it('has types beside every module', () => {
    assert.ok(modules.length > 20);
    assert.deepEqual(
      modules.filter((name) => !existsSync(join(ROOT, 'dist/esm', name.replace(/\.js$/, '.d.ts')))),
      [],
    );
  });

  it('carries the version, not the name of the constant', () => {
    const unreplaced = modules.filter((name) => text(`dist/esm/${name}`).includes('__VERSION__'));
    assert.deepEqual(unreplaced, []);
    assert.equal(
      runModule("import { VERSION } from './dist/esm/define.js'; console.log(VERSION)"),
      manifest.version,
    );
  });

  for (const [path, name] of [
    ['health-answer.js', 'HealthAnswer'],
    ['privacy-notice.js', 'PrivacyNotice'],
    ['health-config.js', 'HealthConfigElement'],
  ]) {
    it(`${path} imports in Node without a window, and defines no tag`, () => {
      // of `document` Lit asks whether it is there; to use it would throw in Node as it is
      const printed = runModule(`
        for (const name of ['window', 'localStorage', 'location']) {
          Object.defineProperty(globalThis, name, { get() { throw new Error(name + ' was touched'); } });
        }
        const { ${name} } = await import('health-widgets/${path}');
        console.log(typeof ${name}, globalThis.customElements?.get('${path.replace('.js', '')}'));
      `);
      assert.equal(printed, 'function undefined');
    });
  }

  it('document.js reads documents in Node', () => {
    assert.equal(
      runModule(
        "const { readArticle } = await import('health-widgets/document.js'); console.log(typeof readArticle)",
      ),
      'function',
    );
  });
});

describe('the JSON Schemas', () => {
  const compile = (kind) =>
    new Ajv({ allErrors: true, strict: false }).compile(json(`dist/${kind}.schema.json`));

  it('are of draft 2020-12', () => {
    for (const kind of ['article', 'notice']) {
      assert.equal(
        json(`dist/${kind}.schema.json`).$schema,
        'https://json-schema.org/draft/2020-12/schema',
      );
    }
  });

  const article = {
    schemaVersion: '1.0',
    id: 'a',
    lang: 'en',
    title: 'A',
    sections: [{ id: 's', heading: 'S', blocks: [{ type: 'paragraph', content: ['Text'] }] }],
  };

  it('accept an article and refuse it without each of its required fields', () => {
    const validate = compile('article');
    assert.ok(validate(article), JSON.stringify(validate.errors));
    for (const field of Object.keys(article)) {
      assert.equal(validate({ ...article, [field]: undefined }), false, field);
    }
  });

  it('refuse a block that lacks what its kind requires', () => {
    const sections = [{ id: 's', heading: 'S', blocks: [{ type: 'paragraph' }] }];
    assert.equal(compile('article')({ ...article, sections }), false);
  });

  it('accept a notice and refuse it without each of its required fields', () => {
    const validate = compile('notice');
    const notice = {
      schemaVersion: '1.0',
      id: 'n',
      lang: 'en',
      title: 'N',
      version: '2026-01',
      statement: ['We sell nothing.'],
    };
    assert.ok(validate(notice), JSON.stringify(validate.errors));
    for (const field of Object.keys(notice)) {
      assert.equal(validate({ ...notice, [field]: undefined }), false, field);
    }
  });
});

describe('the editors’ data', () => {
  const tags = ['health-answer', 'health-config', 'privacy-notice'];

  it('custom-elements.json describes the three elements', () => {
    const declarations = json('dist/custom-elements.json').modules.flatMap(
      (module) => module.declarations ?? [],
    );
    const names = declarations
      .filter(({ customElement }) => customElement)
      .map(({ tagName }) => tagName);
    assert.deepEqual(names.sort(), tags);
  });

  it('VS Code and JetBrains know them too', () => {
    assert.deepEqual(
      json('dist/vscode.html-custom-data.json')
        .tags.map(({ name }) => name)
        .sort(),
      tags,
    );
    assert.deepEqual(
      json('dist/web-types.json')
        .contributions.html.elements.map(({ name }) => name)
        .sort(),
      tags,
    );
  });
});

describe('THIRD-PARTY-NOTICES', () => {
  it('names every package in the bundles, and its licence', () => {
    const notices = text('THIRD-PARTY-NOTICES');
    const packages = ['health-widgets.js', 'health-widgets.all.js']
      .flatMap((name) => json(`dist/${name}.map`).sources)
      .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
      .filter(Boolean);
    for (const name of new Set(packages)) {
      const { version, license } = json(`node_modules/${name}/package.json`);
      assert.ok(notices.includes(`${name} ${version} (${license})`), name);
    }
    assert.match(notices, /Neither the name of the copyright holder/);
  });

  it('is refused for a package under another licence', async () => {
    // typescript is under Apache-2.0
    await assert.rejects(
      thirdPartyNotices([join(ROOT, 'node_modules/typescript/lib/typescript.js')]),
      /Apache/,
    );
  });
});
