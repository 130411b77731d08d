/** Which modules of src/ a coverage report has never heard of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** Run by the build and by Node only; test/node covers them. */
export const NODE_ONLY = ['src/document/json-schema.ts', 'src/tools/'];

/**
 * @param {string} root the project's folder
 * @param {string} summary the text of Istanbul's json-summary report; empty if there is none
 * @returns {string[]} paths from the root
 */
export function uncoveredModules(root, summary) {
  const seen = new Set(Object.keys(JSON.parse(summary || '{}')));
  return readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `src/${name}`)
    .filter((name) => !NODE_ONLY.some((part) => name.startsWith(part)))
    .filter(
      (name) => !seen.has(join(root, name)) && hasCode(readFileSync(join(root, name), 'utf8')),
    )
    .sort();
}

/** A module of types alone is nothing at run time, and no browser loads it. */
function hasCode(source) {
  const { code } = transformSync(source, { loader: 'ts', minify: true });
  return code.trim() !== '';
}
