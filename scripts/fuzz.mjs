/**
 * Breaks valid documents in many ways, and holds what the widgets make of them against the rules
 * of the format: `npm run fuzz`. In Node, without a browser: bytes to JSON, JSON to model, model
 * to view. test/fuzz/ does the same with fewer documents in browsers, and through the elements.
 *
 *   --runs 100000      how many documents
 *   --seed 20240229    which; a new one each time if absent
 *   --only articles    only this property (articles, notices, bytes)
 *   --path 12:0:3      straight to a counterexample, as a failure prints it; needs --only
 *
 * The last line tells the figures. The exit code is 0 only if no document broke a rule.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    only: { type: 'string' },
    path: { type: 'string' },
  },
});
const runs = Number(options.runs);
const seed = Number(options.seed);
if (!(runs > 0) || !Number.isInteger(seed)) {
  console.error('--runs and --seed are whole numbers');
  process.exit(2);
}

/** Compiles the properties with the source that they test, and imports them. */
async function properties() {
  const scratch = mkdtempSync(join(tmpdir(), 'health-widgets-fuzz-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const outfile = join(scratch, 'properties.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/fuzz/properties.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    define: { __VERSION__: '"0"' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile));
}

// The page that videos are not from, and that stands in no document.
globalThis.location ??= new URL('https://page.example/');

const { check, properties: all } = await properties();
const names = Object.keys(all).filter((name) => !options.only || name === options.only);
if (names.length === 0) {
  console.error(`no such property: ${options.only}; there are ${Object.keys(all).join(', ')}`);
  process.exit(2);
}

const started = performance.now();
const total = { runs: 0, shown: 0, refused: 0, failures: 0 };
for (const name of names) {
  const share = options.only ? 1 : all[name].share;
  const result = await check(name, Math.max(1, Math.round(runs * share)), seed, options.path);
  total.runs += result.runs;
  total.shown += result.tally.shown;
  total.refused += result.tally.refused;
  console.log(
    `${name}: ${result.runs} documents, ${result.tally.shown} shown, ${result.tally.refused} refused`,
  );
  if (result.failure) {
    total.failures++;
    console.error(`\n${result.failure}\n`);
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `fuzz: ${total.runs} documents (${total.shown} shown, ${total.refused} refused), ` +
    `${seconds} s, seed ${seed}, ${total.failures} failures`,
);
process.exit(total.failures > 0 ? 1 : 0);
