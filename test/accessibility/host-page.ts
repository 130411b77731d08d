/** A page as a partner has it, with widgets in it: landmarks, one h1, language, colours. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { HealthAnswer, PrivacyNotice } from '../../src/index.all.js';
import '../../src/index.all.js';
import { settled, type DocumentTag } from '../fixtures/elements.js';
import { directionOf, phrases, type Language } from './phrases.js';
import { articleIn, noticeIn, refusedIn, withdrawnIn } from './specimens.js';

const never = (): Promise<Response> => new Promise(() => undefined);

/** For these widgets, and only while they ask, the device has no connection. */
const noConnection = (): Promise<Response> => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  setTimeout(() => Reflect.deleteProperty(navigator, 'onLine'));
  return Promise.reject(new TypeError('no connection'));
};

let box: HTMLElement | undefined;
let sheet: HTMLStyleElement | undefined;

/** What the page itself looks like; the widgets take font and colour from it. */
const PAGE_STYLES = `
  html { color-scheme: light dark; background: Canvas; color: CanvasText; }
  body { margin: 0; font: 1rem/1.4 'Liberation Sans', sans-serif; }
  main, header, footer { padding: 1rem; }
  main > * + * { margin-block-start: 2rem; }
`;

/** Makes the page this content between a header and a footer, and forgets the last one. */
export function showPage(lang: Language, content: unknown, after: unknown = nothing): HTMLElement {
  clearPage();
  Object.assign(document.documentElement, { lang, dir: directionOf(lang) });
  document.title = phrases[lang].page;
  sheet = document.createElement('style');
  sheet.textContent = PAGE_STYLES;
  document.head.append(sheet);
  box = document.createElement('div');
  document.body.append(box);
  render(
    html`
      <header><p>${phrases[lang].page}</p></header>
      <main>
        <h1>${phrases[lang].page}</h1>
        ${content}
      </main>
      <footer><p>${phrases[lang].publisher}</p></footer>
      ${after}
    `,
    box,
  );
  return box.querySelector('main')!;
}

export function clearPage(): void {
  sheet?.remove();
  box?.remove();
  for (const region of document.querySelectorAll('[role=status]')) region.remove();
  localStorage.clear();
  for (const name of ['lang', 'dir', 'style']) document.documentElement.removeAttribute(name);
}

const fallback = (lang: Language): TemplateResult =>
  html`<p data-fallback><a href="https://library.example/knees">${phrases[lang].fallback}</a></p>`;

/** One widget in each state but the banner's, by its name. */
export const STATES: Readonly<Record<string, (lang: Language) => TemplateResult>> = {
  fallback: (lang) => html`<health-answer>${fallback(lang)}</health-answer>`,
  loading: (lang) => html`
    <health-config .fetch=${never}>
      <health-answer src="/never.json">${fallback(lang)}</health-answer>
      <health-answer src="/never-either.json"></health-answer>
    </health-config>
  `,
  ready: (lang) => html`
    <health-answer .article=${articleIn(lang)}>
      ${fallback(lang)}
      <p slot="actions"><a href="https://riverbend.example">${phrases[lang].policy}</a></p>
    </health-answer>
  `,
  refused: (lang) => html`
    <health-answer .article=${refusedIn(lang)}>${fallback(lang)}</health-answer>
  `,
  offline: (lang) => html`
    <health-config .fetch=${noConnection} retries="0">
      <health-answer src="/offline.json">${fallback(lang)}</health-answer>
    </health-config>
  `,
  withdrawn: (lang) => html`<health-answer .article=${withdrawnIn(lang)}></health-answer>`,
  'notice acknowledged': (lang) => html`
    <privacy-notice
      data-acknowledge
      gpc-honored
      persist="none"
      .notice=${noticeIn(lang)}
    ></privacy-notice>
  `,
};

/** Widgets in every state but the banner's. */
export async function showStates(lang: Language): Promise<HTMLElement> {
  const main = showPage(
    lang,
    Object.values(STATES).map((state) => state(lang)),
  );
  await allSettled(main);
  return main;
}

let banners = 0;

/** The notice as a banner, under a page with an article. */
export async function showBanner(lang: Language): Promise<PrivacyNotice> {
  const main = showPage(
    lang,
    html`<p>${phrases[lang].text} ${phrases[lang].answer}</p>`,
    html`<privacy-notice
      placement="banner"
      persist="none"
      .notice=${noticeIn(lang, { id: `banner-${banners++}`, title: phrases[lang].bannerTitle })}
    ></privacy-notice>`,
  );
  const page = main.parentElement!;
  await allSettled(page);
  // the page makes room for it one frame later
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return page.querySelector('privacy-notice')!;
}

/** An article by itself. */
export async function showArticle(
  lang: Language = 'en',
  document: object = articleIn(lang),
): Promise<HealthAnswer> {
  const main = showPage(lang, html`<health-answer .article=${document}></health-answer>`);
  await allSettled(main);
  return main.querySelector('health-answer')!;
}

async function allSettled(page: HTMLElement): Promise<void> {
  const widgets = [...page.querySelectorAll<DocumentTag>('health-answer, privacy-notice')];
  for (const widget of widgets) {
    const waits =
      widget.localName === 'health-answer' && !(widget as HealthAnswer).article && !widget.src;
    if (!waits && !widget.src.includes('never')) await settled(widget);
    else await widget.updateComplete;
    if (widget.hasAttribute('data-acknowledge')) {
      (widget as PrivacyNotice).acknowledge();
      await widget.updateComplete;
    }
    // what appears late, or by and by, is there now
    for (const animation of widget.shadowRoot?.getAnimations() ?? []) animation.finish();
  }
}

/** Every element in the page as it is drawn: through shadow roots and slots, in tree order. */
export function* flatTree(root: Element): Generator<Element> {
  const inner =
    root instanceof HTMLSlotElement && root.assignedElements().length > 0
      ? root.assignedElements()
      : [...(root.shadowRoot ?? root).children];
  for (const child of inner) {
    yield child;
    yield* flatTree(child);
  }
}

export const seen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
