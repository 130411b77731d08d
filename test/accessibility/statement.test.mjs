/** docs/ACCESSIBILITY.md must say of each criterion what is true of the tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fillIn, testsByCriterion } from '../../scripts/accessibility-statement.mjs';

const statement = readFileSync(resolve(import.meta.dirname, '../../docs/ACCESSIBILITY.md'), 'utf8');
const rows = [...statement.matchAll(/^\| (\d+\.\d+\.\d+) [^|]+\| ([^|]+?) +\|/gm)];

describe('the accessibility statement', () => {
  it('names the tests that there are (if not: node scripts/accessibility-statement.mjs)', async () => {
    assert.equal(await fillIn(statement), statement);
  });

  it('has every criterion of WCAG 2.2, levels A and AA, once, and eleven of AAA', () => {
    const numbers = rows.map(([, number]) => number);
    assert.equal(new Set(numbers).size, numbers.length);
    // 31 of level A and 24 of level AA
    assert.equal(numbers.length, 31 + 24 + 11);
  });

  it('says of each how far it goes, in the words of the template', () => {
    for (const [, number, conformance] of rows) {
      assert.match(
        conformance,
        /^(Supports|Partially Supports|Does Not Support|Not Applicable)$/,
        number,
      );
    }
  });

  it('has a row for every criterion that a test names', () => {
    const numbers = new Set(rows.map(([, number]) => number));
    const others = [...testsByCriterion().keys()].filter((number) => !numbers.has(number));
    assert.deepEqual(others, []);
  });
});
