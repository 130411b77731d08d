/**
 * An article as declarative shadow DOM: by the project's own command, if it is built, else
 * written down from what a browser made of the live element, with the style sheets of the bundle.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shrinkCss } from '../scripts/shrink-styles.mjs';
import { CONTENDERS, filesOf } from './contenders.mjs';
import { article } from './documents.mjs';
import { DIST } from './scripts.mjs';
import { NETWORKS } from './server.mjs';

const COMMAND = join(DIST, 'tools/cli.js');

/** @returns {Promise<{ how: string, prerendered: (document: object, url: string) => string }>} */
export async function makePrerenderer(browser, server, site) {
  const rendered = byCommand();
  const how = rendered ? '`health-widgets render`' : 'a live element, serialised';
  const html = rendered ?? (await bySerialising(browser, server, site));
  return {
    how,
    prerendered: (document, url) =>
      html
        .replace(/<health-answer\b[^>]*>/, (tag) =>
          tag.replace(/\ssrc="[^"]*"/, '').replace('>', ` src="${url}">`),
        )
        .replaceAll(article().title, document.title),
  };
}

function byCommand() {
  if (!existsSync(COMMAND)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'health-widgets-bench-'));
  try {
    const source = join(folder, 'article.json');
    const out = join(folder, 'out');
    writeFileSync(source, JSON.stringify(article()));
    const { status } = spawnSync(process.execPath, [COMMAND, 'render', source, '--out', out]);
    if (status !== 0) return undefined;
    const page = readdirSync(out, { recursive: true }).find((name) => name.endsWith('.html'));
    return /<health-answer\b[^]*<\/health-answer>/.exec(readFileSync(join(out, page), 'utf8'))?.[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bySerialising(browser, server, site) {
  server.begin(filesOf(CONTENDERS.live, site), NETWORKS.none);
  const style = await styles();
  const page = await browser.newPage();
  try {
    await page.goto(`${server.host}/page.html`);
    await page.waitForFunction(`document.querySelector('health-answer').status === 'ready'`);
    const html = await page.evaluate(`(() => {
      const element = document.querySelector('health-answer');
      return element.shadowRoot.innerHTML + '</template>' + element.innerHTML;
    })()`);
    return `<health-answer><template shadowrootmode="open"><style>${style}</style>${html}</health-answer>`;
  } finally {
    await page.close();
  }
}

async function styles() {
  const load = (name) => import(pathToFileURL(join(DIST, `esm/styles/${name}.js`)).href);
  const [{ shared }, { articleStyles }] = await Promise.all([load('shared'), load('article')]);
  return shrinkCss(shared + articleStyles);
}
