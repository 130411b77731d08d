/** What is measured: which contenders, on which networks, how many articles, how many times. */
import { run } from './browser.mjs';
import { CONTENDERS, filesOf, noticeFiles, NOTICES } from './contenders.mjs';
import { measureDrift } from './drift.mjs';
import { interleave } from './rounds.mjs';
import { NETWORKS } from './server.mjs';
import { summarize } from './statistics.mjs';

/** How long the network must be quiet: longer than a round trip, or a request may be on its way. */
const settleFor = ({ roundTrip }) => 150 + roundTrip;

const CORE = ['static', 'static-skipping', 'live', 'live-skipping', 'html-include'];
const PEERS = ['purify', 'include-fragment', 'sl-include', 'htmx', 'zero-md'];

/**
 * Fewer runs where one takes long: 500 iframes take more than a minute. What matters most comes
 * first; when the time is up, the sets that are left get one round each.
 */
const MANY = [
  { count: 100, distinct: false, rounds: 5, names: CORE },
  { count: 500, distinct: false, rounds: 3, names: CORE },
  { count: 100, distinct: false, rounds: 2, names: ['iframe'] },
  { count: 10, distinct: false, rounds: 5, names: [...CORE, 'iframe'] },
  { count: 100, distinct: true, rounds: 3, names: CORE },
  { count: 10, distinct: false, rounds: 2, names: [...PEERS, 'iframe-resizer'] },
  { count: 100, distinct: false, rounds: 1, names: [...PEERS, 'iframe-resizer'] },
  { count: 500, distinct: true, rounds: 1, names: CORE },
  { count: 500, distinct: false, rounds: 1, names: ['iframe'] },
];

/**
 * @param {{ browser: object, server: object, site: object, say: Function, rounds: number,
 *   quick: boolean, only: (name: string) => boolean, patience: number, until: number }} bench
 */
export async function measureOne(bench) {
  const results = {};
  for (const [id, network] of Object.entries(NETWORKS)) {
    const contenders = {};
    for (const [name, contender] of Object.entries(CONTENDERS)) {
      if (contender.onlyMany || !bench.only(name)) continue;
      const files = filesOf(contender, bench.site);
      contenders[name] = () => {
        bench.server.begin(files, network);
        return run(bench.browser, bench.server, { settle: settleFor(network) });
      };
    }
    bench.say(`one article, ${network.label}`);
    results[id] = await interleaved(bench, { contenders, control: 'static' });
  }
  return results;
}

export async function measureMany(bench) {
  const results = [];
  for (const { count, distinct, rounds, names } of MANY) {
    if (bench.quick && count > 100) continue;
    const chosen = names.filter(
      (name) => bench.only(name) && !(bench.quick && count > 10 && name.startsWith('iframe')),
    );
    if (chosen.length === 0) continue;
    const contenders = {};
    for (const name of chosen) {
      const files = filesOf(CONTENDERS[name], bench.site, { count, distinct });
      contenders[name] = () => {
        bench.server.begin(files, NETWORKS.none);
        const timeout = CONTENDERS[name].frames ? 240_000 : 60_000;
        return run(bench.browser, bench.server, { count, timeout });
      };
    }
    bench.say(`${count} articles, ${distinct ? 'distinct' : 'one document'}`);
    const control = chosen.includes('static') ? 'static' : undefined;
    const result = await interleaved(bench, {
      contenders,
      control,
      rounds: performance.now() > bench.until ? 1 : Math.min(rounds, bench.rounds),
    });
    results.push({ count, distinct, ...result });
  }
  return results;
}

export async function measureNotices(bench) {
  const results = {};
  for (const [id, network] of Object.entries(NETWORKS)) {
    const contenders = {};
    for (const [name, contender] of Object.entries(NOTICES)) {
      if (!bench.only(name)) continue;
      const files = noticeFiles(contender, bench.site);
      contenders[name] = () => {
        bench.server.begin(files, network);
        return run(bench.browser, bench.server, {
          shown: contender.shown,
          settle: settleFor(network),
        });
      };
    }
    bench.say(`the notice, ${network.label}`);
    results[id] = await interleaved(bench, { contenders });
  }
  return results;
}

export async function measureHeap(bench) {
  bench.say('mounting and unmounting');
  const size = bench.quick ? { mounts: 300, batches: 2 } : { mounts: 1000, batches: 5 };
  return measureDrift(bench.browser, bench.server, bench.site, size);
}

async function interleaved(bench, { contenders, control, rounds = bench.rounds }) {
  const { runs, repeated, kept, failed } = await interleave({
    contenders,
    control,
    rounds,
    patience: bench.patience,
    until: bench.until,
    say: bench.say,
  });
  const figures = Object.fromEntries(
    Object.entries(runs)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, summarize(list)]),
  );
  return { figures, repeated, kept, failed };
}

export async function warmUp({ browser, server, site }) {
  for (const name of ['static', 'live', 'iframe']) {
    server.begin(filesOf(CONTENDERS[name], site), NETWORKS.none);
    await run(browser, server);
  }
}
