/**
 * Prints what the bundles weigh and fails when one is over its budget: `npm run size`.
 * The measure is Brotli at its highest level, which is what a CDN sends to today's browsers.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes of Brotli. */
export const BUDGETS = {
  'health-widgets.js': 16 * 1024,
  'health-widgets.all.js': 21 * 1024,
};

/** What a file's bytes weigh as they are and on the wire. */
export function measure(bytes) {
  return {
    minified: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
  };
}

/**
 * @param {string} dist a folder with the bundles
 * @returns {{ lines: string[], overBudget: string[] }}
 */
export function report(dist, budgets = BUDGETS) {
  const lines = [];
  const overBudget = [];
  for (const [name, budget] of Object.entries(budgets)) {
    const { minified, gzip, brotli } = measure(readFileSync(join(dist, name)));
    lines.push(
      `${name}: ${minified} B minified, ${gzip} B gzip, ${brotli} B brotli (budget ${budget})`,
    );
    if (brotli > budget)
      overBudget.push(`${name} is ${brotli - budget} B over its budget of ${budget} B brotli`);
  }
  return { lines, overBudget };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, overBudget } = report(resolve(import.meta.dirname, '../dist'));
  for (const line of lines) console.log(line);
  for (const line of overBudget) console.error(line);
  process.exitCode = overBudget.length > 0 ? 1 : 0;
}
