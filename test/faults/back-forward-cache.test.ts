/** The browser's own back-forward cache, which only whole windows have. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { json, serve } from '../fixtures/served.js';
import { broken } from './broken.js';
import { SOUND, SOUND_TEXT } from './kinds.js';
import { answer, bytes, head, reset } from './script.js';

// Not kept in a cache, a page is not kept in this one either.
const KEPT = { type: 'text/html; charset=utf-8', cache: 'max-age=600' };

/**
 * A page that goes elsewhere as soon as its element has settled, and is come back to. It
 * tells what happened by requests, because a window with an opener is not kept.
 */
const page = (src: string, elsewhere: string, key: string): string => `<!doctype html>
  <html lang="en"><title>A page</title>
  <script type="module" src="/dist/health-widgets.js"></script>
  <script type="module">
    const tell = (what) => fetch('/_http?key=${key}-' + what);
    let left = false;
    await tell('begun');
    addEventListener('pageshow', async ({ persisted }) => {
      if (!persisted) return;
      await tell('restored');
      setTimeout(async () => { await tell('done'); close(); }, 1000);
    });
    for (const outcome of ['load', 'error']) {
      document.addEventListener('health-answer-' + outcome, async () => {
        await tell(outcome);
        if (left) return;
        left = true;
        setTimeout(() => { location.href = '${elsewhere}'; }, 100);
      });
    }
    const config = document.createElement('health-config');
    config.retries = 0;
    const element = document.createElement('health-answer');
    element.src = '${src}';
    config.append(element);
    document.body.append(config);
  </script>`;

const ELSEWHERE = `<!doctype html><html lang="en"><title>Elsewhere</title>
  <script>addEventListener('pageshow', () => setTimeout(() => history.back(), 100));</script>`;

interface Visit {
  /** How often each thing happened. */
  readonly told: Readonly<Record<string, number>>;
}

/** Opens a page in a window of its own, and waits until it was left and come back to. */
async function leaveAndReturn(src: string): Promise<Visit> {
  const key = `window-${Date.now()}-${Math.random()}`;
  const times = async (what: string): Promise<number> =>
    ((await json(`/_log?key=${key}-${what}`)) as unknown[]).length;
  const elsewhere = await serve(ELSEWHERE, KEPT);
  const { url } = await serve(page(src, elsewhere.url, key), KEPT);
  open(url, '_blank', 'noopener');
  // A page that was not kept begins once more.
  while ((await times('done')) === 0 && (await times('begun')) < 2) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const told: Record<string, number> = {};
  for (const what of ['begun', 'restored', 'load', 'error']) told[what] = await times(what);
  return { told };
}

describe('a page that comes out of the back-forward cache', function () {
  this.timeout(60_000);

  before(function () {
    // One window is all that there is of WebKit here; recovery.test.ts has a stand-in for it.
    if (!/Chrome\/|Firefox\//.test(navigator.userAgent)) this.skip();
  });

  it('tries again what failed for want of a connection, once', async () => {
    const cut = [head('200 OK', 'Content-Length: 5000'), bytes('{'), ...reset];
    const server = await broken([cut, SOUND], SOUND_TEXT);
    const { told } = await leaveAndReturn(server.url);
    expect(told).to.deep.equal({ begun: 1, restored: 1, load: 1, error: 1 });
    expect((await server.seen()).times).to.have.length(2);
  });

  it('leaves alone what failed otherwise', async () => {
    const server = await broken([answer('404 Not Found', '')]);
    const { told } = await leaveAndReturn(server.url);
    expect(told).to.deep.equal({ begun: 1, restored: 1, load: 0, error: 1 });
    expect((await server.seen()).times).to.have.length(1);
  });

  it('asks for nothing when all is well', async () => {
    const { url, requests } = await serve(articleDocument());
    const { told } = await leaveAndReturn(url);
    expect(told).to.deep.equal({ begun: 1, restored: 1, load: 1, error: 0 });
    expect(await requests()).to.have.length(1);
  });
});
