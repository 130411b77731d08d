/**
 * A small and fixed part of what `npm run fuzz` does at length, in the engines that readers
 * have: their JSON, regular expressions and URLs are not all Node's.
 */
import { expect } from '@open-wc/testing';
import { check, properties } from './properties.js';

const RUNS = 1500;
const SEED = 20_261_122;

describe('documents broken in many ways', () => {
  for (const [name, { share }] of Object.entries(properties)) {
    it(`(${name}) are shown by the rules or refused`, async () => {
      const runs = Math.round(RUNS * share);
      const { failure, tally } = await check(name as keyof typeof properties, runs, SEED);
      expect(failure).to.equal(undefined);
      expect(tally.shown + tally.refused).to.equal(runs);
      // Else these would be tests of refusals only, or of whole documents.
      expect(tally.shown).to.be.above(runs / 20);
      expect(tally.refused).to.be.above(runs / 20);
    }).timeout(60_000);
  }
});
