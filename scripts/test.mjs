/**
 * Runs every test: `npm test`.
 *
 *   --engines chromium,firefox   only in these browsers (or ENGINES in the environment)
 *   --files 'test/document/**'   only these files, without coverage; may be given again
 *   --no-build                   with dist/ as it is
 *
 * The last line is `N passed, N failed`, with `, N skipped` where that happened, over all
 * runners. The exit code is 0 only if tests ran and none failed; 2 if a browser is missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engines as knownEngines } from '../test/browsers/installed.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { coverageProblems } from './coverage.mjs';

const ROOT = resolve(import.meta.dirname, '..');
/** Far above what a busy machine needs: only for a browser that stopped answering. */
const RUNNER_TIMEOUT = 10 * 60_000;

const { values: options } = parseArgs({
  options: {
    engines: {
      type: 'string',
      default: process.env.ENGINES || Object.keys(knownEngines).join(','),
    },
    files: { type: 'string', multiple: true },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const engines = options.engines.split(',').map((name) => name.trim());
const unknown = engines.filter((name) => !Object.hasOwn(knownEngines, name));
if (unknown.length > 0) {
  console.error(
    `no such engine: ${unknown.join(', ')}; there are ${Object.keys(knownEngines).join(', ')}`,
  );
  process.exit(2);
}

const files = readdirSync(join(ROOT, 'test'), { recursive: true })
  .map((name) => `test/${name}`)
  .filter((name) => !options.files || options.files.some((pattern) => matchesGlob(name, pattern)))
  .sort();
const browserFiles = files.filter((name) => name.endsWith('.test.ts'));
const nodeFiles = files.filter((name) => name.endsWith('.test.mjs'));

const scratch = mkdtempSync(join(tmpdir(), 'health-widgets-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

function node(args, env = {}) {
  const { status, signal } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: RUNNER_TIMEOUT,
  });
  if (signal) console.error(`ended by ${signal}`);
  return status === 0;
}

/** A runner that fails without a failed test (it crashed, say) counts as one failure. */
function countRun(ok, counts) {
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

function runNodeTests() {
  console.log('\n== Node');
  const report = join(scratch, 'node.tap');
  const ok = node([
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...nodeFiles,
  ]);
  const tap = readReport(report);
  const total = (name) => Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(tap)?.[1] ?? 0);
  return countRun(ok, {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  });
}

function runBrowserTests(engine) {
  console.log(`\n== ${engine}`);
  const report = join(scratch, `${engine}.json`);
  // part of the files covers part of the source; the other browsers don't measure
  const coverage = engine === 'chromium' && !options.files;
  // last week's report must not stand in for one that this run failed to write
  if (coverage) rmSync(join(ROOT, 'coverage'), { recursive: true, force: true });
  const ok = node(
    [
      'node_modules/@web/test-runner/dist/bin.js',
      ...(coverage ? ['--coverage'] : []),
      ...(options.files ? ['--files', ...browserFiles] : []),
    ],
    { ENGINES: engine, RESULTS: report },
  );
  const counts = JSON.parse(readReport(report) || '{"passed":0,"failed":1,"skipped":0}');
  if (!ok && counts.failed === 0) console.error('the run failed without a failed test: see above');
  countRun(ok, counts);
  if (coverage) {
    // each counts as one test
    const problems = coverageProblems(
      ROOT,
      readReport(join(ROOT, 'coverage/coverage-summary.json')),
    );
    for (const problem of problems) console.error(problem);
    counts.failed += problems.length;
  }
  return counts;
}

function readReport(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

if (browserFiles.length > 0 && !ensureBrowsers(engines)) process.exit(2);

const runs = [];
if (options.build && !node(['scripts/build.mjs'])) {
  runs.push({ passed: 0, failed: 1, skipped: 0 });
} else {
  if (nodeFiles.length > 0) runs.push(runNodeTests());
  // one browser after another: two at once would starve each other's timers on two cores
  if (browserFiles.length > 0) for (const engine of engines) runs.push(runBrowserTests(engine));
}

const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
const emptyRun = runs.length === 0 || runs.some((run) => run.passed + run.failed === 0);
if (emptyRun) console.error('a runner found no tests to run');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || emptyRun ? 1 : 0);
