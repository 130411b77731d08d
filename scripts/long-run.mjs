/**
 * The long forms of the tests that have one, one after the other: `npm run test:long`. It takes
 * tens of minutes, and ends with a table of what each of them measured.
 *
 *   --only fuzz,mounts   only these
 *   --engines chromium   browsers for the suites that run in several; all if absent
 *   --seed 1             of the broken documents; a new one each time if absent
 *
 * The exit code is 0 only if all went well.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engines as knownEngines } from '../test/browsers/installed.mjs';

const ROOT = resolve(import.meta.dirname, '..');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    engines: { type: 'string', default: Object.keys(knownEngines).join(',') },
    seed: { type: 'string' },
  },
});

const seed = options.seed ? ['--seed', options.seed] : [];

/** The files of a folder whose tests do more when LONG is set. */
const browserSuite = (folder) => [
  ...['scripts/test.mjs', '--no-build', '--engines', options.engines],
  ...['--files', `test/${folder}/**`],
];

/** Each prints its figures in its last line, and fails by its exit code. */
const SUITES = [
  ['fuzz', ['scripts/fuzz.mjs', '--runs', '100000', ...seed]],
  ['mounts', ['test/lifecycle/mounts.mjs', '--mounts', '10000', '--elements', '1000']],
  [
    'outage',
    ['test/faults/outage-simulation.mjs', '--clients', '100000', '--seeds', '20'],
    'test/faults/outage-simulation.mjs',
  ],
  ['hostile', browserSuite('hostile'), 'test/hostile'],
  ['lifecycle', browserSuite('lifecycle')],
]
  .filter(([name]) => !options.only || options.only.split(',').includes(name))
  .filter(([, , needs]) => !needs || isThere(needs));

/** Whether a file, or a folder with anything in it, is part of this checkout. */
function isThere(path) {
  const whole = join(ROOT, path);
  return existsSync(whole) && (path.endsWith('.mjs') || readdirSync(whole).length > 0);
}

function run(args) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, LONG: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      output = (output + text).slice(-10_000);
    });
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      const figures = output.trim().split('\n').pop();
      done({ ok: code === 0, seconds, figures });
    });
  });
}

const rows = [];
for (const [name, args] of SUITES) {
  console.log(`\n== ${name}: node ${args.join(' ')}`);
  rows.push({ name, ...(await run(args)) });
}

console.log('\n| suite | result | seconds | figures |\n| --- | --- | --- | --- |');
for (const { name, ok, seconds, figures } of rows) {
  console.log(`| ${name} | ${ok ? 'passed' : 'FAILED'} | ${seconds.toFixed(0)} | ${figures} |`);
}
if (rows.length === 0) console.error('no such suite');
process.exit(rows.length > 0 && rows.every(({ ok }) => ok) ? 0 : 1);
