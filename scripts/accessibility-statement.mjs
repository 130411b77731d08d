/**
 * Writes into docs/ACCESSIBILITY.md which tests check each criterion: those whose titles begin
 * with its number, as in `it('WCAG 1.4.12, 1.4.4: …')`.
 *
 *   node scripts/accessibility-statement.mjs           writes it
 *   node scripts/accessibility-statement.mjs --check   fails if it is out of date
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const ROOT = resolve(import.meta.dirname, '..');
const STATEMENT = join(ROOT, 'docs/ACCESSIBILITY.md');
const BEGIN = '<!-- checked-by: begin -->';
const END = '<!-- checked-by: end -->';

/** A test's title with the numbers before its colon; skipped tests check nothing. */
const TITLE = /\bit\(\s*(['"`])WCAG (\d[\d., ]*):/g;

/** The test files of each criterion, by its number. */
export function testsByCriterion(root = ROOT) {
  const files = new Map();
  const names = readdirSync(join(root, 'test'), { recursive: true }).sort();
  for (const name of names.filter((path) => /\.(ts|mjs)$/.test(path))) {
    const source = readFileSync(join(root, 'test', name), 'utf8');
    for (const [, , numbers] of source.matchAll(TITLE)) {
      for (const number of numbers.split(/,\s*/)) {
        files.set(number, (files.get(number) ?? new Set()).add(`test/${name}`));
      }
    }
  }
  return files;
}

const link = (path) => `[${basename(path).replace(/(\.test)?\.(ts|mjs)$/, '')}](../${path})`;

/** The statement with its last column filled in. */
export async function fillIn(statement, files = testsByCriterion()) {
  const start = statement.indexOf(BEGIN);
  const end = statement.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${BEGIN} and ${END} are missing`);
  const rows = statement
    .slice(start, end)
    .replaceAll(/^\| *(\d+\.\d+\.\d+) .*$/gm, (row, number) => {
      const cells = row.split('|').slice(0, -2);
      const tests = [...(files.get(number) ?? [])].map(link).join(', ');
      const otherwise = row.includes('| Not Applicable') ? '–' : 'reading the source';
      return `${cells.join('|')}| ${tests || otherwise} |`;
    });
  const text = statement.slice(0, start) + rows + statement.slice(end);
  return format(text, { parser: 'markdown', singleQuote: true, printWidth: 100 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = readFileSync(STATEMENT, 'utf8');
  const filled = await fillIn(written);
  if (!process.argv.includes('--check')) writeFileSync(STATEMENT, filled);
  else if (filled !== written) {
    console.error('docs/ACCESSIBILITY.md is out of date: node scripts/accessibility-statement.mjs');
    process.exit(1);
  }
}
