/* global AbortController */
/** Starts Chromium, and shows one page once in it: a fresh context, the processor slowed down. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../test/browsers/chromium-arguments.mjs';
import { programPath } from '../test/browsers/installed.mjs';
import { PARAGRAPHS } from './documents.mjs';

export const SLOWDOWN = 4;
export const VIEWPORT = { width: 412, height: 823, deviceScaleFactor: 1 };

/** Square pixels: less than a paragraph of the article has, more than a title or a fallback. */
const MINIMUM_AREA = 45_000;
const PROBE = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

export const launch = () =>
  puppeteer.launch({
    // not the browser with windows: each of its new ones loads 350 files for its address bar
    executablePath: programPath('headless-shell'),
    args: [...CHROMIUM_ARGUMENTS, '--js-flags=--expose-gc'],
    protocolTimeout: 300_000,
  });

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {Awaited<ReturnType<import('./server.mjs').startServer>>} server with its run begun
 * @param {{ count?: number, shown?: string, settle?: number, timeout?: number, slowdown?: number,
 *   cpuTime?: boolean, trace?: Function }} options
 *   `count`: how many articles, if many; `shown`: an expression that is true when a notice is
 *   there; `settle`: how long the network must be quiet before the figures are taken; `trace`: told
 *   when the navigation starts and when the figures are taken, with the DevTools session;
 *   `cpuTime`: counts the processor's time for the main thread, not the clock's
 */
export async function run(browser, server, options = {}) {
  const { count = 0, shown, settle = 200, timeout = 60_000, slowdown = SLOWDOWN } = options;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    const devtools = await page.createCDPSession();
    if (options.cpuTime)
      await devtools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await devtools.send('Performance.enable');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const isPainted = new Promise((painted) => page.exposeFunction('benchPainted', painted));
    await page.evaluateOnNewDocument(
      `${PROBE}\nprobe({ minimumArea: ${MINIMUM_AREA}, count: ${count}, paragraphs: ${PARAGRAPHS}, shown: ${shown ? `() => ${shown}` : 'undefined'} });`,
    );
    const before = await metrics(devtools);
    await options.trace?.(devtools, 'start');
    await page.goto(`${server.host}/page.html`, { timeout, waitUntil: 'domcontentloaded' });
    await deadline(isPainted, timeout);
    await server.quiet(settle);
    await options.trace?.(devtools, 'end');
    const after = await metrics(devtools);
    const figures = await read(page, count > 0 || shown !== undefined);
    const wire = server.count();
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize, Nodes } = await metrics(devtools);
    return {
      ...figures,
      task: (after.TaskDuration - before.TaskDuration) * 1000,
      script: (after.ScriptDuration - before.ScriptDuration) * 1000,
      layout:
        (after.LayoutDuration +
          after.RecalcStyleDuration -
          before.LayoutDuration -
          before.RecalcStyleDuration) *
        1000,
      bytes: wire.bytes,
      requests: wire.requests,
      heap: JSHeapUsedSize,
      nodes: Nodes,
    };
  } finally {
    await context.close();
  }
}

async function metrics(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function deadline(promise, milliseconds) {
  const end = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: end.signal }).then(
    () => {
      throw new Error(`nothing painted in ${milliseconds} ms`);
    },
    () => {},
  );
  await Promise.race([promise, late]);
  end.abort();
}

/** What the probes of the page and of its frames found, in milliseconds since the page's start. */
async function read(page, looks) {
  const [top, origin] = await page.evaluate('[benchFound, performance.timeOrigin]');
  const paints = [...top.paints];
  // where the page is asked in each frame, its own answer counts
  if (!looks) {
    for (const frame of page.frames().slice(1)) {
      paints.push(...(await frame.evaluate('benchFound.paints')));
    }
  }
  const text = paints.filter(([, area]) => area >= MINIMUM_AREA).sort(([, a], [, b]) => b - a)[0];
  return {
    painted: looks ? top.all : text[0] - origin,
    shift: top.shift,
    blocking: top.blocking,
    longest: top.longest,
  };
}
