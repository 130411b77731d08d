/** Whatever an address is, it leads nowhere but where documents may lead, in any field. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome } from '../fixtures/elements.js';
import { sample, STEP } from '../fixtures/sample.js';
import { addressesIn } from './addresses.js';
import { corpusUrls, ownUrls } from './corpus.js';
import { openTrapped, show, type Tag, type TrappedPage } from './trapped-page.js';
import { articleFrom, articleLinking, noticeLinking } from './url-documents.js';

const SAFE = [
  'https://library.example/neck',
  'HTTP://Library.example',
  'tel:911',
  'mailto:a@b.example',
];

/** Each makes four blocks, of which an article may have 2,000. */
const BATCH = 450;

const batches = (urls: readonly string[]): string[][] =>
  [...Array(Math.ceil(urls.length / BATCH)).keys()].map((i) => [
    ...urls.slice(i * BATCH, (i + 1) * BATCH),
    ...SAFE,
  ]);

/** Shows a document, its videos included, and looks where it leads. */
async function look(page: TrappedPage, tag: Tag, document: object) {
  page.window.localStorage.setItem('privacy-notice:site-privacy', 'before');
  const element = await show(page, tag, document);
  const { status } = element;
  for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.video button')) {
    button.click();
  }
  await element.updateComplete;
  const found = addressesIn(element);
  element.remove();
  expect(status).to.equal('ready');
  return found;
}

describe('a hostile address', () => {
  let urls: readonly string[];

  before(async function () {
    this.timeout(30_000);
    const all = [...new Set([...(await corpusUrls()), ...ownUrls])];
    // Firefox and WebKit parse and report each of them by far more slowly.
    urls = sample(
      all.filter(({ length }) => length <= 20_000),
      STEP === 1 ? 1 : 8 * STEP,
    );
  });

  for (const [tag, document, least] of [
    ['health-answer', articleLinking, 40],
    ['privacy-notice', noticeLinking, 18],
  ] as const) {
    it(`leads nowhere else, in a list, a text or a block: ${tag}`, async function () {
      this.timeout(window.LONG ? 300_000 : 60_000);
      const page = await openTrapped();
      for (const batch of batches(urls)) {
        const { wrong, right } = await look(page, tag, document(batch));
        expect(wrong).to.deep.equal([]);
        // Those that are safe are links still, or there would be nothing to test.
        expect(right.length).to.be.greaterThan(least);
      }
      // That images and films were asked for is in the nature of those that remain.
      expect(await page.surprises(MEDIA)).to.deep.equal([]);
    });
  }

  it('leads nowhere else as the base of all that is relative', async function () {
    this.timeout(window.LONG ? 300_000 : 60_000);
    const page = await openTrapped();
    for (const url of urls) {
      const { wrong } = await look(page, 'health-answer', articleFrom(url));
      expect(wrong, JSON.stringify(url)).to.deep.equal([]);
    }
    expect(await page.surprises(MEDIA)).to.deep.equal([]);
  });

  it('is asked for as a translation only where it is of the web', async function () {
    this.timeout(window.LONG ? 300_000 : 60_000);
    const page = await openTrapped();
    const asked: string[] = [];
    const config = page.document.createElement('health-config');
    config.setAttribute('retries', '0');
    config.fetch = (url) => {
      asked.push(url as string);
      return Promise.resolve(new Response('', { status: 404 }));
    };
    page.document.body.append(config);
    for (const url of [...urls, ...SAFE]) {
      const element = page.document.createElement('health-answer');
      element.lang = 'es';
      element.article = articleDocument({ translations: [{ lang: 'es', url }] });
      const settled = outcome(element);
      config.append(element);
      await settled;
      expect(element.status).to.equal('ready');
      element.remove();
    }
    expect(asked).to.include.members(['https://library.example/neck', 'http://library.example/']);
    expect(asked.filter((url) => !/^https?:\/\/[^/@]+\//.test(url))).to.deep.equal([]);
    expect(await page.surprises()).to.deep.equal([]);
  });
});

const MEDIA =
  /^violation: (?:img|media)-src |^error: <(?:img|video|track) |^request: (?:\/|https?:)/;
