/**
 * What leaves the page, and what stays on the device, byte for byte: docs/PRIVACY.md in the
 * form of a test. The publisher is another origin, on which the reader has a cookie.
 */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { part } from '../fixtures/elements.js';
import { open, toldBy, widgetsSettled } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';

/** Headers that browsers send with every request, and that no page can hold back. */
const BROWSERS_OWN =
  /^(?:host|connection|user-agent|accept|accept-language|accept-encoding|origin|sec-.*|cache-control|pragma|priority|dnt|te)$/;

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('the privacy of a reader', () => {
  const stored = (): string[] => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  let other = '';

  before(async () => {
    // By the same name, so that the reader's cookie is for it, too: cookies know no ports.
    other = (await (await fetch('/_origin2')).text()).replace('127.0.0.1', location.hostname);
    document.cookie = 'reader=42; path=/';
  });

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  after(() => {
    document.cookie = 'reader=; path=/; max-age=0';
    localStorage.clear();
  });

  it('has something to lose: the publisher would get a cookie', async () => {
    const bait = await serve('{}');
    await fetch(other + bait.url, { mode: 'no-cors', credentials: 'include' });
    expect((await bait.requests())[0]!.headers['cookie']).to.contain('reader=42');
  });

  it('is kept while a page with an article, an image and a notice is read', async () => {
    const key = `privacy-${Math.random()}`;
    const image = `${other}/_http?${new URLSearchParams({ type: 'image/png', b64: PIXEL, key })}`;
    const [block] = [{ type: 'figure', src: image, alt: 'A dot', width: 1, height: 1 }];
    const article = await serve(
      articleDocument({ sections: [{ id: 'a', heading: 'A', blocks: [block] }] }),
    );
    const notice = await serve(fullNotice());
    const page = await open(
      `<script type="module" src="/dist/health-widgets.js"></script>
      <health-answer src="${other}${article.url}"></health-answer>
      <privacy-notice src="${other}${notice.url}"></privacy-notice>`,
    );
    await widgetsSettled(page);
    const picture = part(page.widgets()[0]!, 'figure')!.querySelector('img')!;
    if (!picture.complete) {
      await new Promise((resolve) => picture.addEventListener('load', resolve, { once: true }));
    }
    const images = (await (await fetch(`/_log?key=${key}`)).json()) as Awaited<
      ReturnType<typeof article.requests>
    >;

    for (const requests of [await article.requests(), await notice.requests(), images]) {
      expect(requests, 'one request each').to.have.length(1);
      const [{ method, headers }] = requests as [(typeof requests)[number]];
      expect(method).to.equal('GET');
      expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
      expect(Object.keys(headers).filter((name) => !BROWSERS_OWN.test(name))).to.deep.equal([]);
      expect(headers['origin']).to.equal(location.origin);
    }
    const hosts = new Set(page.requests().map((url) => new URL(url).origin));
    expect([...hosts].sort(), 'the page’s own host and the publisher’s').to.deep.equal(
      [location.origin, other].sort(),
    );
    expect(stored(), 'nothing is stored for reading').to.deep.equal([]);
    expect(page.document.cookie).to.equal('reader=42');
  });

  it('is kept when the notice is acknowledged: one key, the version, nothing else', async () => {
    const notice = await serve(fullNotice());
    const page = await open(
      `<script type="module" src="/dist/health-widgets.js"></script>
      <privacy-notice src="${notice.url}"></privacy-notice>`,
    );
    await widgetsSettled(page);
    part(page.widgets()[0]!, 'acknowledge')!.click();
    const { id, version } = fullNotice() as { id: string; version: string };
    expect(stored()).to.deep.equal([`privacy-notice:${id}`]);
    expect(localStorage.getItem(`privacy-notice:${id}`)).to.equal(version);
    expect(await notice.requests(), 'and nobody is told').to.have.length(1);
  });

  it('is kept by a page that has extended Object.prototype', async () => {
    const article = await serve(articleDocument());
    const page = await open(
      `<script>
        Object.prototype.credentials = 'include';
        Object.prototype.method = 'POST';
        Object.prototype.body = 'x';
        Object.prototype.headers = { 'x-reader': '42' };
      </script>
      <script type="module" src="/dist/health-widgets.js"></script>
      <health-answer src="${other}${article.url}"></health-answer>`,
    );
    await widgetsSettled(page);
    const [{ method, headers }] = (await article.requests()) as [
      { method: string; headers: Record<string, string> },
    ];
    expect(method).to.equal('GET');
    expect(headers).not.to.have.any.keys('cookie', 'referer', 'x-reader');
  });

  it('is kept in a frame without an origin of its own, where there is no storage at all', async () => {
    const notice = await serve(fullNotice());
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="en"><title>Frame</title>
      <script>
        const faults = [];
        addEventListener('error', ({ message }) => faults.push(message));
        addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
        document.addEventListener('privacy-notice-load', ({ target }) => {
          const before = target.acknowledged;
          target.shadowRoot.querySelector('[part=acknowledge]').click();
          parent.postMessage({ before, after: target.acknowledged, origin, faults }, '*');
        });
      </script>
      <script type="module" src="${other}/dist/health-widgets.js"></script>
      <privacy-notice src="${other}${notice.url}"></privacy-notice>`;
    expect(await toldBy(frame)).to.deep.equal({
      before: false,
      after: true,
      origin: 'null',
      faults: [],
    });
    frame.remove();
  });
});
