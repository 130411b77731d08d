/** Broken documents in the elements of the file that ships, in pages of their own. */
import { expect } from '@open-wc/testing';
import type { HealthAnswer, PrivacyNotice } from '../../src/index.js';
import { settled, showsDocument, showsFallback, turn } from '../fixtures/elements.js';
import { open, type Page } from '../fixtures/frame.js';
import { sampleBytes, sampleDocuments } from './properties.js';
import { wrongs, type Kind } from './rules.js';
import { shownInPage } from './shown.js';

const SEED = 911;
const COUNT = 150;

type Realm = Window & typeof globalThis & { ran?: unknown };

/** What every page has in common, as a fingerprint. */
const shared = ({ Object: { prototype } }: Realm): string =>
  Reflect.ownKeys(prototype).map(String).join();

describe('the elements, with broken documents', () => {
  let page: Page;
  let window: Realm;
  let events: Map<EventTarget, string[]>;

  beforeEach(async () => {
    page = await open('<script type="module" src="/dist/health-widgets.js"></script><main></main>');
    window = page.window as Realm;
    await window.customElements.whenDefined('privacy-notice');
    events = new Map();
    for (const name of ['health-answer', 'privacy-notice']) {
      for (const outcome of ['load', 'error']) {
        page.document.addEventListener(`${name}-${outcome}`, ({ target, type }) => {
          events.set(target!, [...(events.get(target!) ?? []), type]);
        });
      }
    }
  });

  /** What is wrong with an element that was given a document. */
  function wrongsOf(element: HealthAnswer | PrivacyNotice, document: unknown): string[] {
    const { status, shadowRoot } = element;
    const kind: Kind = element.localName === 'health-answer' ? 'article' : 'notice';
    const isShown = showsDocument(element);
    const told = (events.get(element) ?? []).join();
    const expected = `${element.localName}-${isShown ? 'load' : 'error'}`;
    return [
      ...(isShown === showsFallback(element) ? [`both or neither, ${status}`] : []),
      ...(isShown === (status === 'error') ? [`another state than it shows: ${status}`] : []),
      ...(told === expected ? [] : [`told "${told}" and not ${expected}`]),
      ...(isShown
        ? wrongs(
            kind,
            document,
            shownInPage(shadowRoot!.querySelector('.root')!),
            location.protocol === 'http:',
          )
        : []),
    ];
  }

  /** Metadata in the page's head is data, whatever the document says. */
  function metadataWrongs(): string[] {
    return [...page.document.head.querySelectorAll('script:not([src])')].flatMap((script) => {
      const { type, textContent } = script as HTMLScriptElement;
      if (type !== 'application/ld+json' || textContent.includes('<')) return [`a script: ${type}`];
      JSON.parse(textContent);
      return [];
    });
  }

  async function judgeAll<T extends 'health-answer' | 'privacy-notice'>(
    tag: T,
    documents: readonly unknown[],
    give: (element: HTMLElementTagNameMap[T], at: number) => void,
  ): Promise<string[]> {
    const before = shared(window);
    const main = page.document.querySelector('main')!;
    const elements = documents.map((_, at) => {
      const element = page.document.createElement(tag);
      element.innerHTML = '<p data-fallback>Plain words.</p>';
      give(element, at);
      return element;
    });
    const config = page.document.createElement('health-config');
    config.retries = 0;
    config.fetch = answering;
    config.append(...elements);
    main.append(config);
    await Promise.all(elements.map((element) => settled(element)));
    await turn();
    const found = elements.flatMap((element, at) =>
      wrongsOf(element, documents[at]).map(
        (wrong) => `document ${at} of seed ${SEED}: ${wrong}\n${JSON.stringify(documents[at])}`,
      ),
    );
    found.push(...metadataWrongs());
    if (shared(window) !== before) found.push('Object.prototype was changed');
    if (window.ran !== undefined) found.push('something of a document ran');
    found.push(...(await page.heard()));
    // Else these would be tests of refusals only, or of whole documents.
    const ready = elements.filter(({ status }) => status !== 'error').length;
    expect(ready).to.be.within(documents.length / 20, documents.length * 0.95);
    return found;
  }

  /** Bytes to be answered with, by the last part of the path. */
  let bytes: Uint8Array<ArrayBuffer>[] = [];
  const answering = ((url: string) =>
    Promise.resolve(new window.Response(bytes[Number(url.split('/').pop())]))) as typeof fetch;

  it('show articles in hand by the rules, or their fallback', async () => {
    const documents = sampleDocuments('article', COUNT, SEED).map(
      (text) => window.JSON.parse(text) as object,
    );
    const found = await judgeAll('health-answer', documents, (element, at) => {
      element.structuredData = true;
      element.article = documents[at]!;
    });
    expect(found).to.deep.equal([]);
  }).timeout(60_000);

  it('show notices in hand by the rules, or their fallback', async () => {
    const documents = sampleDocuments('notice', COUNT / 3, SEED).map(
      (text) => window.JSON.parse(text) as object,
    );
    const found = await judgeAll('privacy-notice', documents, (element, at) => {
      element.persist = 'none';
      element.notice = documents[at]!;
    });
    expect(found).to.deep.equal([]);
  }).timeout(60_000);

  it('show what comes as bytes by the rules, or their fallback', async () => {
    bytes = sampleBytes(COUNT, SEED);
    const documents = bytes.map((one) => {
      try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(one)) as unknown;
      } catch {
        return undefined;
      }
    });
    const found = await judgeAll('health-answer', documents, (element, at) => {
      element.lang = 'en';
      element.src = `https://library.example/${at}`;
    });
    expect(found).to.deep.equal([]);
  }).timeout(60_000);
});
