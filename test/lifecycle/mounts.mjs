/**
 * What Chromium's memory says of elements that came and went, and of many at a time.
 *
 *   node test/lifecycle/mounts.mjs --mounts 10000 --elements 1000
 *
 * The last line tells the figures; the exit code is 1 if they are past their bounds.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../browsers/chromium-arguments.mjs';
import { programPath } from '../browsers/installed.mjs';
import { page as pageOf, startServer } from './server.mjs';

/** Bytes of JavaScript heap, and nodes and listeners, that any number of mounts may leave. */
export const BOUNDS = { bytes: 1024 * 1024, nodes: 50, listeners: 10 };

/** Elements that are in the page at one time. */
const BATCH = 50;
/** The engine's own caches fill, and its code is compiled, before anything is measured. */
const WARM_UP = 3000;
/** Milliseconds for a request; its timer, and what hangs on it, lives as long. */
const TIMEOUT = 2000;

const DOCUMENT = '/demo/documents/every-block.json';
const ARTICLE = JSON.stringify({
  schemaVersion: '1.0',
  id: 'cold-hands',
  lang: 'en',
  title: 'Cold hands in winter',
  sections: [{ id: 'a', heading: 'A', blocks: [{ type: 'paragraph', content: 'Warm them.' }] }],
});
/** The server counts who asks for it. */
const COUNTED = `/_http?key=many&body=${encodeURIComponent(ARTICLE)}`;
const NOTICE = JSON.stringify({
  schemaVersion: '1.0',
  id: 'site-privacy',
  lang: 'en',
  title: 'Privacy at this clinic',
  version: '2',
  statement: 'We keep what you type in our forms.',
});

/* eslint-disable no-undef -- these run in the page */

/** Puts elements into the page, waits until they show what they have, and takes them out. */
async function mountInPage({ mounts, batch, timeout, document: src, notice }) {
  const settled = (element) =>
    new Promise((resolve) => {
      for (const outcome of ['load', 'error'])
        element.addEventListener(`${element.localName}-${outcome}`, resolve, { once: true });
    });
  let shown = 0;
  for (let done = 0; done < mounts; done += batch) {
    const config = document.createElement('health-config');
    config.timeout = timeout;
    const elements = Array.from({ length: batch }, (_, i) => {
      const element = document.createElement(i % 5 ? 'health-answer' : 'privacy-notice');
      element.append('Plain words.');
      if (i % 5) element.src = src;
      else element.notice = JSON.parse(notice);
      if (i % 10 === 1) element.structuredData = true;
      if (i % 10 === 5) element.placement = 'banner';
      if (i % 10 === 2) element.loading = 'lazy';
      return element;
    });
    config.append(...elements);
    const all = Promise.all(elements.map(settled));
    document.body.append(config);
    config.querySelectorAll('[loading=lazy]').forEach((element) => (element.loading = 'eager'));
    await all;
    shown += elements.filter(({ status }) => status === 'ready').length;
    config.remove();
  }
  return shown;
}

/** Puts many elements into the page at once; they stay. */
async function fillPage({ elements, url }) {
  const started = performance.now();
  let loads = 0;
  const all = new Promise((resolve) => {
    document.addEventListener('health-answer-load', () => {
      if (++loads === elements) resolve();
    });
  });
  const box = document.createElement('main');
  for (let i = 0; i < elements; i++) {
    const element = document.createElement('health-answer');
    element.src = url;
    box.append(element);
  }
  document.body.append(box);
  await all;
  const ready = [...box.children].filter(({ status }) => status === 'ready').length;
  return { ready, milliseconds: performance.now() - started };
}

/* eslint-enable no-undef */

async function usage(devtools) {
  // Twice, because what the first collection frees may have held something else.
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize: bytes } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  return { bytes, nodes, listeners };
}

/**
 * Mounts and unmounts elements, then shows many at once.
 *
 * @param {{ mounts: number, elements: number }} options
 */
export async function measureMounts({ mounts, elements }) {
  const server = await startServer({ '/': pageOf('<body></body>') });
  const browser = await puppeteer.launch({
    executablePath: programPath('chromium'),
    args: CHROMIUM_ARGUMENTS,
    protocolTimeout: 60 * 60_000,
    timeout: 120_000,
  });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    await page.goto(`${server.origin}/`);
    const devtools = await page.createCDPSession();
    const mount = (count) =>
      page.evaluate(mountInPage, {
        mounts: count,
        batch: BATCH,
        timeout: TIMEOUT,
        document: DOCUMENT,
        notice: NOTICE,
      });
    const rest = () => new Promise((resolve) => setTimeout(resolve, TIMEOUT + 500));

    await mount(WARM_UP);
    await rest();
    const before = await usage(devtools);
    const started = performance.now();
    const shown = await mount(mounts);
    const seconds = (performance.now() - started) / 1000;
    await rest();
    const after = await usage(devtools);

    const filled = await page.evaluate(fillPage, { elements, url: COUNTED });
    return {
      shown,
      seconds,
      bytes: after.bytes - before.bytes,
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
      ...filled,
      requests: server.requests('many'),
      faults,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      mounts: { type: 'string', default: '10000' },
      elements: { type: 'string', default: '1000' },
    },
  });
  const mounts = Number(values.mounts);
  const elements = Number(values.elements);
  const found = await measureMounts({ mounts, elements });
  for (const fault of found.faults) console.error(fault);
  const { shown, seconds, bytes, nodes, listeners, ready, milliseconds, requests } = found;
  console.log(
    `mounts: ${shown} of ${mounts} shown and gone in ${seconds.toFixed(1)} s, left: ` +
      `${(bytes / 1024).toFixed(0)} KiB of heap, ${nodes} nodes, ${listeners} listeners; ` +
      `at once: ${ready} of ${elements} ready in ${milliseconds.toFixed(0)} ms, ${requests} request(s)`,
  );
  const good =
    shown === mounts &&
    bytes < BOUNDS.bytes &&
    nodes < BOUNDS.nodes &&
    listeners < BOUNDS.listeners &&
    ready === elements &&
    requests === 1 &&
    found.faults.length === 0;
  process.exit(good ? 0 : 1);
}
