/**
 * Pages whose markup takes names: ids and names of elements become properties of the window
 * and, what is worse, replace those of the document and of forms.
 */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { fileJson } from '../fixtures/folder.js';
import { open, type Page } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import {
  all,
  answer,
  FALLBACK,
  FILE,
  notice,
  placeholder,
  script,
  settledWithin,
  sightOf,
  sights,
} from './widgets.js';

const PATIENCE = 8000;

/** Ways in which markup takes a name, for the window or for the document. */
const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'a link of this id': (name) => `<a id="${name}"></a>`,
  'two links of this id, one with a name': (name) =>
    `<a id="${name}"></a><a id="${name}" name="push"></a>`,
  'a form of this name, with an input': (name) =>
    `<form name="${name}"><input name="length"><input name="${name}"></form>`,
  'an image of this name': (name) => `<img name="${name}" id="${name}" alt="">`,
  'a frame of this name': (name) => `<iframe hidden name="${name}" srcdoc="<a id=x>"></iframe>`,
};

/** Through these, copies of Lit and their polyfills talk to one another. */
const OF_LIT = `litHtmlVersions litElementVersions reactiveElementVersions litPropertyMetadata
  litHtmlPolyfillSupport reactiveElementPolyfillSupport litElementHydrateSupport
  litIssuedWarnings`.split(/\s+/);

/** Names that the page’s own tools may look for, and that a script of ours might. */
const OF_OTHERS =
  'process exports module define require self top event HealthAnswer healthWidgets config'.split(
    ' ',
  );

let article: string;
let content: string;
let clean: readonly string[];
/** Every word in the file that ships. */
let said: readonly string[];

before(async () => {
  article = (await serve(fullArticle())).url;
  content = `
    ${answer(article, 'structured-data')}${answer(article, 'lang="es"')}
    ${placeholder(article)}${notice((await serve(fullNotice())).url)}`;
  const source = await (await fetch(FILE)).text();
  said = [...new Set(source.match(/[A-Za-z_$][\w$]*/g))];
  clean = sights(await openWith(''));
  expect(clean).to.have.length(4).and.not.include(FALLBACK);
});

async function openWith(markup: string, patience = PATIENCE): Promise<Page> {
  // One page at a time.
  fixtureCleanup();
  const page = await open(
    `${markup}<health-config retries="0">${content}</health-config>${script()}`,
  );
  await settledWithin(page, patience);
  return page;
}

async function expectArticles(page: Page): Promise<void> {
  expect(sights(page)).to.deep.equal(clean);
  expect(await page.heardFrom('health-widgets.js')).to.deep.equal([]);
}

async function expectEither(page: Page, what: string): Promise<void> {
  sights(page).forEach((sight, i) => expect(sight, what).to.be.oneOf([clean[i], FALLBACK]));
  const heard = await page.heardFrom('health-widgets.js');
  expect(
    heard.filter((text) => !text.startsWith('warn: health-widgets')),
    what,
  ).to.deep.equal([]);
}

describe('names that markup takes', function () {
  this.timeout(30_000);

  for (const [form, markup] of Object.entries(FORMS)) {
    it(`leave the article as it is, where they are those of Lit or of other tools: ${form}`, async () => {
      await expectArticles(await openWith([...OF_LIT, ...OF_OTHERS].map(markup).join('')));
    });
  }

  for (const form of Object.keys(FORMS).slice(0, 2)) {
    it(`leave the article as it is, where they are any that we say: ${form}`, async () => {
      const names = said.filter((name) => name in window || name in document);
      expect(names.length).to.be.greaterThan(80);
      await expectArticles(await openWith(names.map(FORMS[form]!).join('')));
    });
  }

  it('leave the article as it is, where the document has them but we don’t ask it', async () => {
    const asked = namesAskedOfDocument();
    const names = said.filter((name) => name in document && !asked.includes(name));
    expect(names.length).to.be.greaterThan(30);
    await expectArticles(await openWith(names.map(FORMS['an image of this name']!).join('')));
  });

  // `document.body` and `document.createElement` are what a page says they are.
  for (const [form, markup] of Object.entries(FORMS).slice(2)) {
    it(`leave the article or the fallback, where we ask the document for them: ${form}`, async () => {
      const names = namesAskedOfDocument();
      expect(names).to.include('createElement');
      for (const name of names) await expectEither(await openWith(markup(name), 400), name);
    });
  }

  const namesAskedOfDocument = (): string[] =>
    [
      'addEventListener',
      'body',
      'createElement',
      'createTextNode',
      'defaultView',
      'documentElement',
      'head',
      'querySelectorAll',
      'adoptedStyleSheets',
    ].filter((name) => said.includes(name));
});

describe('a form whose inputs take its own properties', function () {
  this.timeout(30_000);

  const INPUTS =
    `attributes childNodes children append replaceWith remove removeAttribute hasAttribute
    getAttribute querySelector querySelectorAll closest isConnected nodeType nodeName localName
    parentNode getRootNode ownerDocument shadowRoot slot lang dir src status constructor`
      .split(/\s+/)
      .map((name) => `<input name="${name}" id="${name}">`)
      .join('');

  it('is as good a fallback as any', async () => {
    const page = await open(`
      <health-answer src="/_http?status=404"><form data-fallback>Words ${INPUTS}</form></health-answer>
      <health-answer src="${article}"><form data-fallback>Words ${INPUTS}</form></health-answer>
      ${script()}`);
    await settledWithin(page, PATIENCE);
    expect(sights(page)).to.deep.equal([FALLBACK, clean[0]]);
    expect(await page.heardFrom('health-widgets.js')).to.deep.equal([]);
  });

  it('may stand around an element', async () => {
    const page = await open(`<form lang="en">${INPUTS}${answer(article)}</form>${script()}`);
    await settledWithin(page, PATIENCE);
    expect(sights(page)).to.deep.equal([clean[0]]);
    expect(await page.heardFrom('health-widgets.js')).to.deep.equal([]);
  });

  it('does not keep a placeholder from its article, be it in it or after it, then or later', async () => {
    const both = `<form>${INPUTS}${placeholder(article)}</form>${placeholder(article)}`;
    const page = await open(`<main></main>${both}${script()}`);
    await settledWithin(page, 2000);
    all(page, 'main')[0]!.innerHTML = both;
    await settledWithin(page, 2000);
    expect(sights(page)).to.deep.equal(Array(4).fill(clean[0]));
    // A warning is all that comes of the form itself.
    const heard = await page.heardFrom('health-widgets.js');
    expect(heard.filter((text) => !text.startsWith('warn: health-widgets'))).to.deep.equal([]);
  });

  it('as a placeholder itself becomes an article or stays, and the next one is an article', async () => {
    const page = await open(`
      <form data-health-answer="${article}"><p data-fallback>Words</p>${INPUTS}</form>
      ${placeholder(article)}${script()}`);
    await settledWithin(page, 1000);
    const [form, other] = all(page, 'health-answer, [data-health-answer]');
    expect(sightOf(form!)).to.be.oneOf([clean[0], FALLBACK]);
    expect(sightOf(other!)).to.equal(clean[0]);
  });
});

describe('names of the public list', () => {
  it('leave the article or the fallback', async function () {
    const list = (await fileJson('corpora', 'own/dom-clobber.json')) as
      { id: string; html: string[] }[] | undefined;
    if (!list) this.skip();
    this.timeout(60_000);
    // All names of one form in a page; those that take a property of the document by themselves.
    const alone = list.filter(({ id }) => id in document);
    for (const form of list[0]!.html.keys()) {
      const together = list.filter((entry) => !alone.includes(entry)).map(({ html }) => html[form]);
      await expectArticles(await openWith(together.join('')));
      for (const { id, html } of alone) {
        await expectEither(await openWith(html[form]!, 400), html[form] ?? id);
      }
    }
  });
});
