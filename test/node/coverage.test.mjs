import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { coverageProblems } from '../../scripts/coverage.mjs';

const root = mkdtempSync(join(tmpdir(), 'health-widgets-coverage-'));
after(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, 'src/tools'), { recursive: true });
writeFileSync(join(root, 'src/seen.ts'), 'export const a = 1;');
writeFileSync(join(root, 'src/types.ts'), "import type { B } from './b.js';\nexport type C = B;");
writeFileSync(join(root, 'src/tools/cli.ts'), 'export const d = 1;');

const report = (lines, branches, files) =>
  JSON.stringify({
    total: { lines: { pct: lines }, statements: { pct: lines }, branches: { pct: branches } },
    ...Object.fromEntries(files.map((name) => [join(root, name), {}])),
  });

describe('coverageProblems', () => {
  it('has none when all is covered; types and tools need not be', () => {
    assert.deepEqual(coverageProblems(root, report(95, 90, ['src/seen.ts'])), []);
  });

  it('names the thresholds missed', () => {
    assert.deepEqual(coverageProblems(root, report(94.99, 50, ['src/seen.ts'])), [
      '94.99 % of the lines covered, 95 % wanted',
      '94.99 % of the statements covered, 95 % wanted',
      '50 % of the branches covered, 90 % wanted',
    ]);
  });

  it('names a module that no test loads', () => {
    assert.deepEqual(coverageProblems(root, report(100, 100, [])), [
      'no browser test loads src/seen.ts',
    ]);
  });

  it('does not take a missing report, or an empty one, for a good one', () => {
    assert.equal(coverageProblems(root, '').length, 1);
    assert.ok(coverageProblems(root, report('Unknown', 'Unknown', ['src/seen.ts'])).length > 0);
  });
});
