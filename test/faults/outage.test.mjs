/**
 * A publisher's server that is down for a minute: how hard the pages of ten thousand readers
 * ask. outage-simulation.mjs tells how to have it longer and larger.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { OUTAGES, simulate } from './outage-simulation.mjs';

const SCENE = { clients: 10_000, arrival: 600, length: 60 };
const SEEDS = [1, 2, 3];
/** In multiples of the rate at which readers come. */
const MOST = 2;

describe('ten thousand readers and an outage of a minute', () => {
  for (const outage of OUTAGES) {
    describe(outage === 'refused' ? 'that refuses connections' : `that answers ${outage}`, () => {
      let runs;
      const worst = (name) => Math.max(...runs.map((run) => run[name]));

      before(async () => {
        runs = [];
        for (const seed of SEEDS) runs.push(await simulate({ ...SCENE, outage, seed }));
      });

      it('make at most three attempts each', (test) => {
        test.diagnostic(`attempts: ${worst('attempts')}`);
        assert.equal(worst('attempts'), 3);
      });

      it('ask once each while all is well', () => {
        assert.ok(worst('peakBefore') < 1.1, `${worst('peakBefore')}`);
      });

      it('all see the article that come before or after', () => {
        for (const { shown } of runs) assert.ok(shown >= 9000, `${shown}`);
      });

      it(`never ask more than ${MOST} times as often when the server is back`, (test) => {
        test.diagnostic(`the worst second after the outage: ${worst('peakAfter').toFixed(2)}x`);
        assert.ok(worst('peakAfter') <= MOST, `${worst('peakAfter')}`);
      });

      // Three attempts for each reader are three times the rate, however they are spread within
      // seconds; the rest is chance. What spares a server more is its `Retry-After`: see below.
      it('ask as often as their attempts make it while it is down', (test) => {
        test.diagnostic(`the worst second of the outage: ${worst('peakDuring').toFixed(2)}x`);
        assert.ok(worst('peakDuring') <= 4, `${worst('peakDuring')}`);
      });
    });
  }

  it('make one attempt each at a server that asks for more time than a reader has', async () => {
    const run = await simulate({ ...SCENE, outage: '503', seed: 1, retryAfter: 30 });
    assert.equal(run.attempts, 1);
    assert.ok(run.peakDuring < 1.1 && run.peakAfter < 1.1);
  });

  it('ask the same in every run of one seed, and otherwise with another', async () => {
    const requests = async (seed) => {
      const run = await simulate({ ...SCENE, clients: 2000, outage: '503', seed });
      return [run.peakDuring, run.peakAfter, run.requests];
    };
    const first = await requests(1);
    assert.deepEqual(await requests(1), first);
    assert.notDeepEqual(await requests(2), first);
  });
});
