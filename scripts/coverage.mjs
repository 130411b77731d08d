/** What the browser tests must cover of src/, and where they fall short of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** Percent of all there is. */
const THRESHOLDS = { lines: 95, statements: 95, branches: 90 };

/** Run by the build and by Node only; test/node covers them. */
export const NODE_ONLY = ['src/document/json-schema.ts', 'src/tools/'];

/**
 * @param {string} root the project's folder
 * @param {string} report the text of Istanbul's json-summary report; empty if there is none
 * @returns {string[]} a sentence for each threshold missed and each module that no test loads:
 *   the percentages know nothing of those
 */
export function coverageProblems(root, report) {
  if (!report) return ['there is no coverage report'];
  const { total, ...files } = JSON.parse(report);
  const missed = Object.entries(THRESHOLDS)
    .filter(([kind, threshold]) => !(total[kind].pct >= threshold))
    .map(
      ([kind, threshold]) => `${total[kind].pct} % of the ${kind} covered, ${threshold} % wanted`,
    );
  const unseen = modules(root)
    .filter((name) => !(join(root, name) in files))
    .filter((name) => hasCode(readFileSync(join(root, name), 'utf8')))
    .map((name) => `no browser test loads ${name}`);
  return [...missed, ...unseen];
}

function modules(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `src/${name}`)
    .filter((name) => !NODE_ONLY.some((part) => name.startsWith(part)))
    .sort();
}

/** A module of types alone is nothing at run time, and no browser loads it. */
function hasCode(source) {
  const { code } = transformSync(source, { loader: 'ts', minify: true });
  return code.trim() !== '';
}
