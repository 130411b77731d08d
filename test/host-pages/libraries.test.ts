/** Articles in pages that are made with other people’s libraries. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { open, type Page } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';
import { LIBRARIES, type Library } from './libraries.js';
import { answer, script, sights } from './widgets.js';

const TITLES = { FIRST: 'Cold hands', SECOND: 'Warm feet' };

type Names = Readonly<Record<string, string>>;

async function served(): Promise<Names> {
  const names: Record<string, string> = {};
  for (const [name, title] of Object.entries(TITLES)) {
    names[name] = (await serve(articleDocument({ title }))).url;
    names[`${name}_FRAGMENT`] = (await serve(answer(names[name]), { type: 'text/html' })).url;
  }
  return names;
}

const pageWith = (library: Library, names: Names): string => `
  ${library.markup?.(names.FIRST!, names.SECOND!) ?? ''}
  <div id="place"></div><div id="other"></div>
  <script>const { ${Object.keys(names).join(', ')} } = ${JSON.stringify(names)};</script>
  ${library.files.map((file) => `<script src="/node_modules/${file}"></script>`).join('')}
  ${script()}`;

/** Runs a script in the page, as the page’s own. */
async function run(page: Page, code: string): Promise<unknown> {
  const { AsyncFunction } = page.window as unknown as {
    AsyncFunction: new (code: string) => () => Promise<unknown>;
  };
  return new AsyncFunction(code)();
}

/** Waits until the one article of the page is this. */
async function expectArticle(page: Page, title: string, when: string): Promise<void> {
  const end = performance.now() + 8000;
  const seen = (): boolean => {
    const [sight, ...others] = sights(page);
    return others.length === 0 && !!sight?.startsWith(title);
  };
  while (!seen() && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(
    sights(page).map((sight) => sight.slice(0, title.length)),
    when,
  ).to.deep.equal([title]);
}

const PROVIDE = '<script>window.AsyncFunction = (async () => {}).constructor;</script>';

describe('a page made with', function () {
  this.timeout(30_000);

  for (const [name, library] of Object.entries(LIBRARIES)) {
    it(`${name} shows the article however it is inserted, moved and changed`, async () => {
      const page = await open(PROVIDE + pageWith(library, await served()));
      expect(await run(page, `return ${library.insert.length} > 0`)).to.equal(true);
      await run(page, library.insert);
      await expectArticle(page, TITLES.FIRST, 'inserted');
      await run(page, library.move);
      await expectArticle(page, TITLES.FIRST, 'moved');
      await run(page, library.replace);
      await expectArticle(page, TITLES.SECOND, 'replaced');
      expect(await page.heardFrom('health-widgets.js')).to.deep.equal([]);
      expect(await run(page, `return ${library.works}`), 'the library works').to.equal(true);
    });
  }

  it('Turbo shows the articles of both pages, forth and back from its cache', async () => {
    const { FIRST, SECOND } = await served();
    const head = (
      title: string,
    ): string => `<!doctype html><html lang="en"><head><title>${title}</title>
      <script src="/node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${script()}</head>`;
    const second = await serve(`${head('Second')}<body>${answer(SECOND!)}</body></html>`, {
      type: 'text/html',
    });
    const page = await open(
      `${head('First')}<body>${PROVIDE}<a href="${second.url}">Second</a>${answer(FIRST!)}</body></html>`,
    );
    await expectArticle(page, TITLES.FIRST, 'the first page');
    page.document.querySelector('a')!.click();
    await expectArticle(page, TITLES.SECOND, 'a visit');
    expect(page.document.title).to.equal('Second');
    page.window.history.back();
    await expectArticle(page, TITLES.FIRST, 'back, from the cache');
    expect(page.document.querySelectorAll('health-answer [data-fallback]').length).to.equal(1);
    expect(await page.heardFrom('health-widgets.js')).to.deep.equal([]);
  });
});
