/**
 * Browser tests: `npm test`, or by hand `npx wtr --watch`.
 *
 * Environment: ENGINES (comma-separated; chromium if absent), RESULTS (a file for the counts,
 * read by scripts/test.mjs), LONG (1 for all of the long lists).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { visualRegressionPlugin } from '@web/test-runner-visual-regression/plugin';
import { NODE_ONLY } from './scripts/coverage.mjs';
import { chromium } from './test/browsers/chromium.mjs';
import { firefox } from './test/browsers/firefox.mjs';
import { countReporter, plainReporter } from './test/browsers/reporters.mjs';
import { webkit } from './test/browsers/webkit.mjs';
import { testServer } from './test/http/test-server-plugin.mjs';
import { comparison } from './test/visual/comparison.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const launchers = { chromium, firefox, webkit };
const engines = (process.env.ENGINES ?? 'chromium').split(',');
const server = testServer();

export default {
  files: 'test/**/*.test.ts',
  rootDir: import.meta.dirname,
  // Lit's development build warns in the log about what it would rather not see
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: engines.map((engine) => launchers[engine]()),
  concurrency: 2,
  concurrentBrowsers: 1,
  // generous: a machine with two busy cores is up to five times slower than an idle one
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.LONG ? 1_200_000 : 120_000,
  // the first accessibility audit of a file takes seconds
  testFramework: { config: { timeout: 10_000 } },
  middleware: [server.middleware],
  // test/fixtures/sample.ts: whether long lists are taken whole
  testRunnerHtml: (path) =>
    `<!doctype html><script>window.LONG = ${process.env.LONG === '1'}</script>
    <script type="module" src="${path}"></script>`,
  plugins: [
    server,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: { __VERSION__: JSON.stringify(version) },
    }),
    a11ySnapshotPlugin(),
    visualRegressionPlugin({
      ...comparison,
      update: process.argv.includes('--update-visual-baseline'),
    }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  staticLogging: !process.stdout.isTTY,
  reporters: [plainReporter(), countReporter(process.env.RESULTS)],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: NODE_ONLY.map((path) => (path.endsWith('/') ? `${path}**` : path)),
    report: true,
    reportDir: 'coverage',
    reporters: ['lcovonly', 'json-summary', 'text'],
  },
};
