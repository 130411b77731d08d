/** An article on paper, as far as a PDF shows: all of its text, in order, with its structure. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createStaticHandler, listen } from '../../scripts/serve.mjs';
import { CHROMIUM_ARGUMENTS } from '../browsers/chromium-arguments.mjs';
import { programs } from '../browsers/installed.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FIRST_PORT = 8400;
const executablePath = programs.chromium.find();
const hasPoppler = !spawnSync('pdftotext', ['-v']).error;

const pageOf = (src) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>An article on paper</title>
  <script type="module" src="/dist/health-widgets.js"></script>
  <main>
    <h1>Riverbend Clinic</h1>
    <health-answer src="${src}"></health-answer>
  </main>
</html>`;

/** So long that browsers may skip what is far from sight. */
const LONG = {
  schemaVersion: '1.0',
  id: 'long',
  lang: 'en',
  title: 'A long article',
  sections: Array.from({ length: 90 }, (_, i) => ({
    id: `section-${i}`,
    blocks: [{ type: 'paragraph', content: `These are the words of section ${i}.` }],
  })),
};

const ANSWERS = {
  '/': ['text/html', pageOf('/demo/documents/every-block.json')],
  '/long': ['text/html', pageOf('/long.json')],
  '/long.json': ['application/json', JSON.stringify(LONG)],
};

/** The texts of the article's blocks, in order; those in `<details>` are folded away. */
/* eslint-disable no-undef -- runs in the page */
async function textsInPage() {
  const element = document.querySelector('health-answer');
  while (!element.matches(':state(ready)')) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  const { shadowRoot } = element;
  // what only screen readers are told is not on paper
  for (const node of shadowRoot.querySelectorAll('.unseen')) node.remove();
  const leaves = [
    ...shadowRoot.querySelectorAll('[part=body] :is(p, li, h3, h4, h5, td, summary)'),
  ];
  return {
    folded: [...shadowRoot.querySelectorAll('details:not([open]) :is(p, li)')].map(
      (node) => node.textContent,
    ),
    texts: leaves.filter((node) => !node.querySelector('p, li')).map((node) => node.textContent),
  };
}
/* eslint-enable no-undef */

/** Without what a line break, a hyphen or a font may change. */
const letters = (text) => text.normalize('NFKC').replace(/[\s\u00AD\u2060-\u2069-]/g, '');

const skip =
  (!executablePath && 'Chromium is missing') ||
  (!hasPoppler && 'pdftotext (poppler-utils) is missing');

describe('an article on paper', { skip }, () => {
  let scratch;
  let server;
  let browser;
  let page;
  let pdf;
  let read;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'health-widgets-print-'));
    const serveFile = createStaticHandler({ root: ROOT, folders: ['demo', 'dist'] });
    server = createServer((request, response) => {
      const answer = ANSWERS[request.url];
      if (!answer) return serveFile(request, response);
      response.setHeader('Content-Type', answer[0]);
      response.end(answer[1]);
    });
    const port = await listen(server, FIRST_PORT);
    browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    read = await page.evaluate(textsInPage);
    pdf = join(scratch, 'article.pdf');
    writeFileSync(pdf, await page.pdf({ format: 'letter', tagged: true }));
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const run = (program, ...args) => spawnSync(program, args, { encoding: 'utf8' }).stdout;

  it('has every paragraph, the folded ones too, in order', () => {
    assert.ok(read.folded.length > 0, 'the sample folds something away');
    assert.ok(read.texts.length > 40);
    const printed = letters(run('pdftotext', '-raw', pdf, '-'));
    let from = 0;
    for (const text of read.texts) {
      const at = printed.indexOf(letters(text), from);
      assert.notEqual(at, -1, `not printed, or out of order: ${text}`);
      from = at + letters(text).length;
    }
  });

  it('has headings, lists and tables that a screen reader finds (WCAG 1.3.1)', () => {
    assert.match(run('pdfinfo', pdf), /^Tagged:\s+yes$/m);
    const structure = run('pdfinfo', '-struct', pdf);
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'P', 'Figure']) {
      assert.match(structure, new RegExp(`^\\s*${tag}\\b`, 'm'), tag);
    }
  });

  it('says where its references lead, and has nothing to press', () => {
    const printed = letters(run('pdftotext', '-raw', pdf, '-'));
    assert.match(printed, /\(https:\/\/www\.example\.org\/library\/sprainedankle\)/);
    assert.doesNotMatch(printed, /Playvideo/);
  });

  it('has all of a long article, what was never in sight too', async () => {
    await page.goto(new URL('/long', page.url()).href);
    const { texts } = await page.evaluate(textsInPage);
    assert.equal(texts.length, LONG.sections.length);
    const path = join(scratch, 'long.pdf');
    writeFileSync(path, await page.pdf({ format: 'letter', tagged: true }));
    const printed = letters(run('pdftotext', '-raw', path, '-'));
    for (const text of texts) assert.ok(printed.includes(letters(text)), `not printed: ${text}`);
  });
});
