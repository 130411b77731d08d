/** A page’s styles against an article, property by property; the classes are in hostile-styles.ts. */
import { expect } from '@open-wc/testing';
import { articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { everyBlock } from '../fixtures/blocks.js';
import { settled } from '../fixtures/elements.js';
import { fileJson } from '../fixtures/folder.js';
import { open, type Page } from '../fixtures/frame.js';
import type { HealthAnswer } from '../../src/index.js';
import { HOSTILE_STYLES } from './hostile-styles.js';
import { script } from './widgets.js';

/** What comes of the size of the box, which is the page’s to decide. */
const OF_THE_BOX =
  /^(?:(?:inline|block)-size|width|height|perspective-origin|transform-origin|(?:inset|top|right|bottom|left)\b.*|-.*-locale|d|r|[cr]?[xy]|zoom)$/;

/** What belongs to a group of `takes`. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  color:
    /color|fill|stroke|background|border|outline|shadow|emphasis|decoration|^column-rule|caret/,
  font: /^font-family|^-webkit-locale/,
  spacing: /^(?:letter|word)-spacing$/,
  size: /./,
  box: /^(?:margin|padding|max-|font-size|line-height)/,
  direction: /^direction$|^text-align|^border|^margin|^padding|^text-decoration|^-webkit/,
};

/** One element of each kind; the root is the border, on which the page’s values end. */
function inside(article: HealthAnswer): Element[] {
  const kinds = new Map<string, Element>();
  for (const node of article.shadowRoot!.querySelectorAll('.root, .root *')) {
    const kind = `${node.parentElement?.localName} ${node.localName} ${node.className} ${node.part.value}`;
    if (!kinds.has(kind)) kinds.set(kind, node);
  }
  return [...kinds.values()];
}

/** All properties that the engine knows and that are not the box’s. */
let names: readonly string[] | undefined;

/** One block of each kind but those that load something. */
const blocks = Object.entries(everyBlock).filter(([name]) => !/figure|video/.test(name));
const sample = articleOf(paragraph('Keep warm. '.repeat(20)), ...blocks.map(([, block]) => block));

let page: Page;
let sheet: HTMLStyleElement;
let element: HealthAnswer | undefined;
let clean: readonly ReadonlyMap<string, string>[] | undefined;

/** A fresh article in a page of these styles. */
async function showIn(css: string): Promise<HealthAnswer> {
  element?.remove();
  sheet.textContent = css;
  element = page.document.createElement('health-answer');
  element.article = sample;
  page.document.querySelector('main')!.append(element);
  return settled(element);
}

function stylesOf(article: HealthAnswer): ReadonlyMap<string, string>[] {
  return inside(article).map((node) => {
    const style = page.window.getComputedStyle(node);
    names ??= [...style].filter((name) => !name.startsWith('--') && !OF_THE_BOX.test(name));
    return new Map(names.map((name) => [name, style.getPropertyValue(name)]));
  });
}

/** What is other than in a clean page: `p line-height: 1.6 → 0`. */
function differences(article: HealthAnswer, takes: readonly string[] = []): string[] {
  const elements = inside(article).map(({ localName }) => localName);
  const taken = (name: string): boolean => takes.some((group) => GROUPS[group]!.test(name));
  return stylesOf(article).flatMap((styles, i) =>
    [...styles]
      .filter(([name, value]) => clean![i]?.get(name) !== value && !taken(name))
      .map(([name, value]) => `${elements[i]} ${name}: ${clean![i]?.get(name)} → ${value}`),
  );
}

beforeEach(async function () {
  this.timeout(30_000);
  page = await open(`<main></main>${script()}`);
  sheet = page.document.createElement('style');
  page.document.head.append(sheet);
  await page.window.customElements.whenDefined('privacy-notice');
  clean ??= stylesOf(await showIn(''));
  expect(clean.length).to.be.greaterThan(30);
});

describe('hostile styles', function () {
  this.timeout(30_000);

  for (const { css, class: kind, takes } of HOSTILE_STYLES) {
    if (kind !== 'kept out') continue;
    it(`kept out${takes?.length ? `, but for ${takes.join(', ')}` : ''}: ${css}`, async () => {
      const article = await showIn(css);
      expect(differences(article, takes).slice(0, 5)).to.deep.equal([]);
      // How wide its box is, is the page’s decision.
      if (takes?.includes('box')) return;
      const { width, height } = article.shadowRoot!.querySelector('p')!.getBoundingClientRect();
      expect(width * height, 'room for the text').to.be.greaterThan(400);
    });
  }

  // The styles are the page's to make and to take back; nothing of them may stick.
  for (const { css, class: kind } of HOSTILE_STYLES) {
    if (kind === 'kept out') continue;
    it(`${kind}, and gone without a trace when the page takes it back: ${css}`, async () => {
      const article = await showIn(css);
      expect(article.status).to.equal('ready');
      sheet.textContent = '';
      expect(differences(article).slice(0, 5)).to.deep.equal([]);
    });
  }

  it('of the public list are kept out but for what a widget takes, or leave no trace', async function () {
    const list = (await fileJson('corpora', 'own/host-hostile-css.json')) as
      { css: string }[] | undefined;
    if (!list) this.skip();
    for (const { css } of list) {
      const article = await showIn(css);
      // These reach the size of the text, or a part that the page calls by its name.
      if (
        /part\(|font-size|zoom|container-type|all:|width|display:none|visibility:hidden/.test(css)
      ) {
        sheet.textContent = '';
      }
      const found = differences(article, ['color', 'font', 'spacing', 'direction']);
      expect(found.slice(0, 5), css).to.deep.equal([]);
    }
  });
});
