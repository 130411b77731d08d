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
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engines as knownEngines } from '../test/browsers/installed.mjs';
import { freePort } from '../test/http/free-port.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { coverageProblems } from './coverage.mjs';

const ROOT = resolve(import.meta.dirname, '..');
/** Far above what a busy machine needs: only for a browser that stopped answering. */
const RUNNER_TIMEOUT = 10 * 60_000;

/**
 * The browser that runs by itself: it tests two files at once and so fills two cores. The
 * others have one window each, where half of what they do is to wait: they run together.
 */
const ALONE = 'chromium';

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

/**
 * Runs a program of ours to its end.
 *
 * @param {string} title
 * @param {string[]} args
 * @param {{ env?: object, alone?: boolean }} [options] alone: prints as it goes; without, all
 *   of it at the end, so that two at the same time can be read
 * @returns {Promise<boolean>} whether its exit code was 0
 */
async function node(title, args, { env = {}, alone = true } = {}) {
  if (alone) console.log(title);
  const output = alone ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    timeout: RUNNER_TIMEOUT,
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes) => printed.push(bytes));
  }
  const [status, signal] = await once(child, 'close');
  if (!alone) console.log(`${title}\n${Buffer.concat(printed)}`);
  if (signal) console.error(`ended by ${signal}`);
  return status === 0;
}

/** A runner that fails without a failed test (it crashed, say) counts as one failure. */
function countRun(ok, counts) {
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function runNodeTests() {
  const report = join(scratch, 'node.tap');
  const ok = await node('\n== Node', [
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

/** @param {boolean} alone whether no other browser runs beside this one */
async function runBrowserTests(engine, alone) {
  const report = join(scratch, `${engine}.json`);
  // part of the files covers part of the source; the other browsers don't measure
  const coverage = engine === 'chromium' && !options.files;
  // last week's report must not stand in for one that this run failed to write
  if (coverage) rmSync(join(ROOT, 'coverage'), { recursive: true, force: true });
  const port = await freePort();
  const ok = await node(
    `\n== ${engine}`,
    [
      'node_modules/@web/test-runner/dist/bin.js',
      // by itself the runner takes the first one free, which two of them would find at once
      ...['--port', String(port)],
      ...(coverage ? ['--coverage'] : []),
      ...(options.files ? ['--files', ...browserFiles] : []),
    ],
    { env: { ENGINES: engine, RESULTS: report }, alone },
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
if (options.build && !(await node('== build', ['scripts/build.mjs']))) {
  runs.push({ passed: 0, failed: 1, skipped: 0 });
} else {
  if (nodeFiles.length > 0) runs.push(await runNodeTests());
  if (browserFiles.length > 0) {
    const others = engines.filter((engine) => engine !== ALONE);
    if (engines.includes(ALONE)) runs.push(await runBrowserTests(ALONE, true));
    if (others.length > 1) console.log(`\n${others.join(' and ')} at the same time`);
    const alone = others.length === 1;
    runs.push(...(await Promise.all(others.map((engine) => runBrowserTests(engine, alone)))));
  }
}

const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
const emptyRun = runs.length === 0 || runs.some((run) => run.passed + run.failed === 0);
if (emptyRun) console.error('a runner found no tests to run');
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || emptyRun ? 1 : 0);
