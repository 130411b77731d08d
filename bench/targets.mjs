/** What the widgets promise of their speed, each as a ratio within one run of the bench. */
import { NETWORKS } from './server.mjs';

const ROUND_TRIPS = 3;

const ratio = (value) => value.toFixed(2);
const milliseconds = (value) => `${value.toFixed(0)} ms`;

/**
 * @param {object} results of a run; sections may be missing
 * @param {{ brotli: number }} size of the bundle
 * @returns {{ what: string, found: string, limit: string, met: boolean }[]}
 */
export function checkTargets({ one, many, heap }, size) {
  const targets = [];
  const atMost = (what, value, limit, show = ratio) => {
    if (Number.isFinite(value)) {
      targets.push({ what, found: show(value), limit: `≤ ${show(limit)}`, met: value <= limit });
    }
  };
  const figure = (network, name, what = 'painted') => one?.[network]?.figures[name]?.[what].median;
  const toStatic = (network, name, what) =>
    figure(network, name, what) / figure(network, 'static', what);

  atMost('painted, live, no delay ÷ static', toStatic('none', 'live'), 1.6);
  const floor = figure('fast', 'static') + ROUND_TRIPS * NETWORKS.fast.roundTrip;
  atMost('painted, live, 60 ms ÷ (static + 3 round trips)', figure('fast', 'live') / floor, 1.08);
  const peers = Object.entries(one?.fast?.figures ?? {}).filter(
    ([name]) => !/^(?:static|live|prerendered)/.test(name),
  );
  if (peers.length > 0 && figure('fast', 'live')) {
    const [best, { painted }] = peers.sort(
      ([, a], [, b]) => a.painted.median - b.painted.median,
    )[0];
    targets.push({
      what: 'painted, live, 60 ms: ahead of every peer',
      found: milliseconds(figure('fast', 'live')),
      limit: `< ${milliseconds(painted.median)} (${best})`,
      met: figure('fast', 'live') < painted.median,
    });
  }
  atMost('painted, prerendered, no delay ÷ static', toStatic('none', 'prerendered'), 1.1);
  atMost('painted, prerendered, 60 ms ÷ static', toStatic('fast', 'prerendered'), 1.03);
  atMost('main thread, live, no delay ÷ static', toStatic('none', 'live', 'task'), 1.6);
  atMost('blocking time, live, no delay', figure('none', 'live', 'blocking'), 15, milliseconds);
  for (const [id, { label }] of Object.entries(NETWORKS)) {
    atMost(`layout shift, live, ${label}`, figure(id, 'live', 'shift'), 0.004);
  }
  atMost('requests, live', figure('none', 'live', 'requests'), 3, String);

  const find = (count, name, what = 'painted', distinct = false) =>
    many?.find((set) => set.count === count && set.distinct === distinct && set.figures[name])
      ?.figures[name][what].median;
  atMost('100 articles ÷ static', find(100, 'live-skipping') / find(100, 'static'), 0.75);
  atMost('500 articles ÷ static', find(500, 'live-skipping') / find(500, 'static'), 0.3);
  for (const count of [100, 500]) {
    const ahead = find(count, 'iframe') / find(count, 'live-skipping');
    if (Number.isFinite(ahead)) {
      targets.push({
        what: `${count} iframes ÷ ${count} articles`,
        found: ratio(ahead),
        limit: `≥ ${ratio(15)}`,
        met: ahead >= 15,
      });
    }
  }
  atMost(
    'time an article at 500 ÷ at 100 (1 is linear)',
    find(500, 'live-skipping') / 500 / (find(100, 'live-skipping') / 100),
    1.1,
  );
  const heapOver = (count) => find(count, 'live', 'heap') - find(count, 'static', 'heap');
  const bytes = (value) => `${value.toFixed(0)} B`;
  atMost('heap an article over static, 500 articles', heapOver(500) / 500, 4096, bytes);
  atMost(
    'heap of each further article, from 100 to 500',
    (heapOver(500) - heapOver(100)) / 400,
    4096,
    bytes,
  );
  const oneRequest = find(500, 'live', 'requests') ?? find(100, 'live', 'requests');
  atMost('requests for many articles of one document', oneRequest, 3, String);
  atMost('heap drift a mount and unmount', heap?.drift, 20, (bytes) => `${bytes.toFixed(1)} B`);
  atMost('health-widgets.js, Brotli', size.brotli, 16_384, (bytes) => `${bytes} B`);
  return targets;
}
