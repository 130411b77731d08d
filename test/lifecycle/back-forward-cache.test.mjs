/** Pages that a reader leaves and comes back to, in browsers that keep them meanwhile. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../browsers/chromium-arguments.mjs';
import { programs } from '../browsers/installed.mjs';
import { page as pageOf, startServer } from './server.mjs';

const ARTICLE = JSON.stringify({
  schemaVersion: '1.0',
  id: 'cold-hands',
  lang: 'en',
  title: 'Cold hands in winter',
  sections: [{ id: 'a', heading: 'A', blocks: [{ type: 'paragraph', content: 'Warm them.' }] }],
});

const address = (key, more = '') =>
  `/_http?key=${key}${more}&amp;body=${encodeURIComponent(ARTICLE)}`;

const withEar = (src) =>
  pageOf(`<body>
    <script>
      window.told = [];
      for (const name of ['health-answer-load', 'health-answer-error'])
        document.addEventListener(name, () => told.push(name));
      addEventListener('error', ({ message }) => told.push(message));
      addEventListener('unhandledrejection', ({ reason }) => told.push(String(reason)));
      addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted));
    </script>
    <health-answer src="${src}"><p>Plain words.</p></health-answer>
  </body>`);

const PAGES = {
  '/shown': withEar(address('shown')),
  '/waiting': withEar(address('waiting', '&amp;delay=2000')),
  '/other': '<!doctype html><html lang="en"><title>Other</title><p>Another page.</p></html>',
};

const BROWSERS = {
  chromium: {
    args: CHROMIUM_ARGUMENTS,
    // Puppeteer turns the cache off, which readers have.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
  firefox: {
    browser: 'firefox',
    extraPrefsFirefox: {
      'fission.bfcacheInParent': true,
      'browser.sessionhistory.max_total_viewers': 4,
    },
  },
};

/* eslint-disable no-undef -- these run in the page */
const state = () => ({
  status: document.querySelector('health-answer').status,
  title: document.querySelector('health-answer').shadowRoot.querySelector('[part=title]')
    ?.textContent,
  told: window.told,
  persisted: window.persisted,
});
const isOther = () => document.title === 'Other' && document.readyState === 'complete';
const isBack = () => 'told' in window;
const isLoading = () => document.querySelector('health-answer')?.status === 'loading';
const isSettled = () =>
  ['ready', 'error'].includes(document.querySelector('health-answer')?.status);
const goBack = () => void setTimeout(() => history.back());
/* eslint-enable no-undef */

/** Asks a page until it agrees; while it navigates, nobody answers. */
async function until(page, condition) {
  for (const started = Date.now(); ;) {
    if (await page.evaluate(condition).catch(() => false)) return;
    if (Date.now() - started > 60_000) throw new Error(`never: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

for (const [name, options] of Object.entries(BROWSERS)) {
  const executablePath = programs[name].find();

  describe(
    `a page that is left and come back to, in ${name}`,
    {
      skip: !executablePath && `${name} is missing`,
    },
    () => {
      let server;
      let browser;
      let page;

      before(async () => {
        server = await startServer(PAGES);
        browser = await puppeteer.launch({ executablePath, timeout: 120_000, ...options });
      });
      // A page that came out of the cache can't always be driven on.
      beforeEach(async () => {
        page = await browser.newPage();
      });
      afterEach(() => page.close());

      after(async () => {
        await browser?.close();
        server?.close();
      });

      /** Leaves a page, and comes back by the browser's own button. */
      async function leaveAndReturn() {
        await page.goto(`${server.origin}/other`);
        await until(page, isOther);
        await page.evaluate(goBack);
        await until(page, isBack);
        await until(page, isSettled);
        return page.evaluate(state);
      }

      it('shows what it showed, asks for nothing and tells nothing', async (test) => {
        await page.goto(`${server.origin}/shown`);
        await until(page, isSettled);
        const found = await leaveAndReturn();
        assert.equal(found.status, 'ready');
        assert.equal(found.title, 'Cold hands in winter');
        assert.deepEqual(found.told, ['health-answer-load']);
        if (!found.persisted) return test.skip('this browser did not keep the page');
        assert.equal(server.requests('shown'), 1);
      });

      it('shows what was still on its way when it was left', async () => {
        await page.goto(`${server.origin}/waiting`, { waitUntil: 'domcontentloaded' });
        await until(page, isLoading);
        const found = await leaveAndReturn();
        assert.deepEqual([found.status, found.told], ['ready', ['health-answer-load']]);
      });
    },
  );
}
