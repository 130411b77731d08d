/** What a run of the browser tests prints and what it leaves for scripts/test.mjs. */
import { writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';

/** The stock reporter, silent about 404s that a test asked the test server for. */
export function plainReporter() {
  const reporter = defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) });
  return {
    ...reporter,
    reportTestFileResults: (report) =>
      reporter.reportTestFileResults({
        ...report,
        sessionsForTestFile: report.sessionsForTestFile.map((session) => ({
          ...session,
          request404s: session.request404s.filter((url) => !url.startsWith('_')),
        })),
      }),
  };
}

/** Writes the number of tests that passed, failed and were skipped, over all browsers. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        countSuite(session.testResults, counts);
        // a file that did not load or did not finish has failed, though none of its tests did
        if (!session.passed && counts.failed === before) counts.failed++;
      }
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
