import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BUDGETS, measure, report } from '../../scripts/size.mjs';

const folder = mkdtempSync(join(tmpdir(), 'health-widgets-size-'));
after(() => rmSync(folder, { recursive: true }));

describe('measure', () => {
  it('counts bytes, not characters, as they are and compressed', () => {
    const { minified, gzip, brotli } = measure(Buffer.from('é'.repeat(1000)));
    assert.equal(minified, 2000);
    assert.ok(gzip < 100 && brotli < gzip);
  });
});

describe('report', () => {
  writeFileSync(join(folder, 'small.js'), 'a'.repeat(10_000));
  writeFileSync(join(folder, 'large.js'), randomBytes(2000));

  it('names the file that is over its budget, and only that', () => {
    const { lines, overBudget } = report(folder, { 'small.js': 100, 'large.js': 1000 });
    assert.equal(lines.length, 2);
    assert.equal(overBudget.length, 1);
    assert.match(overBudget[0], /^large\.js is \d+ B over/);
  });

  it('accepts a file of exactly its budget', () => {
    const { overBudget } = report(folder, {
      'small.js': measure(Buffer.from('a'.repeat(10_000))).brotli,
    });
    assert.deepEqual(overBudget, []);
  });
});

describe('the budgets', () => {
  it('are 16 and 21 KiB of Brotli', () => {
    assert.deepEqual(BUDGETS, { 'health-widgets.js': 16_384, 'health-widgets.all.js': 21_504 });
  });

  it('are kept', () => {
    const output = execFileSync(process.execPath, ['scripts/size.mjs'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });
    assert.match(output, /health-widgets\.js: \d+ B minified, \d+ B gzip, \d+ B brotli/);
  });
});
