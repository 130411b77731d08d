/** Several copies of the widgets on one page, and names that somebody else has taken. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { part, showsDocument, showsFallback, words } from '../fixtures/elements.js';
import { open, widgetsSettled } from '../fixtures/frame.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import {
  answer,
  answersIn,
  FILE,
  loadBundle,
  otherVersion,
  script,
  VERSION_OF_COPY,
  windowOf,
} from './bundle.js';

const NAMES = ['health-config', 'health-answer', 'privacy-notice'] as const;

describe('a page with two copies of the bundle', () => {
  it('upgrades a placeholder once, and asks for its document once', async () => {
    const { url, requests } = await serve(articleDocument());
    const page = await open(
      `<div data-health-answer="${url}">Words</div>${script()}${script(`${FILE}?again`)}`,
    );
    await widgetsSettled(page);
    expect(page.widgets()).to.have.length(1);
    const later = page.document.createElement('div');
    later.dataset['healthAnswer'] = url;
    page.document.body.append(later);
    await windowOf(page).Promise.resolve();
    await widgetsSettled(page);
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready']);
    expect(page.document.querySelector('health-answer health-answer')).to.equal(null);
    expect(await requests()).to.have.length(1);
    expect(await page.heard()).to.deep.equal([]);
  });

  for (const [what, copyFirst] of [
    ['an older one before', true],
    ['an older one after', false],
  ] as const) {
    it(`works with ${what}, and warns once for each name`, async () => {
      const article = await serve(articleDocument());
      const notice = await serve(noticeDocument());
      const copy = await otherVersion();
      const page = await open(
        `${script(copyFirst ? copy : FILE)}${script(copyFirst ? FILE : copy)}
        <health-config base-url="/nowhere/">
          ${answer(article.url)}
          <div data-health-answer="${article.url}">Words</div>
        </health-config>
        <privacy-notice src="${notice.url}"></privacy-notice>`,
      );
      await windowOf(page).customElements.whenDefined('privacy-notice');
      await widgetsSettled(page);
      expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
      expect(await article.requests()).to.have.length(1);
      expect(await notice.requests()).to.have.length(1);
      const heard = await page.heard();
      expect(heard).to.have.length(NAMES.length);
      for (const [i, name] of NAMES.entries()) {
        expect(heard[i]).to.match(/^warn:/);
        expect(heard[i]).to.contain(`<${name}>`).and.contain(VERSION_OF_COPY);
      }
    });
  }

  it('tells of each load once', async () => {
    const { url } = await serve(articleDocument());
    const page = await open('');
    const told: string[] = [];
    page.document.addEventListener('health-answer-load', ({ type }) => told.push(type));
    page.document.body.innerHTML = answer(url);
    await loadBundle(page);
    const copy = page.document.createElement('script');
    copy.type = 'module';
    copy.src = await otherVersion();
    const loaded = new Promise((resolve) => copy.addEventListener('load', resolve));
    page.document.head.append(copy);
    await loaded;
    await widgetsSettled(page);
    expect(told).to.deep.equal(['health-answer-load']);
  });
});

describe('a page on which other code has taken a name', () => {
  const foreign = (name: string): string =>
    `<script>customElements.define('${name}', class Foreign extends HTMLElement {})</script>`;

  for (const taken of NAMES) {
    it(`leaves <${taken}> to it, warns once, and defines the others`, async () => {
      const article = await serve(articleDocument());
      const notice = await serve(noticeDocument());
      const page = await open(
        `${foreign(taken)}${script()}
        <health-config retries="0">${answer(article.url)}</health-config>
        <privacy-notice src="${notice.url}"><p data-fallback>Our notice.</p></privacy-notice>`,
      );
      const { customElements } = windowOf(page);
      await Promise.all(NAMES.map((name) => customElements.whenDefined(name)));
      await widgetsSettled(page, taken);
      for (const name of NAMES) {
        expect(customElements.get(name)!.name === 'Foreign', name).to.equal(name === taken);
      }
      for (const widget of page.widgets().filter(({ localName }) => localName !== taken)) {
        expect(showsDocument(widget), widget.localName).to.equal(true);
      }
      for (const widget of page.widgets().filter(({ localName }) => localName === taken)) {
        expect(showsFallback(widget), widget.localName).to.equal(true);
      }
      const heard = await page.heard();
      expect(heard).to.have.length(1);
      expect(heard[0]).to.contain(`<${taken}>`).and.contain('other code');
    });
  }

  it('keeps the words of placeholders, and upgrades those of the other kind', async () => {
    const notice = await serve(noticeDocument());
    const page = await open(
      `${foreign('health-answer')}
      <div data-health-answer="/a.json"><p id="words">Words.</p></div>
      <a data-health-answer="/a.json" href="/a">A link</a>
      <div data-privacy-notice="${notice.url}">Our notice.</div>
      ${script()}`,
    );
    await windowOf(page).customElements.whenDefined('privacy-notice');
    await widgetsSettled(page, 'health-answer');
    expect(page.document.querySelector('#words')!.checkVisibility()).to.equal(true);
    expect(page.document.querySelector('a')!.checkVisibility()).to.equal(true);
    const heard = await page.heard();
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('<health-answer>').and.contain('other code');
    const upgraded = page.document.querySelector('privacy-notice');
    expect(upgraded?.status).to.equal('ready');
    expect(words(part(upgraded!, 'title'))).to.equal('Privacy at this clinic');
  });

  it('keeps an article’s fallback as it is', async () => {
    const page = await open(`${foreign('health-answer')}${script()}${answer('/a.json')}`);
    await windowOf(page).customElements.whenDefined('privacy-notice');
    const [element] = answersIn(page.document);
    expect(element!.outerHTML).to.contain('<p data-fallback="">Plain words.</p>');
    expect(page.requests().filter((url) => url.endsWith('/a.json'))).to.deep.equal([]);
  });
});
