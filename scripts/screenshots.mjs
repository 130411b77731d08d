/**
 * Pictures of the widgets for people to look at: `npm run screenshots` writes them to
 * screenshots/, `npm run screenshots -- banner dark` only those whose name has these words.
 * What they show is dist/ in the demo pages: build first.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from '../test/browsers/chromium-arguments.mjs';
import { programPath } from '../test/browsers/installed.mjs';
import { createStaticHandler, listen } from './serve.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'screenshots');
const FIRST_PORT = 8500;
const HEIGHT = 900;

/** Specimens of the gallery, by the id of their section. */
const SPECIMENS = [
  'ready',
  'answer',
  'medium',
  'minimal',
  'no-title',
  'actions',
  'long-words',
  'arabic',
  'spanish',
  'loading',
  'loading-empty',
  'withdrawn',
  'error-fallback',
  'error-empty',
  'offline',
  'notice',
  'notice-acknowledged',
  'notice-changed',
  'notice-arabic',
  'notice-error',
];

const LOOKS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced-colors': [{ name: 'forced-colors', value: 'active' }],
  'more-contrast': [{ name: 'prefers-contrast', value: 'more' }],
};

const THEMES = ['clinic', 'harbor', 'meadow', 'night'];
const WIDTHS = [320, 768, 1280];

const words = process.argv.slice(2);
const isWanted = (name) => words.every((word) => name.includes(word));

let count = 0;
let page;
let devtools;
let address;

/** Puppeteer itself knows no forced colours. */
const emulate = (media, look) =>
  devtools.send('Emulation.setEmulatedMedia', { media, features: LOOKS[look] });

async function open(path, width, look = 'light') {
  await page.setViewport({ width, height: HEIGHT });
  await emulate('screen', look);
  await page.goto(`${address}/demo/${path}`);
  await page.evaluate(settle);
}

/* eslint-disable no-undef -- these run in the page */

/** Waits for all widgets but those that never come, and for images and fonts. */
async function settle() {
  const slow = (widget) => widget.closest('#never, #never-empty');
  const widgets = [...document.querySelectorAll('health-answer, privacy-notice')];
  for (const widget of widgets) widget.loading = 'eager';
  const deadline = Date.now() + 5000;
  while (widgets.some((widget) => !slow(widget) && /idle|loading/.test(widget.status))) {
    if (Date.now() > deadline) break;
    await new Promise(requestAnimationFrame);
  }
  for (const { shadowRoot } of widgets) {
    // what follows a scroll position is as it is to be
    for (const animation of shadowRoot?.getAnimations() ?? []) {
      if (animation.timeline === document.timeline) animation.finish();
    }
    for (const image of shadowRoot?.querySelectorAll('img') ?? []) {
      image.loading = 'eager';
      await image.decode().catch(() => undefined);
    }
  }
  await document.fonts.ready;
}

const openDetails = () => {
  for (const { shadowRoot } of document.querySelectorAll('health-answer, privacy-notice')) {
    for (const details of shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  }
};

async function showBanner() {
  document.getElementById('show-banner').click();
  const banner = document.querySelector('privacy-notice[placement=banner]');
  while (banner.status !== 'ready') await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

const chooseTheme = (theme, scheme) => {
  const { elements } = document.getElementById('controls');
  elements.scheme.value = scheme;
  document.querySelector(`input[name=theme][value=${theme}]`).click();
};

/* eslint-enable no-undef */

async function save(name, target = page, options = {}) {
  await target.screenshot({ path: join(OUT, `${name}.png`), ...options });
  count++;
}

async function specimens() {
  for (const look of Object.keys(LOOKS)) {
    for (const width of look === 'light' ? WIDTHS : [320, 1280]) {
      const named = SPECIMENS.map((id) => [id, `${id}-${look}-${width}`]);
      const wanted = named.filter(([, name]) => isWanted(name));
      if (wanted.length === 0) continue;
      await open('gallery.html', width, look);
      await page.evaluate(openDetails);
      for (const [id, name] of wanted) await save(name, await page.$(`#${id} .specimen`));
    }
  }
}

async function banners() {
  for (const look of Object.keys(LOOKS)) {
    for (const width of WIDTHS) {
      const name = `banner-${look}-${width}`;
      if (!isWanted(name)) continue;
      await open('gallery.html', width, look);
      await page.evaluate(showBanner);
      await save(name);
    }
  }
}

async function themes() {
  for (const theme of THEMES) {
    for (const scheme of theme === 'night' ? ['dark'] : ['light', 'dark']) {
      for (const width of [320, 1280]) {
        const name = `theme-${theme}-${scheme}-${width}`;
        if (!isWanted(name)) continue;
        await open('themes.html', width, scheme);
        await page.evaluate(chooseTheme, theme, scheme);
        await save(name, await page.$('#preview'));
      }
    }
  }
}

async function pages() {
  for (const path of ['index.html', 'rtl.html']) {
    for (const look of ['light', 'dark']) {
      for (const width of WIDTHS) {
        const name = `page-${path.replace('.html', '')}-${look}-${width}`;
        if (!isWanted(name)) continue;
        await open(path, width, look);
        await save(name, page, { fullPage: true });
      }
    }
  }
}

async function prints() {
  for (const look of ['light', 'dark']) {
    const name = `print-${look}`;
    if (!isWanted(name)) continue;
    // a sheet of letter paper less its margins, in CSS pixels
    await open('gallery.html', 720, look);
    await emulate('print', look);
    await save(name, await page.$('#ready health-answer'));
  }
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const server = createServer(createStaticHandler({ root: ROOT, folders: ['demo', 'dist'] }));
address = `http://127.0.0.1:${await listen(server, FIRST_PORT)}`;
const browser = await puppeteer.launch({
  executablePath: programPath('chromium'),
  args: CHROMIUM_ARGUMENTS,
});
try {
  page = await browser.newPage();
  devtools = await page.createCDPSession();
  for (const take of [specimens, banners, themes, pages, prints]) await take();
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
console.log(`${count} pictures in ${OUT}`);
process.exit(count > 0 ? 0 : 1);
