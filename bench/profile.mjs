/**
 * What the main thread does until an article's text is painted, task by task:
 *
 *   node bench/profile.mjs [contender …] [--network none|fast|slow] [--runs 9] [--dump]
 *
 * Prints for each contender the median milliseconds of each kind of work, without what is done
 * within it, from a trace of Chromium with its processor slowed down as in the bench; with
 * `--dump` also the events of the first run, one within another.
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
/** Microseconds: shorter events are not worth a line. */
const WORTH_A_LINE = 800;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string', default: 'none' },
    runs: { type: 'string', default: '9' },
    dump: { type: 'boolean', default: false },
  },
});

/** The complete events of the busiest renderer's main thread, in order, outer ones first. */
function mainThread(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const [busiest] = threads
    .map(({ pid, tid }) => events.filter((e) => e.ph === 'X' && e.pid === pid && e.tid === tid))
    .sort((a, b) => b.length - a.length);
  return busiest.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** Milliseconds of each kind of event, less those of the events within it. */
function selfTimes(events, dump) {
  const times = {};
  const around = [];
  for (const { name, ts, dur, args } of events) {
    while (around.length && around.at(-1).end <= ts) around.pop();
    times[name] = (times[name] ?? 0) + dur / 1000;
    if (around.length) times[around.at(-1).name] -= dur / 1000;
    if (dump && dur > WORTH_A_LINE) {
      const at = ((ts - events[0].ts) / 1000).toFixed(1);
      const data = JSON.stringify(args.data ?? {}).slice(0, 90);
      console.log(`${'  '.repeat(around.length)}${at} +${(dur / 1000).toFixed(1)} ${name} ${data}`);
    }
    around.push({ name, end: ts + dur });
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
      const figures = await run(browser, server, {
        async trace(devtools, when) {
          if (when === 'start') {
            devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
            await devtools.send('Tracing.start', {
              transferMode: 'ReportEvents',
              traceConfig: { includedCategories: CATEGORIES },
            });
          } else {
            const done = new Promise((resolve) =>
              devtools.once('Tracing.tracingComplete', resolve),
            );
            await devtools.send('Tracing.end');
            await done;
          }
        },
      });
      if (i > 0)
        found[name].push({
          painted: figures.painted,
          task: figures.task,
          ...selfTimes(mainThread(events), options.dump && i === 1),
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
