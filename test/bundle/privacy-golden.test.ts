/**
 * All that leaves a page with every kind of content, and all that stays on the device, as a
 * file to read and to compare with: privacy-golden.<engine>.json. To change it on purpose,
 * delete the file and run this test: it fails, but writes a new one.
 */
import { expect } from '@open-wc/testing';
import { readFile, writeFile } from '@web/test-runner-commands';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { outcome, part } from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';

const [engine] = /Firefox|Chrome|$/.exec(navigator.userAgent)!;
const GOLDEN = `privacy-golden.${{ Firefox: 'firefox', Chrome: 'chromium' }[engine] ?? 'webkit'}.json`;

/**
 * What browsers add to each request of anybody, in values that change with their versions.
 * What is left is for the page to decide, or tells of what it decided.
 */
const BROWSERS_OWN =
  /^(?:host|connection|user-agent|accept|accept-language|accept-encoding|sec-ch-.*|sec-gpc|priority|dnt|te|upgrade-insecure-requests|x-.*playback.*|icy-metadata)$/;

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface Logged {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The addresses on the publisher's server, by name: for each, what would answer there. */
const ADDRESSES: Readonly<Record<string, readonly [type: string, b64: string]>> = {
  image: ['image/png', PIXEL],
  logo: ['image/png', PIXEL],
  film: ['video/mp4', 'AAAA'],
  poster: ['image/png', PIXEL],
  captions: ['text/vtt', btoa('WEBVTT\n')],
  link: ['text/html', ''],
  canonical: ['text/html', ''],
  reference: ['text/html', ''],
  'opt-out': ['text/html', ''],
};

const canPlayFilms = (): boolean => document.createElement('video').canPlayType('video/mp4') !== '';

/** The requests that carried the same key as this address. */
async function requestsFor(url: string): Promise<Logged[]> {
  const key = new URL(url, location.href).searchParams.get('key')!;
  return (await (await fetch(`/_log?key=${key}`)).json()) as Logged[];
}

async function storedIn({ window }: Page): Promise<object> {
  const { localStorage, sessionStorage, indexedDB, caches, document } = window as Window &
    typeof globalThis;
  return {
    localStorage: Object.entries(localStorage),
    sessionStorage: Object.entries(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  };
}

describe('the record of what is sent and stored', () => {
  let other = '';

  before(async () => {
    // By the same name, so that the reader's cookie is for it, too: cookies know no ports.
    other = (await (await fetch('/_origin2')).text()).replace('127.0.0.1', location.hostname);
    document.cookie = 'reader=42; path=/';
    localStorage.clear();
    sessionStorage.clear();
  });

  after(() => {
    document.cookie = 'reader=; path=/; max-age=0';
    localStorage.clear();
  });

  it('is what it was', async function () {
    this.timeout(60_000);
    const run = `${Date.now()}-${Math.random()}`;
    const urls: Record<string, string> = {};
    for (const [name, [type, b64]] of Object.entries(ADDRESSES)) {
      urls[name] = `${other}/_http?${new URLSearchParams({ type, b64, key: `${name}-${run}` })}`;
    }
    for (const [name, document] of [
      ['translation', () => articleDocument({ lang: 'es', title: 'Manos frías' })],
      ['article', () => articleWith(urls)],
      ['notice', () => noticeDocument({ optOutUrl: urls['opt-out'] })],
    ] as const) {
      const { url } = await serve(document());
      urls[name] = other + url;
    }

    /** Names in the place of ports and keys, which differ from run to run. */
    const named = (url: string): string =>
      (Object.entries(urls).find(([, address]) => address === url)?.[0] ?? url)
        .replaceAll(other, 'https://publisher')
        .replaceAll(location.origin, 'https://page');
    const recorded = (name: string, { method, url, headers }: Logged): object => ({
      address: name === named(other + url) ? name : url,
      method,
      headers: Object.fromEntries(
        Object.entries(headers)
          .filter(([header]) => !BROWSERS_OWN.test(header))
          .map(([header, value]) => [header, named(value)])
          .sort(),
      ) as Record<string, string>,
    });
    const credentials: string[] = [];
    const seen = new Map<string, number>();
    /** The requests since the last look. */
    const news = async (name: string): Promise<object[]> => {
      const all = (await requestsFor(urls[name]!)).map((one) => recorded(name, one));
      credentials.push(
        ...(await requestsFor(urls[name]!))
          .filter(({ headers }) => headers['cookie'] ?? headers['authorization'])
          .map(() => `a cookie went with the ${name}`),
      );
      const before = seen.get(name) ?? 0;
      seen.set(name, all.length);
      // A film is asked for in as many pieces as the browser likes.
      return name === 'film' ? all.slice(0, before ? 0 : 1) : all.slice(before);
    };
    const step = async (page: Page): Promise<object> => ({
      requests: (await Promise.all(Object.keys(urls).sort().map(news))).flat(),
      addresses: [...new Set(page.requests().map(named))].sort(),
      stored: await storedIn(page),
    });
    const asked = async (name: string): Promise<void> => {
      // An engine without a codec for films never asks for their captions.
      const patience = name === 'captions' && !canPlayFilms() ? 0 : 100;
      for (let i = 0; i < patience && (await requestsFor(urls[name]!)).length === 0; i++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      // What comes with it or after it has its time, too.
      await new Promise((resolve) => setTimeout(resolve, 500));
    };

    const page = await open(
      `<script type="module" src="/dist/health-widgets.js"></script>
      <health-answer src="${urls['article']}"></health-answer>
      <privacy-notice src="${urls['notice']}"></privacy-notice>`,
    );
    await widgetsSettled(page);
    const [answer, notice] = page.widgets() as [ReturnType<Page['widgets']>[0], HTMLElement];
    const find = (selector: string): HTMLElement => answer.shadowRoot!.querySelector(selector)!;
    const record: Record<string, object> = {};

    for (const [name, image] of [
      ['image', find('[part=figure] img')],
      ['logo', find('[part=attribution] img')],
    ] as const) {
      image.scrollIntoView();
      await asked(name);
    }
    record['when the page is opened and scrolled'] = await step(page);

    find('.video button').click();
    for (const name of ['film', 'captions']) await asked(name);
    record['when a film is played'] = await step(page);

    const loaded = outcome(answer);
    find('.languages [lang=es]').click();
    await loaded;
    record['when another language is chosen'] = await step(page);

    part(notice, 'acknowledge')!.click();
    record['when the notice is acknowledged'] = await step(page);

    expect(await page.heard()).to.deep.equal([]);
    expect(credentials, 'whatever the record says, nobody is told who the reader is').to.deep.equal(
      [],
    );
    const text = `${JSON.stringify(record, null, 2)}\n`;
    const golden = await readFile({ path: GOLDEN }).catch(() => undefined);
    if (golden === undefined) {
      await writeFile({ path: GOLDEN, content: text });
      throw new Error(`There was no test/bundle/${GOLDEN}. Now there is: read it, and commit it.`);
    }
    expect(
      text,
      `What is sent or stored has changed. If that is on purpose, delete test/bundle/${GOLDEN}, ` +
        'run this test to have it written anew, read the difference, and bring docs/PRIVACY.md up to date',
    ).to.equal(golden);
  });
});

const articleWith = (urls: Readonly<Record<string, string>>): object =>
  articleDocument({
    canonicalUrl: urls['canonical'],
    publisher: { name: 'Larch', url: urls['link'], logo: { src: urls['logo'], alt: 'Larch' } },
    translations: [{ lang: 'es', url: urls['translation'] }],
    references: [{ text: 'A study', url: urls['reference'] }],
    sections: [
      {
        blocks: [
          paragraph({ type: 'link', href: urls['link'], content: 'here' }),
          { type: 'figure', src: urls['image'], alt: 'A dot', width: 1, height: 1 },
          {
            type: 'video',
            src: urls['film'],
            poster: urls['poster'],
            captions: urls['captions'],
            title: 'A film',
          },
        ],
      },
    ],
  });
