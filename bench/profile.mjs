/**
 * What the main thread does until an article's text is painted, task by task:
 *
 *   node bench/profile.mjs [contender …] [--network none|fast|slow] [--runs 9]
 *
 * Prints for each contender the median milliseconds of each kind of work, from a trace of
 * Chromium with its processor slowed down as in the bench.
 */
import { parseArgs } from 'node:util';
import { launch, run } from './browser.mjs';
import { CONTENDERS, filesOf } from './contenders.mjs';
import { NOTICE } from './documents.mjs';
import { makePrerenderer } from './prerender.mjs';
import { makeScripts } from './scripts.mjs';
import { NETWORKS, startServer } from './server.mjs';
import { median } from './statistics.mjs';

const CATEGORIES = ['devtools.timeline', 'v8', 'loading'];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string', default: 'none' },
    runs: { type: 'string', default: '9' },
    dump: { type: 'boolean', default: false },
  },
});

/** Time of each kind of event of the busiest renderer's main thread, less that of events within it. */
function selfTimes(events, show) {
  const mains = events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain');
  let best;
  for (const { pid, tid } of mains) {
    const own = events.filter((e) => e.ph === 'X' && e.pid === pid && e.tid === tid);
    if (!best || own.length > best.length) best = own;
  }
  best.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const times = {};
  const stack = [];
  const leave = (until) => {
    while (stack.length && stack.at(-1).end <= until) stack.pop();
  };
  const start = best[0].ts;
  for (const event of best) {
    leave(event.ts);
    const self = { end: event.ts + event.dur, name: event.name };
    times[event.name] = (times[event.name] ?? 0) + event.dur / 1000;
    if (stack.length) times[stack.at(-1).name] -= event.dur / 1000;
    if (show && event.dur > 800)
      console.log(
        `${' '.repeat(stack.length * 2)}${((event.ts - start) / 1000).toFixed(1)} +${(event.dur / 1000).toFixed(1)} ${event.name} ${JSON.stringify(event.args.data ?? {}).slice(0, 90)}`,
      );
    stack.push(self);
  }
  return times;
}

const server = await startServer();
const browser = await launch();
try {
  const scripts = await makeScripts({ title: NOTICE.title, text: '' });
  const site = { publisher: server.publisher, scripts };
  Object.assign(site, await makePrerenderer(browser, server, site));
  const names = positionals.length ? positionals : ['static', 'live', 'html-include-hinted'];
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let i = 0; i <= Number(options.runs); i++) {
    for (const name of names) {
      server.begin(filesOf(CONTENDERS[name], site), NETWORKS[options.network]);
      const events = [];
      let done;
      const figures = await run(browser, server, {
        async trace(devtools, when) {
          if (when === 'start') {
            devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
            await devtools.send('Tracing.start', {
              transferMode: 'ReportEvents',
              traceConfig: { includedCategories: CATEGORIES },
            });
          } else {
            done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
            await devtools.send('Tracing.end');
            await done;
          }
        },
      });
      if (i > 0)
        found[name].push({
          painted: figures.painted,
          task: figures.task,
          ...selfTimes(events, options.dump && i === 1),
        });
    }
  }
  const kinds = [...new Set(Object.values(found).flat().flatMap(Object.keys))];
  const at = (name, kind) => median(found[name].map((one) => one[kind] ?? 0));
  const rows = kinds
    .map((kind) => [kind, ...names.map((name) => at(name, kind))])
    .filter(([, ...values]) => Math.max(...values) >= 1);
  rows.sort((a, b) => Math.max(...b.slice(1)) - Math.max(...a.slice(1)));
  console.log(['milliseconds', ...names].join('\t'));
  for (const [kind, ...values] of rows)
    console.log([kind, ...values.map((v) => v.toFixed(1))].join('\t'));
} finally {
  await browser.close();
  server.close();
}
