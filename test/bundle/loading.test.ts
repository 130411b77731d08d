/** The file that ships, in pages of its own: dist/health-widgets.js. */
import { expect } from '@open-wc/testing';
import { articleDocument, fullArticle } from '../fixtures/article-fixtures.js';
import { part, settled, showsFallback, words } from '../fixtures/elements.js';
import { open, widgetsSettled } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';

const FILE = '/dist/health-widgets.js';
const script = (src = FILE): string => `<script type="module" src="${src}"></script>`;
const answer = (src: string): string =>
  `<health-answer src="${src}"><p data-fallback>Plain words.</p></health-answer>`;

describe('the bundle', () => {
  it('defines three elements, and exports their classes', async () => {
    const { window } = await open(script());
    const { customElements } = window as Window & typeof globalThis;
    await Promise.all(
      ['health-answer', 'privacy-notice', 'health-config'].map((name) =>
        customElements.whenDefined(name),
      ),
    );
    const source = await (await fetch(FILE)).text();
    expect(source).to.match(/export let HealthAnswer,/);
  });

  it('imports nothing: the page asks for it and for the document, once each', async () => {
    const { url, requests } = await serve(articleDocument());
    const page = await open(`${script()}${answer(url)}`);
    await widgetsSettled(page);
    expect(await requests()).to.have.length(1);
    const document = new URL(url, location.href).href;
    expect(page.requests().filter((name) => name !== document)).to.deep.equal([
      `${location.origin}${FILE}`,
    ]);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('is silent when it is loaded twice, or with all its languages besides', async () => {
    const { url, requests } = await serve(articleDocument());
    const page = await open(
      `${script()}${answer(url)}${script(`${FILE}?again`)}${script('/dist/health-widgets.all.js')}`,
    );
    await widgetsSettled(page);
    expect(words(part(page.widgets()[0]!, 'title'))).to.equal('Cold hands in winter');
    expect(await requests()).to.have.length(1);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('upgrades what stands in the page already, properties and all', async () => {
    const page = await open(`<health-answer no-title></health-answer>`);
    const [element] = page.widgets();
    Object.assign(element!, { article: articleDocument(), headingLevel: 5 });
    const late = page.document.createElement('script');
    late.type = 'module';
    late.src = FILE;
    page.document.head.append(late);
    await page.window.customElements.whenDefined('health-answer');
    await widgetsSettled(page);
    expect(element!.status).to.equal('ready');
    expect(part(element!, 'heading')!.localName).to.equal('h6');
    expect(!!part(element!, 'title')).to.equal(false);
  });

  it('leaves the fallback where the document can’t be had, and says nothing in the log', async () => {
    const { url } = await serve('{"schemaVersion":"2.0"}');
    const page = await open(`${script()}${answer(url)}`);
    await widgetsSettled(page);
    expect(page.widgets()[0]!.status).to.equal('error');
    expect(showsFallback(page.widgets()[0]!)).to.equal(true);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('turns placeholders into elements', async () => {
    const { url } = await serve(articleDocument());
    const page = await open(
      `<div data-health-answer="${url}" data-heading-level="3"><p>Words</p></div>${script()}`,
    );
    await page.window.customElements.whenDefined('privacy-notice');
    await widgetsSettled(page);
    expect(part(page.widgets()[0]!, 'title')!.localName).to.equal('h3');
  });

  it('leaves a placeholder alone until all of its content is there', async () => {
    const { url } = await serve('', { status: '404' });
    const page = await open('');
    const inner = page.document.createElement('iframe');
    // the server keeps the second half back for so long that the bundle runs before
    const head = `<!doctype html><html lang="en"><script type="module" async src="${FILE}"></script>`;
    const first = `${head}<main><div data-health-answer="${url}"><p>One</p>`;
    const body = first + '<p>Two</p></div></main>'.padEnd(first.length);
    inner.src = (await serve(body, { type: 'text/html', chunks: '2', gap: '700' })).url;
    const loaded = new Promise((resolve) => inner.addEventListener('load', resolve));
    page.document.body.append(inner);
    await loaded;
    const element = inner.contentDocument!.querySelector('health-answer')!;
    await settled(element);
    expect([element.status, words(element).trim()]).to.deep.equal(['error', 'OneTwo']);
  });

  it('defines nothing global but its elements', async () => {
    const globals = (window: Window): string[] =>
      Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
    const without = await open('');
    const page = await open(`${script()}<health-answer></health-answer>`);
    await page.window.customElements.whenDefined('privacy-notice');
    const before = globals(without.window);
    expect(globals(page.window).filter((name) => !before.includes(name))).to.deep.equal([]);
  });

  it('speaks more languages in its larger form, and these two in its smaller', async () => {
    const retry = async (file: string, lang: string): Promise<string> => {
      const { url } = await serve('');
      const page = await open(
        `${script(file)}<health-answer src="${url}" lang="${lang}"></health-answer>`,
      );
      await widgetsSettled(page);
      return words(part(page.widgets()[0]!, 'retry'));
    };
    expect(await retry(FILE, 'es')).to.equal('Intentar de nuevo');
    expect(await retry(FILE, 'fr')).to.equal('Try again');
    const french = await retry('/dist/health-widgets.all.js', 'fr');
    expect(['', 'Try again']).to.not.include(french);
  });
});

describe('the bundle under a strict policy', () => {
  const POLICY =
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; base-uri 'self'";

  for (const [what, csp] of [
    ['no style, no image, no font from anywhere', POLICY],
    [
      'Trusted Types without a single policy',
      `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'`,
    ],
  ] as const) {
    it(`works with ${what}`, async () => {
      const article = await serve(fullArticle());
      const notice = await serve(fullNotice());
      const page = await open(
        `${script()}
        <health-config><health-answer src="${article.url}"></health-answer></health-config>
        <privacy-notice src="${notice.url}" placement="banner"></privacy-notice>
        <div data-health-answer="${article.url}">Words</div>`,
        { csp },
      );
      await page.window.customElements.whenDefined('privacy-notice');
      await widgetsSettled(page);
      expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
      const table = part(page.widgets()[0]!, 'table')!;
      expect(page.window.getComputedStyle(table).borderSpacing).to.match(/^0/);
      expect(await page.heard()).to.deep.equal([]);
    });
  }

  it('publishes structured data under it', async () => {
    const { url } = await serve(fullArticle());
    const page = await open(
      `${script()}<health-answer src="${url}" structured-data></health-answer>`,
      { csp: POLICY },
    );
    await widgetsSettled(page);
    expect(page.document.head.querySelectorAll('[type="application/ld+json"]').length).to.equal(1);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('publishes structured data under Trusted Types, too, at the price of a report', async () => {
    const { url } = await serve(fullArticle());
    const page = await open(
      `${script()}<health-answer src="${url}" structured-data></health-answer>`,
      { csp: `${POLICY}; require-trusted-types-for 'script'; trusted-types 'none'` },
    );
    await widgetsSettled(page);
    expect(page.document.head.querySelectorAll('[type="application/ld+json"]').length).to.equal(1);
    expect(words(part(page.widgets()[0]!, 'title'))).not.to.equal('');
    // A data block never runs, but some engines can't tell before they report it.
    for (const line of await page.heard()) {
      expect(line).to.match(/require-trusted-types-for|TrustedScript/);
    }
  });
});
