/** Elements that are moved, copied, and taken from one document to another, with the real bundle. */
import { expect } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import { articleDocument, fullArticle } from '../fixtures/article-fixtures.js';
import {
  eventsOf,
  outcome,
  part,
  settled,
  showsDocument,
  turn,
  words,
} from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { serve, type Served } from '../fixtures/served.js';
import { answer, answersIn, noteRequests, script, windowOf } from './bundle.js';

const TITLE = 'Cold hands in winter';
const titleOf = (element: Element): string => words(part(element, 'title'));

/** Whether the element wears its styles, in whatever document it is. */
const isDressed = (element: Element): boolean => {
  const { defaultView } = element.ownerDocument;
  return defaultView!.getComputedStyle(part(element, 'table')!).borderSpacing.startsWith('0');
};

async function pageWith(text: string, base?: string): Promise<Page> {
  const page = await open(`${script()}<main>${text}</main><aside></aside>`, base ? { base } : {});
  await windowOf(page).customElements.whenDefined('privacy-notice');
  return page;
}

describe('an element that is moved in its page', () => {
  let served: Served;
  let page: Page;
  let element: HealthAnswer;

  beforeEach(async () => {
    served = await serve(fullArticle(), { delay: '100' });
    page = await pageWith(answer(served.url));
    [element] = answersIn(page.document) as [HealthAnswer];
  });

  const aside = (): HTMLElement => page.document.querySelector('aside')!;

  it('keeps its article, its nodes and its peace', async () => {
    await settled(element);
    const events = eventsOf(element);
    const shown = part(element, 'article')!;
    aside().append(element);
    page.document.body.prepend(element);
    element.before(page.document.createElement('hr'));
    element.remove();
    await turn();
    aside().append(element);
    await element.updateComplete;
    await turn();
    expect(part(element, 'article') === shown).to.equal(true);
    expect([element.status, showsDocument(element)]).to.deep.equal(['ready', true]);
    expect(events).to.deep.equal([]);
    expect(await served.requests()).to.have.length(1);
  });

  it('makes no second request when it is put elsewhere in one task while it loads', async () => {
    const asked = noteRequests(page);
    const late = await serve(fullArticle({ title: 'Late' }), { delay: '300' });
    element.src = late.url;
    await element.updateComplete;
    const events = eventsOf(element);
    aside().append(element);
    page.document.body.append(element);
    await settled(element);
    expect(titleOf(element)).to.equal('Late');
    expect(events.map(({ type }) => type)).to.deep.equal(['health-answer-load']);
    expect(asked, 'requests by the page').to.have.length(1);
    expect(await late.requests()).to.have.length(1);
  });

  it('aborts its request and says nothing when it is removed meanwhile', async () => {
    const asked = noteRequests(page);
    const late = await serve(fullArticle(), { delay: '100' });
    element.src = late.url;
    await element.updateComplete;
    const events = eventsOf(element);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(events).to.deep.equal([]);
    expect(element.status).to.equal('idle');
    expect(await page.heard()).to.deep.equal([]);
  });

  it('shows the last of several addresses, and aborts the requests for the others', async () => {
    await settled(element);
    const asked = noteRequests(page);
    const events = eventsOf(element);
    const documents = await Promise.all(
      ['First', 'Second', 'Third'].map((title, i) =>
        // The earlier ones would answer later.
        serve(fullArticle({ title }), { delay: `${300 - i * 100}` }),
      ),
    );
    for (const { url } of documents) {
      element.src = url;
      await element.updateComplete;
    }
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(titleOf(element)).to.equal('Third');
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    expect(events.map(({ type }) => type)).to.deep.equal(['health-answer-load']);
    expect(await page.heard()).to.deep.equal([]);
  });
});

describe('an element that is copied', () => {
  it('is copied with its fallback, and loads from the copy of the page that it is put into', async () => {
    const served = await serve(articleDocument());
    const page = await pageWith(answer(served.url, 'heading-level="4"'));
    await widgetsSettled(page);
    const [element] = answersIn(page.document);
    const main = page.document.querySelector('main')!;
    const copies = [
      main.cloneNode(true),
      page.document.importNode(main, true),
      page.document.createRange().createContextualFragment(main.innerHTML),
    ].map((box) => answersIn(box as ParentNode)[0]!);
    for (const copy of copies) {
      expect(copy.status).to.equal('idle');
      expect(words(copy)).to.equal('Plain words.');
    }
    page.document.querySelector('aside')!.append(...copies);
    await Promise.all(copies.map((copy) => settled(copy)));
    expect(copies.map(titleOf)).to.deep.equal([TITLE, TITLE, TITLE]);
    expect(copies.map((copy) => part(copy, 'title')!.localName)).to.deep.equal(['h4', 'h4', 'h4']);
    expect(await served.requests()).to.have.length(1);
    element!.remove();
    await turn();
    expect(copies.map(titleOf)).to.deep.equal([TITLE, TITLE, TITLE]);
  });

  it('is not changed by what becomes of the copy', async () => {
    const served = await serve(articleDocument());
    const page = await pageWith(answer(served.url));
    await widgetsSettled(page);
    const [element] = answersIn(page.document);
    const [copy] = answersIn(page.document.querySelector('main')!.cloneNode(true) as HTMLElement);
    copy!.src = '/_http?status=404';
    page.document.body.append(copy!);
    await settled(copy!);
    expect(copy!.status).to.equal('error');
    expect([element!.status, titleOf(element!)]).to.deep.equal(['ready', TITLE]);
  });
});

describe('an element that goes to another document', () => {
  it('keeps its article and its styles, there and back, and the frame may go', async () => {
    const served = await serve(fullArticle());
    const [home, abroad] = [await pageWith(answer(served.url)), await pageWith('', '/elsewhere/')];
    await widgetsSettled(home);
    const [element] = answersIn(home.document);
    const events = eventsOf(element!);
    expect(isDressed(element!)).to.equal(true);
    for (const { document } of [abroad, home, abroad, home, abroad]) {
      document.querySelector('main')!.append(document.adoptNode(element!));
      await element!.updateComplete;
      expect(isDressed(element!)).to.equal(true);
      expect(titleOf(element!)).to.equal(TITLE);
    }
    abroad.frame.remove();
    home.document.querySelector('main')!.append(element!);
    await element!.updateComplete;
    expect(isDressed(element!)).to.equal(true);
    expect(element!.status).to.equal('ready');
    expect(events).to.deep.equal([]);
    expect(await served.requests()).to.have.length(1);
    expect(await home.heard()).to.deep.equal([]);
  });

  it('starts a relative address from where it is when it asks, and keeps what it asked for', async () => {
    const [home, abroad] = [await pageWith('', '/here/'), await pageWith('', '/there/')];
    const asked = noteRequests(home);
    const element = home.document.createElement('health-answer');
    abroad.document.body.append(element);
    element.src = '../_http?status=404';
    await settled(element);
    home.document.body.append(element);
    element.src = 'b.json';
    await element.updateComplete;
    abroad.document.body.append(element);
    await settled(element);
    const base = (url: string): string => new URL(url).pathname;
    expect(asked.map(({ url }) => base(url))).to.deep.equal(['/_http', '/here/b.json']);
    element.src = 'c.json';
    await element.updateComplete;
    expect(base(asked.at(-1)!.url)).to.equal('/there/c.json');
  });

  it('asks again where it is put into settings that there were none of', async () => {
    const inside = await serve(articleDocument({ title: 'Inside' }));
    const page = await pageWith(
      `<health-answer src="missing.json"></health-answer><health-config></health-config>`,
    );
    const [element] = answersIn(page.document) as [HealthAnswer];
    await settled(element);
    expect(element.status).to.equal('error');
    const config = page.document.querySelector('health-config')!;
    config.fetch = () => windowOf(page).fetch(inside.url);
    await config.updateComplete;
    const shown = outcome(element);
    config.append(element);
    await shown;
    expect(titleOf(element)).to.equal('Inside');
  });

  it('finds the settings and the language of where it is', async () => {
    const served = await serve(articleDocument());
    const home = await pageWith(
      `<health-config base-url="/nowhere/">${answer(served.url)}</health-config>`,
    );
    const abroad = await pageWith('');
    abroad.document.documentElement.lang = 'es';
    await widgetsSettled(home);
    const [element] = answersIn(home.document);
    abroad.document.body.append(element!);
    element!.src = '/_http?status=404';
    await new Promise((resolve) => element!.addEventListener('health-answer-error', resolve));
    await element!.updateComplete;
    expect(words(part(element!, 'retry'))).to.equal('Intentar de nuevo');
  });
});
