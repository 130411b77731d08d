/** Where an element may stand when the bundle comes, and where it may be put afterwards. */
import { expect } from '@open-wc/testing';
import type { HealthAnswer, HealthConfigElement } from '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { part, settled, showsDocument, showsFallback, turn, words } from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';
import { serve, type Served } from '../fixtures/served.js';
import { answer, answersIn, loadBundle, noteRequests, script, until, windowOf } from './bundle.js';

const TITLE = 'Cold hands in winter';
const titleOf = (element: Element): string => words(part(element, 'title'));

describe('a bundle that comes late', () => {
  it('takes every property that an element was given before', async () => {
    const { url } = await serve(articleDocument());
    const page = await open(
      '<health-answer id="a"></health-answer><health-answer id="b"></health-answer><privacy-notice></privacy-notice>',
    );
    const [inHand, addressed, notice] = page.widgets();
    Object.assign(inHand!, { article: articleDocument(), src: '/never.json', sections: 'answer' });
    Object.assign(addressed!, { src: url, noTitle: true, loading: 'lazy', headingLevel: 4 });
    Object.assign(notice!, { notice: noticeDocument(), persist: 'none', headingLevel: 1 });
    await loadBundle(page);
    await widgetsSettled(page);
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
    expect(titleOf(inHand!)).to.equal(TITLE);
    expect(part(addressed!, 'title')).to.equal(undefined);
    expect(part(addressed!, 'heading')!.localName).to.equal('h5');
    expect(part(notice!, 'title')!.localName).to.equal('h1');
    expect(page.requests().filter((name) => name.includes('never'))).to.deep.equal([]);
    expect(await page.heard()).to.deep.equal([]);
  });

  it('hears the settings that a <health-config> was given before, ahead of any request', async () => {
    const page = await open(
      `<health-config>${answer('here.json')}${answer('gone.json')}</health-config>`,
    );
    const asked: string[] = [];
    const { Response } = windowOf(page);
    Object.assign(page.document.querySelector('health-config')!, {
      baseUrl: 'https://library.example/docs/',
      retries: 0,
      messages: { en: { retry: 'Once more' } },
      fetch: (url) => {
        asked.push(url as string);
        const found = asked.length === 1;
        return Promise.resolve(
          new Response(found ? JSON.stringify(articleDocument()) : '', {
            status: found ? 200 : 404,
          }),
        );
      },
    } satisfies Partial<HealthConfigElement>);
    const real = noteRequests(page);
    await loadBundle(page);
    await widgetsSettled(page);
    expect(asked).to.deep.equal([
      'https://library.example/docs/here.json',
      'https://library.example/docs/gone.json',
    ]);
    expect(words(part(page.widgets()[1]!, 'retry'))).to.equal('Once more');
    expect(real).to.deep.equal([]);
  });
});

describe('an element in an unusual place', () => {
  let served: Served;
  let page: Page;

  beforeEach(async () => {
    served = await serve(articleDocument());
    page = await open(`${script()}<main></main>`);
    await windowOf(page).customElements.whenDefined('privacy-notice');
  });

  const place = (text: string): HealthAnswer => {
    page.document.querySelector('main')!.innerHTML = text;
    return page.document.querySelector('health-answer')!;
  };

  it('in a <template> does nothing until it is cloned', async () => {
    place(`<template>${answer(served.url)}</template>`);
    await turn();
    expect(await served.requests()).to.deep.equal([]);
    const { content } = page.document.querySelector('template')!;
    page.document.body.append(page.document.importNode(content, true), content.cloneNode(true));
    const elements = answersIn(page.document);
    expect(elements).to.have.length(2);
    await Promise.all(elements.map((element) => settled(element)));
    expect(elements.map(titleOf)).to.deep.equal([TITLE, TITLE]);
    expect(await served.requests()).to.have.length(1);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`in ${mode === 'open' ? 'an open' : 'a closed'} shadow root loads, and tells the page`, async () => {
      const told = new Promise<Event>((resolve) => {
        page.document.addEventListener('health-answer-load', resolve, { once: true });
      });
      const host = page.document.createElement('div');
      host.lang = 'es';
      const root = host.attachShadow({ mode });
      root.innerHTML = `<health-config>${answer(served.url)}</health-config>`;
      page.document.body.append(host);
      expect((await told).composed).to.equal(true);
      const [element] = answersIn(root);
      await element!.updateComplete;
      expect([showsDocument(element!), showsFallback(element!)]).to.deep.equal([true, false]);
      expect(titleOf(element!)).to.equal(TITLE);
    });
  }

  it('in what is not displayed is ready when it is', async () => {
    const element = place(`<div style="display: none">${answer(served.url)}</div>`);
    await settled(element);
    expect(showsDocument(element)).to.equal(false);
    (element.parentNode as HTMLElement).style.display = '';
    expect([showsDocument(element), showsFallback(element)]).to.deep.equal([true, false]);
  });

  for (const [what, text, show] of [
    [
      'a closed <details>',
      (inner: string) => `<details><summary>More</summary>${inner}</details>`,
      (box: HTMLElement) => ((box as HTMLDetailsElement).open = true),
    ],
    [
      'a closed <dialog>',
      (inner: string) => `<dialog>${inner}</dialog>`,
      (box: HTMLElement) => (box as HTMLDialogElement).showModal(),
    ],
    [
      'a box that is not displayed',
      (inner: string) => `<div style="display: none">${inner}</div>`,
      (box: HTMLElement) => (box.style.display = 'block'),
    ],
  ] as const) {
    it(`in ${what}, lazy, asks for nothing until it can be seen`, async () => {
      const element = place(text(answer(served.url, 'loading="lazy"')));
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
      expect(await served.requests()).to.deep.equal([]);
      expect(element.status).to.equal('idle');
      show(element.parentNode as HTMLElement);
      await settled(element);
      expect([showsDocument(element), showsFallback(element)]).to.deep.equal([true, false]);
    });
  }

  it('in no page asks for nothing, and does what it was told once it is in one', async () => {
    const box = page.document.createElement('div');
    box.innerHTML = answer(served.url);
    const element = box.querySelector('health-answer')!;
    element.headingLevel = 5;
    await turn();
    expect(element.status).to.equal('idle');
    await element.reload();
    expect(await served.requests()).to.deep.equal([]);
    page.document.body.append(box);
    await settled(element);
    expect(part(element, 'title')!.localName).to.equal('h5');
    expect(await served.requests()).to.have.length(1);
  });

  it('made by the class itself works like one of the page’s text', async () => {
    const Answer = windowOf(page).customElements.get('health-answer') as typeof HealthAnswer;
    const element = new Answer();
    element.article = articleDocument();
    page.document.body.append(element);
    await until(() => element.status === 'ready');
    await element.updateComplete;
    expect(titleOf(element)).to.equal(TITLE);
  });
});
