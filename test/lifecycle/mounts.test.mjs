/**
 * Mounts in Chromium, as far as its memory can tell; `npm run test:long` does ten times as many.
 * That no listener, timer or observer is left in any engine is in leftovers.test.ts.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { programs } from '../browsers/installed.mjs';
import { BOUNDS, measureMounts } from './mounts.mjs';

const MOUNTS = 1000;
const ELEMENTS = 200;

const skip = !programs.chromium.find() && 'Chromium is missing';

describe(`${MOUNTS} elements that came and went`, { skip }, () => {
  let found;

  before(async () => {
    found = await measureMounts({ mounts: MOUNTS, elements: ELEMENTS });
  });

  it('were all shown, without a word in the log', () => {
    assert.equal(found.shown, MOUNTS);
    assert.deepEqual(found.faults, []);
  });

  it('left no memory, no nodes and no listeners', () => {
    // A quarter of the bound for ten times as many: engines’ own caches don't shrink with it.
    assert.ok(found.bytes < BOUNDS.bytes / 4, `${found.bytes} bytes of heap are left`);
    assert.ok(found.nodes < BOUNDS.nodes, `${found.nodes} nodes are left`);
    assert.ok(found.listeners < BOUNDS.listeners, `${found.listeners} listeners are left`);
  });

  it(`made room for ${ELEMENTS} at once, with one request`, () => {
    assert.equal(found.ready, ELEMENTS);
    assert.equal(found.requests, 1);
  });
});
