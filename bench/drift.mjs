/** Mounts an element and takes it away again, many times: what stays in the heap, in bytes a time. */
import { CONTENDERS, filesOf } from './contenders.mjs';
import { article } from './documents.mjs';
import { NETWORKS } from './server.mjs';
import { median } from './statistics.mjs';

const WARM_UP = 600;

export async function measureDrift(browser, server, site, { mounts, batches }) {
  server.begin(filesOf(CONTENDERS.live, site), NETWORKS.none);
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const devtools = await page.createCDPSession();
    await page.goto(`${server.host}/page.html`);
    await page.waitForFunction(`document.querySelector('health-answer').status === 'ready'`);
    const url = `${site.publisher}/articles/${article().id}.json`;
    const mount = (times) =>
      page.evaluate(`(async () => {
        for (let i = 0; i < ${times}; i++) {
          const element = document.createElement('health-answer');
          element.src = ${JSON.stringify(url)};
          const loaded = new Promise((done) => element.addEventListener('health-answer-load', done, { once: true }));
          document.body.append(element);
          await loaded;
          element.remove();
        }
      })()`);
    const heap = async () => {
      await devtools.send('HeapProfiler.enable');
      for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      return usedSize;
    };
    // the first ones fill caches that have an end, such as the list of resource timings
    await mount(WARM_UP);
    const drifts = [];
    for (let i = 0, before = await heap(); i < batches; i++) {
      await mount(mounts);
      const after = await heap();
      drifts.push((after - before) / mounts);
      before = after;
    }
    return { drift: median(drifts), drifts, mounts: mounts * batches };
  } finally {
    await context.close();
  }
}
