/** Whole documents that come, go, and are of another kind. */
import { expect } from '@open-wc/testing';
import { articleDocument, fullArticle } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  part,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { open, toldBy, widgetsSettled, type Page } from '../fixtures/frame.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import { answer, answersIn, FILE, loadBundle, noteRequests, script, windowOf } from './bundle.js';

const TITLE = 'Cold hands in winter';
const titleOf = (element: Element): string => words(part(element, 'title'));

const pageOf = async (text: string): Promise<Page> => {
  const page = await open(text + script());
  await windowOf(page).customElements.whenDefined('privacy-notice');
  return page;
};

describe('a page that is written anew', () => {
  it('by document.write shows what is written, placeholders too, and drops what was', async () => {
    const old = await serve(fullArticle(), { delay: '300' });
    const { url } = await serve(articleDocument());
    const notice = await serve(noticeDocument());
    const page = await pageOf(answer(old.url));
    const asked = noteRequests(page);
    const [gone] = answersIn(page.document);
    const events = eventsOf(gone!);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- some pages still do
    const write = (text: string): void => page.document.write(text);
    page.document.open();
    write(`<!doctype html><html lang="en"><title>Anew</title><body>${answer(url)}
      <div data-health-answer="${url}"><p>Words</p></div>
      <privacy-notice src="${notice.url}"></privacy-notice>
      <button data-privacy-notice-open>Open</button>`);
    page.document.close();
    await turn();
    await widgetsSettled(page);
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([gone!.status, events]).to.deep.equal(['idle', []]);
    expect(asked.map(({ url }) => url).filter((one) => one.includes(old.url))).to.deep.equal([]);
    let shown = 0;
    page.document.addEventListener('privacy-notice-show', () => shown++);
    page.document.querySelector('button')!.click();
    expect(shown).to.equal(1);
  });
});

describe('a page that navigates without the browser', () => {
  it('keeps a snapshot of its body, and shows either of them', async () => {
    const { url, requests } = await serve(articleDocument());
    const notice = await serve(noticeDocument());
    const page = await pageOf(
      `${answer(url, 'structured-data')}<privacy-notice src="${notice.url}" placement="banner"></privacy-notice>`,
    );
    await widgetsSettled(page);
    const { document } = page;
    const original = document.body;
    const snapshot = original.cloneNode(true) as HTMLElement;
    const events = eventsOf(answersIn(original)[0]!);

    const next = document.createElement('body');
    next.innerHTML = `<div data-health-answer="${url}"><p data-fallback>Words</p></div>`;
    document.body.replaceWith(next);
    await turn();
    await widgetsSettled(page);
    expect(page.widgets().map(titleOf)).to.deep.equal([TITLE]);
    expect(document.querySelectorAll('[type="application/ld+json"]')).to.have.length(0);
    expect(document.documentElement.style.paddingBottom, 'no banner, no room').to.equal('');

    document.body.replaceWith(snapshot);
    await widgetsSettled(page);
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
    expect(document.querySelectorAll('[type="application/ld+json"]')).to.have.length(1);

    document.body.replaceWith(original);
    await widgetsSettled(page);
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
    expect(titleOf(page.widgets()[0]!)).to.equal(TITLE);
    expect(document.querySelectorAll('[type="application/ld+json"]')).to.have.length(1);
    expect(events, 'what was kept has nothing to tell').to.deep.equal([]);
    // The same document in each body: the store forgets it only in between.
    expect((await requests()).length).to.be.within(1, 3);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('is not disturbed by being hidden and shown again', async () => {
    const { url, requests } = await serve(articleDocument());
    const page = await pageOf(answer(url));
    await widgetsSettled(page);
    const events = eventsOf(answersIn(page.document)[0]!);
    const { PageTransitionEvent } = windowOf(page);
    for (const type of ['pagehide', 'pageshow']) {
      page.window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    }
    page.window.dispatchEvent(new Event('online'));
    await turn();
    expect(titleOf(page.widgets()[0]!)).to.equal(TITLE);
    expect(events).to.deep.equal([]);
    expect(await requests()).to.have.length(1);
  });
});

describe('an XHTML page', () => {
  it('shows articles, notices, placeholders, failures and metadata', async function () {
    const { url } = await serve(fullArticle());
    const notice = await serve(noticeDocument());
    const missing = await serve('', { status: '404' });
    const amp = (address: string): string => address.replaceAll('&', '&amp;');
    const text = `<?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>XHTML</title></head><body>
      ${answer(url, 'structured-data="" heading-level="3"').replace('data-fallback', 'data-fallback=""')}
      <div data-health-answer="${amp(url)}"><p data-fallback="">Words.</p></div>
      ${answer(missing.url).replace('data-fallback', 'data-fallback=""')}
      <privacy-notice src="${amp(notice.url)}" placement="banner"></privacy-notice></body></html>`;
    const page = await open('');
    const inner = page.document.createElement('iframe');
    inner.src = (await serve(text, { type: 'application/xhtml+xml' })).url;
    const loaded = new Promise((resolve) => inner.addEventListener('load', resolve));
    page.document.body.append(inner);
    await loaded;
    const faults: string[] = [];
    inner.contentWindow!.addEventListener('error', ({ message }) => faults.push(message));
    const xhtml: Page = { ...page, ...xhtmlPage(inner) };
    expect(xhtml.document.contentType).to.equal('application/xhtml+xml');
    const { customElements } = windowOf(xhtml);
    await Promise.race([loadBundle(xhtml), new Promise((resolve) => setTimeout(resolve, 1500))]);
    if (!customElements.get('health-answer')) {
      // WebKitGTK runs no module in such a page, not even an empty one: the fallback is for that.
      const fallbacks = [...xhtml.document.querySelectorAll('[data-fallback]')];
      expect(fallbacks.every((node) => node.checkVisibility())).to.equal(true);
      return this.skip();
    }
    await widgetsSettled(xhtml);
    const [first, upgraded, failing, shownNotice] = xhtml.widgets();
    expect(xhtml.widgets().map(({ status }) => status)).to.deep.equal([
      'ready',
      'ready',
      'error',
      'ready',
    ]);
    expect([titleOf(first!), titleOf(upgraded!)]).to.deep.equal([TITLE, TITLE]);
    expect(part(first!, 'title')!.localName).to.equal('h3');
    expect(showsFallback(failing!)).to.equal(true);
    expect(showsDocument(shownNotice!)).to.equal(true);
    expect(part(shownNotice!, 'notice')!.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
    expect(xhtml.document.head.querySelectorAll('[type="application/ld+json"]')).to.have.length(1);
    first!.headingLevel = 4;
    await first!.updateComplete;
    expect(part(first!, 'title')!.localName).to.equal('h4');
    expect(faults).to.deep.equal([]);
  });

  const xhtmlPage = (inner: HTMLIFrameElement): Pick<Page, 'window' | 'document' | 'widgets'> => ({
    window: inner.contentWindow!,
    document: inner.contentDocument!,
    widgets: () =>
      [...inner.contentDocument!.querySelectorAll('health-answer, privacy-notice')] as never,
  });
});

describe('a frame without an origin of its own', () => {
  it('shows an article and a placeholder, and the fallback of what fails', async () => {
    const origin = await (await fetch('/_origin2')).text();
    const { url } = await serve(fullArticle());
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="en"><title>Frame</title>
      <script>
        const faults = [];
        addEventListener('error', ({ message }) => faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
        let left = 3;
        const tell = () => {
          if (--left) return;
          const statuses = [...document.querySelectorAll('health-answer')].map(({ status }) => status);
          parent.postMessage({ statuses, origin, faults }, '*');
        };
        document.addEventListener('health-answer-load', tell);
        document.addEventListener('health-answer-error', tell);
      </script>
      <script type="module" src="${origin}${FILE}"></script>
      <health-answer src="${origin}${url}" structured-data></health-answer>
      <div data-health-answer="${origin}${url}">Words</div>
      <health-answer src="${origin}/_http?status=404">Words</health-answer>`;
    expect(await toldBy(frame)).to.deep.equal({
      statuses: ['ready', 'ready', 'error'],
      origin: 'null',
      faults: [],
    });
    frame.remove();
  });
});

describe('a thousand elements', () => {
  it('with one document make one request, and are all ready', async () => {
    const { url, requests } = await serve(articleDocument(), { delay: '200' });
    const page = await open(`${script()}<main></main>`);
    await windowOf(page).customElements.whenDefined('privacy-notice');
    let loads = 0;
    page.document.addEventListener('health-answer-load', () => loads++);
    page.document.querySelector('main')!.innerHTML = answer(url).repeat(1000);
    const elements = answersIn(page.document);
    await Promise.all(elements.map((element) => settled(element)));
    expect(elements.filter(({ status }) => status === 'ready')).to.have.length(1000);
    expect(elements.every((element) => titleOf(element) === TITLE)).to.equal(true);
    expect(elements.filter(showsFallback)).to.have.length(0);
    expect(loads).to.equal(1000);
    expect(await requests()).to.have.length(1);
  }).timeout(60_000);
});
