/**
 * What an article costs its page, in counts, which are the same on every machine: a change
 * that makes one grow fails here, with the figure. Bytes are in test/node/size.test.mjs, layout
 * shift in test/visual/layout-shift.test.ts, times in bench/.
 */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';

type Counts = Record<'Intl' | 'sheets' | 'listeners' | 'observers' | 'frames' | 'titles', number>;

/** Of the article that is counted. */
const TITLE = 'Read once';

/** Runs before the bundle, which must not be able to tell. */
const COUNTERS = `<script>
  window.counts = { Intl: 0, sheets: 0, listeners: 0, observers: 0, frames: 0, titles: 0 };
  const counted = (holder, name, count) => {
    holder[name] = new Proxy(holder[name], {
      apply: (...call) => (counts[count]++, Reflect.apply(...call)),
      construct: (...call) => (counts[count]++, Reflect.construct(...call)),
    });
  };
  for (const name of Object.getOwnPropertyNames(Intl)) {
    if (typeof Intl[name] === 'function') counted(Intl, name, 'Intl');
  }
  for (const prototype of [Date, Number, String, Array, BigInt].map((one) => one.prototype)) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (/locale/i.test(name)) counted(prototype, name, 'Intl');
    }
  }
  counted(window, 'CSSStyleSheet', 'sheets');
  counted(EventTarget.prototype, 'addEventListener', 'listeners');
  for (const name of ['Mutation', 'Resize', 'Intersection']) {
    counted(window, name + 'Observer', 'observers');
  }
  counted(window, 'requestAnimationFrame', 'frames');
  // each string of a document is read by it, once for each time that the document is validated
  const { toWellFormed } = String.prototype;
  String.prototype.toWellFormed = function () {
    if (String(this) === '${TITLE}') counts.titles++;
    return toWellFormed.call(this);
  };
</script>`;

const SCRIPT = '<script type="module" src="/dist/health-widgets.js"></script>';
const ARTICLE = '/demo/documents/myofascial-release-back-pain.json';
const ELEMENT = `<health-answer src="${ARTICLE}"><p>Words</p></health-answer>`;

async function show(body: string): Promise<{ page: Page; counts: Counts }> {
  const page = await open(COUNTERS + SCRIPT + body);
  await widgetsSettled(page);
  expect(page.widgets().every((widget) => widget.matches(':state(ready)'))).to.equal(true);
  return { page, counts: (page.window as unknown as { counts: Counts }).counts };
}

/** What a page has without an article, and what each of many adds. */
async function costs(
  many: number,
): Promise<{ base: Counts; each: (name: keyof Counts) => number }> {
  const base = (await show('')).counts;
  const { counts } = await show(ELEMENT.repeat(many));
  return { base, each: (name) => (counts[name] - base[name]) / many };
}

describe('what an article costs its page', () => {
  it('is one request for the document, however many show it, beside that for the script', async () => {
    const { url, requests } = await serve(articleDocument());
    const { page } = await show(`<health-answer src="${url}"></health-answer>`.repeat(20));
    expect(await requests()).to.have.length(1);
    const others = page.requests().filter((address) => !address.endsWith(url));
    expect(others).to.deep.equal([new URL('/dist/health-widgets.js', location.href).href]);
  });

  it('is two style sheets, however many wear them', async () => {
    expect((await show(ELEMENT)).counts.sheets).to.equal(2);
    expect((await show(ELEMENT.repeat(20))).counts.sheets).to.equal(2);
  });

  it('is one validation of the document, however many show it', async () => {
    const { url } = await serve(articleDocument({ title: TITLE }));
    const element = `<health-answer src="${url}"></health-answer>`;
    expect((await show(element)).counts.titles).to.equal(1);
    expect((await show(element.repeat(20))).counts.titles).to.equal(1);
  });

  it('is two listeners each, and no observer but the page’s one for placeholders', async () => {
    const { base, each } = await costs(20);
    expect(base.observers).to.equal(1);
    expect(each('observers')).to.equal(0);
    // one more for the request that they share
    expect(each('listeners')).to.be.at.most(2 + 1 / 20);
  });

  for (const lang of ['en', 'es']) {
    it(`is no call of Intl, nor a frame waited for, in ${lang}`, async () => {
      const { counts, page } = await show(`<div lang="${lang}">${ELEMENT}</div>`);
      expect([counts.Intl, counts.frames]).to.deep.equal([0, 0]);
      const { shadowRoot } = page.widgets()[0]!;
      expect(shadowRoot!.querySelector('[part=article]')!.getAttribute('lang')).to.equal(lang);
      expect(shadowRoot!.querySelectorAll('time')).to.not.have.length(0);
    });
  }

  it('is an element for each section, heading, block and mark, and 7 around them', async () => {
    const content = ['Some words, ', { type: 'strong', content: 'some of them strong' }, '.'];
    const sections = ['one', 'two', 'three'].map((id) => ({
      id,
      heading: id,
      blocks: Array.from({ length: 4 }, () => ({ type: 'paragraph', content })),
    }));
    const { url } = await serve(articleDocument({ sections }));
    const { page } = await show(`<health-answer src="${url}"></health-answer>`);
    const inner = page.widgets()[0]!.shadowRoot!;
    const body = inner.querySelectorAll('[part=body] *').length;
    expect(body).to.equal(3 * (1 + 1 + 4 * 2));
    expect(inner.querySelectorAll('*').length - body).to.be.at.most(7);
  });

  it('is no shadow root before there is something to show', async () => {
    const page = await open(`${SCRIPT}<health-answer><p>Words</p></health-answer>`);
    await page.window.customElements.whenDefined('health-answer');
    await page.widgets()[0]!.updateComplete;
    expect(page.widgets()[0]!.shadowRoot).to.equal(null);
  });
});
