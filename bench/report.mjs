/** Writes the results down: RESULTS.md and the two charts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { measure } from '../scripts/size.mjs';
import { SLOWDOWN, VIEWPORT } from './browser.mjs';
import { manyChart, paintedChart } from './charts.mjs';
import { CONTENDERS, NOTICES, withVersions } from './contenders.mjs';
import { NETWORKS } from './server.mjs';
import { checkTargets } from './targets.mjs';

const SCRIPTS = {
  'html-include': ['html-include.js'],
  purify: ['purify.js'],
  'include-fragment': ['include-fragment.js'],
  'sl-include': ['sl-include.js'],
  htmx: ['htmx.js'],
  'zero-md': ['zero-md.js', 'github-markdown.css'],
  'iframe-resizer': ['iframe-parent.js', 'iframe-child.js'],
  cookieconsent: ['cookieconsent.js', 'cookieconsent.css'],
  klaro: ['klaro.js'],
};

const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const whole = ({ median, spread }) => `${median.toFixed(0)} ± ${spread.toFixed(0)}`;

function setNote({ repeated, kept, failed }) {
  const notes = [`Rounds repeated: ${repeated}.`];
  if (kept > 0) notes.push(`Contaminated rounds that count nevertheless: ${kept}.`);
  for (const [name, message] of Object.entries(failed))
    notes.push(`\`${name}\` failed: ${message}.`);
  return notes.join(' ');
}

function oneTables(one, scripts) {
  return Object.entries(one).map(([id, set]) => {
    const { figures } = set;
    const base = figures.static;
    const rows = Object.entries(figures).map(([name, f]) => [
      withVersions(CONTENDERS[name]),
      whole(f.painted),
      (f.painted.median / base.painted.median).toFixed(2),
      whole(f.task),
      (f.task.median / base.task.median).toFixed(2),
      f.blocking.median.toFixed(0),
      f.shift.median.toFixed(2),
      (f.bytes.median / 1000).toFixed(1),
      f.requests.median,
      ((f.heap.median - base.heap.median) / 1000).toFixed(0),
      scriptSize(name, scripts),
    ]);
    const { roundTrip } = NETWORKS[id];
    const floor = roundTrip
      ? ` Static and 3 round trips: ${(base.painted.median + 3 * roundTrip).toFixed(0)} ms.`
      : '';
    return `### One article, ${NETWORKS[id].label}

${table(['', 'text painted, ms', '÷ static', 'main thread, ms', '÷ static', 'blocking, ms', 'layout shift', 'KB received', 'requests', 'heap over static, KB', 'script, KB'], rows)}

Runs of each: ${base.painted.runs}. ${setNote(set)}${floor}`;
  });
}

function scriptSize(name, scripts) {
  const files =
    CONTENDERS[name]?.ours || NOTICES[name]?.ours
      ? ['health-widgets.js']
      : SCRIPTS[name.replace(/-hinted$/, '')];
  if (!files) return '–';
  return (
    files.reduce((sum, file) => sum + measure(Buffer.from(scripts[file])).brotli, 0) / 1000
  ).toFixed(1);
}

function manyTables(many) {
  const tables = [];
  for (const distinct of [false, true]) {
    const sets = many.filter((set) => set.distinct === distinct);
    if (sets.length === 0) continue;
    const names = [...new Set(sets.flatMap((set) => Object.keys(set.figures)))];
    const rows = sets.flatMap((set) =>
      names
        .filter((name) => set.figures[name])
        .map((name) => {
          const f = set.figures[name];
          const base = sets.find((one) => one.count === set.count && one.figures.static).figures
            .static;
          return [
            withVersions(CONTENDERS[name]),
            set.count,
            whole(f.painted),
            (f.painted.median / base.painted.median).toFixed(2),
            f.blocking.median.toFixed(0),
            f.longest.median.toFixed(0),
            ((f.heap.median - base.heap.median) / set.count / 1000).toFixed(1),
            f.requests.median,
            f.painted.runs,
          ];
        }),
    );
    rows.sort((a, b) => a[1] - b[1]);
    tables.push(`### Many articles, ${distinct ? 'each its own document' : 'all of one document'}

${table(['', 'articles', 'all there and painted, ms', '÷ static', 'blocking, ms', 'longest task, ms', 'heap an article over static, KB', 'requests', 'runs'], rows)}

${setNote({
  repeated: sets.reduce((sum, set) => sum + set.repeated, 0),
  kept: sets.reduce((sum, set) => sum + set.kept, 0),
  failed: Object.assign({}, ...sets.map(({ failed }) => failed)),
})}`);
  }
  return tables;
}

function noticeTable(notice, scripts) {
  const rows = Object.keys(NOTICES)
    .filter((name) => Object.values(notice).every(({ figures }) => figures[name]))
    .map((name) => [
      withVersions(NOTICES[name]),
      ...Object.values(notice).map(({ figures }) => whole(figures[name].painted)),
      whole(notice.none.figures[name].task),
      (notice.none.figures[name].bytes.median / 1000).toFixed(1),
      notice.none.figures[name].requests.median,
      scriptSize(name, scripts),
    ]);
  return `### The privacy notice, as a banner below an article

${table(['', ...Object.values(NETWORKS).map(({ label }) => `painted, ms, ${label}`), 'main thread, ms', 'KB received', 'requests', 'script and styles, KB'], rows)}

The other two are consent managers and can do more; the notice only informs. ${Object.values(notice).map(setNote)[0]}`;
}

export async function writeReport(results, scripts, folder) {
  const { one, many, notice, heap } = results;
  const size = measure(Buffer.from(scripts['health-widgets.js']));
  const targets = checkTargets(results, size);
  const missed = targets.filter(({ met }) => !met).length;
  const parts = [
    `# What the bench measured

${results.date}, ${results.machine}, ${results.browser} (headless), Node ${results.node.slice(1)}; ${results.minutes} minutes. \`npm run bench\` writes this page.

${one ? '![Milliseconds until the article’s text is painted, for each contender.](painted.svg)' : ''}

${many ? '![Milliseconds until 10, 100 and 500 articles are there.](many.svg)' : ''}

## What must be true

${missed === 0 ? `All ${targets.length} are met.` : `${targets.length - missed} of ${targets.length} are met.`}

${table(
  ['', 'measured', 'limit', ''],
  targets.map(({ what, found, limit, met }) => [what, found, limit, met ? 'met' : '**missed**']),
)}

## The figures

Median ± spread (distance between the quartiles). Bytes are those of the answers, headers included; script sizes are of Brotli at its highest level. KB are 1,000 bytes.`,
    ...(one ? oneTables(one, scripts) : []),
    ...(many ? manyTables(many) : []),
    ...(notice ? [noticeTable(notice, scripts)] : []),
    ...(heap
      ? [
          `### Mounting and unmounting

${heap.mounts.toLocaleString('en')} times: ${heap.drift.toFixed(1)} bytes of heap a time (the median of ${heap.drifts.length} batches; ${heap.drifts.map((drift) => drift.toFixed(1)).join(', ')}).`,
        ]
      : []),
    `## How it was measured

- **Page.** One article of eight paragraphs, the same text for all, in a page of ${VIEWPORT.width} × ${VIEWPORT.height} pixels with a heading above and six short paragraphs below it. The host’s page comes from one origin, the publisher’s script and documents from another. Every answer is compressed (Brotli) and has the cache headers that it would have in use. Each run has a fresh browser context, so all caches are cold.
- **Processor.** Slowed down ${SLOWDOWN} times by the DevTools protocol, in the page’s process. iframes share that process, which favours them: those of another site would start one of their own.
- **Network.** Made by the server: a round trip before each answer’s first byte, and one more for each new connection to the publisher. Connections to the host are taken to be open. The third network shares 1.6 Mbit/s among all connections. HTTP/1.1; no TLS, no DNS, no slow start, each of which would cost everybody but static HTML more.
- **Text painted** (one article): the time of the largest text paint that is as large as a paragraph of the article, as the browser reports it (Largest Contentful Paint; for iframes, from within). Nothing polls.
- **All there and painted** (many): the end of the frame in which every article’s text is in the page. Of an iframe, when its page is parsed. What lies below the screen is laid out, or skipped, but not painted.
- **Main thread**: the time of all tasks from the start of the navigation until the network has been quiet for 150 ms and a round trip. **Blocking**: of each task, what is over 50 ms. **Heap**: JavaScript’s, after garbage collection.
- **Rounds.** Each round runs every contender once and begins with another one. A round is thrown away and repeated if the processors were busy with something else just before or just after it, if a hypervisor took more than 2 % of the time, or if static HTML took 1.3 times its median so far. At most half as many rounds are repeated as are wanted.
- **Prerendered** articles were made by ${results.prerenderedBy}.
- **Peers** have their current versions. Those with “the same hints” have a preload hint for the document; html-include-element then has its space reserved, too. zero-md’s parser comes in one file with it instead of from a public CDN, without highlighting and formulas. htmx sends headers of its own, for which a browser asks the other origin first: one request more.`,
  ];
  const path = join(folder, 'RESULTS.md');
  const style = await resolveConfig(join(import.meta.dirname, 'RESULTS.md'));
  writeFileSync(path, await format(parts.join('\n\n'), { ...style, parser: 'markdown' }));
  if (one?.none && one.fast) writeFileSync(join(folder, 'painted.svg'), paintedChart(one));
  if (many?.length) writeFileSync(join(folder, 'many.svg'), manyChart(many));
}
