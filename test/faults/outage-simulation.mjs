/**
 * What an outage does to a publisher's server: many readers' pages, each with the real loading
 * code (src/loading/fetch-document.ts), a clock and chance of the simulation's own, and no
 * network. As a program it prints figures:
 *
 *     node test/faults/outage-simulation.mjs --clients 100000 --seeds 20 --outages 10,60,300
 *
 *   --arrival 600      seconds over which the readers come, evenly
 *   --retries 2        further attempts
 *   --retry-after 30   what the server asks for with its 503, in seconds
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compileLoading, createPlatform } from './virtual-platform.mjs';

const START = 200;
/** Milliseconds from a request to its answer. */
const ANSWER_TIME = 50;
const REFUSAL_TIME = 1;
const DOCUMENT = Buffer.from('{}');

/** How a server that is down shows it. */
export const OUTAGES = ['refused', '503'];

/**
 * @param {object} scene
 * @param {number} scene.clients how many readers come
 * @param {number} scene.arrival in how many seconds
 * @param {number} scene.length of the outage, in seconds; it begins after 200
 * @param {'refused' | '503'} scene.outage
 * @returns requests per second in multiples of the readers' own rate, and what the readers got
 */
export async function simulate({
  clients,
  arrival,
  length,
  outage,
  seed,
  retries = 2,
  retryAfter,
}) {
  const platform = createPlatform(seed);
  const fetchDocument = compileLoading(platform);
  const { clock } = platform;
  const down = (at) => at >= START * 1000 && at < (START + length) * 1000;
  const perSecond = new Map();
  const attempts = [];
  let shown = 0;

  function load(client) {
    attempts[client] = 0;
    const fetch = () => {
      attempts[client]++;
      const at = clock.now();
      const second = Math.floor(at / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
      if (!down(at)) return clock.later(ANSWER_TIME, () => platform.response(200, DOCUMENT));
      if (outage === '503') {
        const headers = retryAfter ? { 'retry-after': `${retryAfter}` } : {};
        return clock.later(ANSWER_TIME, () => platform.response(503, DOCUMENT, headers));
      }
      return clock.later(REFUSAL_TIME, () => {
        throw new TypeError('Failed to fetch');
      });
    };
    const options = {
      timeout: 8000,
      retries,
      fetch,
      integrity: '',
      reload: false,
      credentials: 'omit',
    };
    const never = new platform.globals.AbortController().signal;
    fetchDocument('https://library.example/a.json', options, never).then(
      () => shown++,
      () => {},
    );
  }

  for (let client = 0; client < clients; client++) {
    clock.at((client / clients) * arrival * 1000, () => load(client));
  }
  await clock.run();

  const rate = clients / arrival;
  const peak = (from, to) => {
    let most = 0;
    for (const [second, count] of perSecond) {
      if (second >= from && second < to) most = Math.max(most, count);
    }
    return most / rate;
  };
  const hit = Math.round(rate * length);
  return {
    peakBefore: peak(0, START),
    peakDuring: peak(START, START + length),
    peakAfter: peak(START + length, Infinity),
    attempts: Math.max(...attempts.values()),
    requests: attempts.reduce((sum, count) => sum + count, 0),
    /** Of those who came during the outage, how many saw the article without doing anything. */
    helped: (shown - (clients - hit)) / hit,
    shown,
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      clients: { type: 'string', default: '10000' },
      arrival: { type: 'string', default: '600' },
      seeds: { type: 'string', default: '3' },
      outages: { type: 'string', default: '60' },
      retries: { type: 'string', default: '2' },
      'retry-after': { type: 'string' },
    },
  });
  const times = (value) => `${value.toFixed(2)}x`;
  console.log(
    `${values.clients} readers in ${values.arrival} s, ${values.seeds} seeds: requests in the worst second, in multiples of the readers' rate`,
  );
  for (const length of values.outages.split(',').map(Number)) {
    for (const outage of OUTAGES) {
      const runs = [];
      for (let seed = 1; seed <= Number(values.seeds); seed++) {
        runs.push(
          await simulate({
            clients: Number(values.clients),
            arrival: Number(values.arrival),
            length,
            outage,
            seed,
            retries: Number(values.retries),
            retryAfter: values['retry-after'],
          }),
        );
      }
      const worst = (name) => Math.max(...runs.map((run) => run[name]));
      console.log(
        `${length} s, ${outage}: before ${times(worst('peakBefore'))}, during ${times(worst('peakDuring'))}, after ${times(worst('peakAfter'))}; at most ${worst('attempts')} attempts; helped ${(100 * Math.min(...runs.map(({ helped }) => helped))).toFixed(1)} %`,
      );
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) await main();
