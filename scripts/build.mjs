/**
 * Makes everything in dist/: `npm run build`.
 *
 * Two builds of one commit give the same bytes wherever they run: no dates, no absolute
 * paths, no order that a file system decides.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import bundles from '../rollup.config.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const run = promisify(execFile);

/** Runs the JavaScript file of an installed package; what it prints is shown if it fails. */
async function runPackage(name, file, ...args) {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  try {
    await run(process.execPath, [join(manifest, '..', file), ...args], { cwd: ROOT });
  } catch (error) {
    throw new Error(`${name} failed:\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

const writeJson = (name, value) =>
  writeFile(join(DIST, name), `${JSON.stringify(value, null, 2)}\n`);

/** The files that partner sites load, and the notices of the packages in them. */
async function buildBundles() {
  const modules = new Set();
  const files = {};
  for (const { output, ...input } of bundles) {
    const bundle = await rollup(input);
    const { output: chunks } = await bundle.write(output);
    await bundle.close();
    const [{ imports, dynamicImports }] = chunks;
    if (imports.length + dynamicImports.length > 0)
      throw new Error(`${output.file} imports other files`);
    for (const file of bundle.watchFiles) modules.add(file);
    const bytes = await readFile(join(ROOT, output.file));
    files[basename(output.file)] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
  await writeJson('integrity.json', { version, files });
  await writeFile(join(ROOT, 'THIRD-PARTY-NOTICES'), await thirdPartyNotices(modules));
}

/** The same modules one by one, with their types, for npm and for rendering on a server. */
async function buildModules() {
  await runPackage('typescript', 'bin/tsc', '-p', 'tsconfig.esm.json');
  const folder = join(DIST, 'esm');
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const path = join(folder, name);
    const code = await readFile(path, 'utf8');
    // the bundler replaces this constant; here nothing else would
    if (/\b__VERSION__\b/.test(code)) {
      await writeFile(path, code.replace(/\b__VERSION__\b/g, JSON.stringify(version)));
    }
  }
}

/** The JSON Schemas, from the definitions that the runtime validates with. */
async function buildSchemas() {
  const { outputFiles } = await esbuild({
    entryPoints: [join(ROOT, 'src/document/json-schema.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  const { toJsonSchema } = await import(`data:text/javascript;base64,${source}`);
  for (const kind of ['article', 'notice'])
    await writeJson(`${kind}.schema.json`, toJsonSchema(kind));
}

/** The publishers' command-line program. Its packages stay imports: Node finds them. */
async function buildTools() {
  const entry = join(ROOT, 'src/tools/cli.ts');
  if (!existsSync(entry)) return;
  const outfile = join(DIST, 'tools/cli.js');
  await esbuild({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    tsconfig: join(ROOT, 'tsconfig.json'),
    define: { __VERSION__: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
  });
  await chmod(outfile, 0o755);
}

/** custom-elements.json and the editors' data. */
const buildManifest = () =>
  runPackage(
    '@custom-elements-manifest/analyzer',
    'cem.js',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
  );

export async function build() {
  // Rollup's inputs and outputs are relative
  process.chdir(ROOT);
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await Promise.all([
    buildBundles(),
    buildModules(),
    buildSchemas(),
    buildTools(),
    buildManifest(),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
    console.log(`dist/ holds health-widgets ${version}`);
  } catch (error) {
    // Rollup's errors carry the whole graph; where and what is enough
    const { file, line } = error.loc ?? {};
    console.error(
      [file && `${file}:${line}`, error.message, error.frame].filter(Boolean).join('\n'),
    );
    process.exitCode = 1;
  }
}
