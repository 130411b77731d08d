/** What a page may set is documented with the element; comments are out of a browser's reach. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';

const SRC = resolve(import.meta.dirname, '../../src');
const sourceOf = (path) => readFileSync(join(SRC, path), 'utf8');
const found = (source, pattern) => [...source.matchAll(pattern)].map(([, name]) => name).sort();

it('each --health-* property that a style sheet reads is documented, and no other', () => {
  const styles = readdirSync(join(SRC, 'styles')).map((name) => sourceOf(join('styles', name)));
  const read = new Set(found(styles.join('\n'), /var\(\s*(--health-[\w-]+)/g));
  const documented = found(sourceOf('health-answer/health-answer.ts'), /@cssprop (--[\w-]+) - \S/g);
  assert.equal(read.size, 15);
  assert.deepEqual(documented, [...read].sort());
});
