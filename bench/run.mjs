/**
 * Measures the elements beside what a site would use instead: `npm run bench`.
 *
 *   --quick             three rounds of a small set, without waiting for a quiet machine
 *   --runs 15           rounds for one article and for the notice
 *   --section one,many  only these: one, many, notice, heap
 *   --only live,static  only these contenders
 *   --minutes 21        after which nothing is repeated any more, and what is left gets one round
 *   --out DIR           where the results go; this folder, or a scratch folder if not complete
 *
 * Writes RESULTS.md, painted.svg and many.svg.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const HERE = import.meta.dirname;
const PATIENCE = 30_000;
const SECTIONS = ['one', 'many', 'notice', 'heap'];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    section: { type: 'string', default: SECTIONS.join(',') },
    only: { type: 'string' },
    minutes: { type: 'string', default: '21' },
    out: { type: 'string' },
  },
});

if (!existsSync(join(HERE, 'node_modules/html-include-element'))) {
  const { status } = spawnSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

const { launch } = await import('./browser.mjs');
const { NOTICE } = await import('./documents.mjs');
const { makePrerenderer } = await import('./prerender.mjs');
const { makeScripts } = await import('./scripts.mjs');
const { startServer } = await import('./server.mjs');
const sections = await import('./sections.mjs');
const { writeReport } = await import('./report.mjs');

const began = performance.now();
const say = (line) => {
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}  ${line}`,
  );
};

const only = options.only?.split(',');
const wanted = options.section.split(',');
const complete = !options.quick && !only && SECTIONS.every((name) => wanted.includes(name));
const out = options.out ?? (complete ? HERE : join(HERE, 'node_modules/.cache/bench'));

const server = await startServer();
const browser = await launch();
try {
  const text = NOTICE.statement.map((part) => part.content ?? part).join('');
  const scripts = await makeScripts({ title: NOTICE.title, text });
  const site = { publisher: server.publisher, scripts };
  const { how, prerendered } = await makePrerenderer(browser, server, site);
  site.prerendered = prerendered;
  const bench = {
    browser,
    server,
    site,
    say,
    rounds: Number(options.runs ?? (options.quick ? 3 : 15)),
    quick: options.quick,
    // the control of each round is always there
    only: (name) => !only || name === 'static' || only.includes(name),
    patience: options.quick ? 0 : PATIENCE,
    until: began + Number(options.minutes) * 60_000,
  };
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    browser: await browser.version(),
    node: process.version,
    prerenderedBy: how,
    rounds: bench.rounds,
  };
  // the browser's first pages are slower than all later ones
  say('warming up');
  await sections.warmUp(bench);
  if (wanted.includes('one')) results.one = await sections.measureOne(bench);
  if (wanted.includes('notice')) results.notice = await sections.measureNotices(bench);
  if (wanted.includes('heap')) results.heap = await sections.measureHeap(bench);
  if (wanted.includes('many')) results.many = await sections.measureMany(bench);
  results.minutes = Math.round((performance.now() - began) / 60_000);
  mkdirSync(out, { recursive: true });
  mkdirSync(join(HERE, 'node_modules/.cache/bench'), { recursive: true });
  writeFileSync(join(HERE, 'node_modules/.cache/bench/raw.json'), JSON.stringify(results, null, 1));
  await writeReport(results, scripts, out);
  say(`written to ${out}`);
} finally {
  await browser.close();
  server.close();
}
