/** What elements leave behind when they go: no listener, no timer, no observer, no node. */
import { expect } from '@open-wc/testing';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { settled } from '../fixtures/elements.js';
import { open, type Page } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import { answer, loadBundle, windowOf } from './bundle.js';

/** Counts what is held by what outlives an element. To be called before the bundle loads. */
function countHolds(page: Page): () => Record<string, number> {
  const window = windowOf(page);
  const held: Record<string, Set<unknown>> = {};
  const kind = (name: string): Set<unknown> => (held[name] ??= new Set());
  const { document } = page;
  const lasting = [window, document, document.documentElement, document.head, document.body];

  const listeners = kind('listeners');
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what they are called on
  const { addEventListener, removeEventListener } = window.EventTarget.prototype;
  const ids = new Map<unknown, number>();
  const id = (value: unknown): number => ids.get(value) ?? ids.set(value, ids.size).get(value)!;
  const keyOf = (target: EventTarget, type: string, listener: unknown): string =>
    `${type} ${id(target)} ${id(listener)}`;
  window.EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    if (lasting.includes(target as never)) listeners.add(keyOf(target, type, listener));
    addEventListener.call(target, type, listener, options);
  };
  window.EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    listeners.delete(keyOf(target, type, listener));
    removeEventListener.call(target, type, listener, options);
  };

  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
  ] as const) {
    const begin = window[start].bind(window) as (run: () => void, wait?: number) => number;
    const end = window[stop].bind(window);
    const timers = kind(start);
    Object.assign(window, {
      [start]: (run: () => void, wait?: number) => {
        const timer = begin(() => {
          if (start !== 'setInterval') timers.delete(timer);
          run();
        }, wait);
        timers.add(timer);
        return timer;
      },
      [stop]: (timer: number) => {
        timers.delete(timer);
        end(timer);
      },
    });
  }

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const { prototype } = window[name];
    const observers = kind(name);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on what it is called on
    const { observe, disconnect } = prototype as ResizeObserver;
    Object.assign(prototype, {
      observe(this: ResizeObserver, ...what: [Element]) {
        observers.add(this);
        observe.apply(this, what);
      },
      disconnect(this: ResizeObserver) {
        observers.delete(this);
        disconnect.call(this);
      },
    });
  }
  return () => Object.fromEntries(Object.entries(held).map(([name, set]) => [name, set.size]));
}

describe('elements that have gone', () => {
  it('leave nothing behind', async () => {
    const article = await serve(fullArticle());
    const notice = await serve(fullNotice());
    const slow = await serve(fullArticle(), { delay: '60000' });
    const page = await open('<main></main>');
    const holds = countHolds(page);
    await loadBundle(page);
    const main = page.document.querySelector('main')!;
    const mount = (): void => {
      main.innerHTML = `
        <health-config retries="0" timeout="5000">
          ${answer(article.url, 'structured-data')}
          ${answer(article.url, 'lang="es"')}
          ${answer('/_http?status=404')}
          ${answer('/_http?reset=1')}
          <div data-health-answer="${article.url}">Words</div>
          <health-answer class="slow" src="${slow.url}"></health-answer>
          <privacy-notice src="${notice.url}" placement="banner"></privacy-notice>
          <privacy-notice src="${notice.url}"></privacy-notice>
          <div style="block-size: 9000px"></div>
          <health-answer class="slow" loading="lazy" src="${article.url}"></health-answer>
        </health-config>`;
    };
    const round = async (): Promise<void> => {
      mount();
      const widgets = [
        ...main.querySelectorAll<HTMLElementTagNameMap['health-answer']>(
          ':is(health-answer, privacy-notice):not(.slow)',
        ),
      ];
      await Promise.all(widgets.map((element) => settled(element)));
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      main.replaceChildren();
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    };
    const nodes = (): number => page.document.querySelectorAll('*').length;
    const bare = { holds: holds(), style: page.document.documentElement.getAttribute('style') };
    mount();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(holds(), 'there is something to count').to.not.deep.equal(bare.holds);
    await round();
    const [after, nodesAfter] = [holds(), nodes()];
    expect(after).to.deep.equal(bare.holds);
    for (let rounds = 0; rounds < 10; rounds++) await round();
    expect(holds()).to.deep.equal(bare.holds);
    expect(nodes()).to.equal(nodesAfter);
    const { style } = page.document.documentElement;
    expect([style.paddingBottom, style.scrollPaddingBottom]).to.deep.equal(['', '']);
    expect(page.document.querySelectorAll('[type="application/ld+json"]')).to.have.length(0);
  }).timeout(60_000);

  it('leave nothing behind when they never came to anything', async () => {
    const { url } = await serve(fullArticle(), { delay: '200' });
    const page = await open('<main></main>');
    const holds = countHolds(page);
    await loadBundle(page);
    const bare = holds();
    const main = page.document.querySelector('main')!;
    for (let i = 0; i < 300; i++) {
      main.innerHTML = `${answer(url)}<health-answer loading="lazy" src="${url}"></health-answer>
        <privacy-notice src="${url}" placement="banner"></privacy-notice>`;
      if (i % 3) await Promise.resolve();
      if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      main.replaceChildren();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(holds()).to.deep.equal(bare);
    expect((await page.heard()).length).to.equal(0);
  }).timeout(60_000);
});
