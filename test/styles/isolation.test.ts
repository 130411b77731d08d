/** What of a page's styles reaches the article, and what does not. */
import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { part, settled } from '../fixtures/elements.js';

const TEXT = 'Cold hands are common in winter, and mostly harmless. '.repeat(6);

/** The article's first paragraph. */
const WORDS = '[part=body] p';

let box: HTMLElement;
let sheet: HTMLStyleElement;

/** An article in a page of these styles. */
async function showIn(css: string, around = html`<div id="around"></div>`): Promise<HealthAnswer> {
  sheet.textContent = css;
  render(around, box);
  const element = document.createElement('health-answer');
  element.article = articleOf(
    paragraph(TEXT),
    { type: 'table', head: ['What', 'Days'], rows: [['Rest', '2']] },
    { type: 'callout', level: 'note', title: 'Keep warm', blocks: [paragraph('Wear a vest.')] },
    { type: 'video', title: 'Warming up', src: 'https://library.example/film.mp4' },
  );
  (box.querySelector('#around') ?? box).append(element);
  return settled(element);
}

const computed = (element: HealthAnswer, selector: string): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot!.querySelector(selector)!);

beforeEach(() => {
  sheet = document.createElement('style');
  box = document.createElement('div');
  document.head.append(sheet);
  document.body.append(box);
});

afterEach(() => {
  sheet.remove();
  box.remove();
  document.documentElement.removeAttribute('dir');
});

const important = (css: string): string => css.replaceAll(/(?=;|$)/g, ' !important');

/** Inherited properties with which pages have broken what is in them. */
const HOSTILE = {
  'line-height': '3',
  'white-space': 'pre',
  'text-indent': '5em',
  'text-transform': 'uppercase',
  'text-align': 'right',
  'text-shadow': '2px 2px red',
  'font-variant-caps': 'small-caps',
  'font-style': 'italic',
  'font-weight': '900',
  'list-style-type': 'square',
  'word-break': 'break-all',
  hyphens: 'none',
  cursor: 'wait',
  'user-select': 'none',
  'pointer-events': 'none',
  'tab-size': '16',
  quotes: 'none',
  'caption-side': 'bottom',
  'border-collapse': 'separate',
  'writing-mode': 'vertical-rl',
};

describe('hostile styles of a page', () => {
  // the values that an article has by itself; what the others are is not ours to say
  for (const [name, value] of Object.entries(HOSTILE)) {
    it(`${name}: ${value} stays outside`, async () => {
      const own = { ...(await ownValues(name)) };
      render(html``, box);
      const element = await showIn(`* { ${name}: ${value} !important; }`);
      for (const [selector, expected] of Object.entries(own)) {
        expect(computed(element, selector).getPropertyValue(name), selector).to.equal(expected);
      }
    });
  }

  const SELECTORS = [WORDS, 'h2', 'td', 'button', '.card'];

  async function ownValues(name: string): Promise<Record<string, string>> {
    const element = await showIn('');
    return Object.fromEntries(
      SELECTORS.map((selector) => [selector, computed(element, selector).getPropertyValue(name)]),
    );
  }

  /** What is done to the element's own box is the page's right, but must not empty it. */
  for (const css of [
    'float: left',
    'position: absolute',
    'position: relative; left: 10px',
    'columns: 3',
    'transform: rotate(1deg)',
    'all: unset',
    'box-sizing: content-box; padding: 0',
    'display: inline-block; vertical-align: middle',
    'max-width: none; min-width: 0',
    'clear: both; contain: content',
    'overflow: hidden',
  ]) {
    it(`${css} on it and around it leaves the text readable`, async () => {
      const element = await showIn(`#around, health-answer { ${important(css)} }`);
      const line = element.shadowRoot!.querySelector(WORDS)!.getBoundingClientRect();
      // a third of a third of the window, and the longest word in a box without any width
      expect(line.width).to.be.greaterThan(60);
      expect(line.height).to.be.greaterThan(30);
      expect(part(element, 'title')!.getBoundingClientRect().height).to.be.greaterThan(20);
    });
  }

  it('rules for the page’s own elements reach none in the article', async () => {
    const element = await showIn(`
      p, h2, h3, td, th, button, article, section, div { border: 7px solid red; display: none; }
      [part], .card, .root, .level { background: lime !important; font-size: 50px !important; }
    `);
    for (const node of element.shadowRoot!.querySelectorAll('.root *')) {
      const { borderTopColor, backgroundColor, display } = getComputedStyle(node);
      expect(borderTopColor).to.not.equal('rgb(255, 0, 0)');
      expect(backgroundColor).to.not.equal('rgb(0, 255, 0)');
      if (!node.hasAttribute('hidden')) expect(display).to.not.equal('none');
    }
  });

  it('a root of 62.5 % shrinks only what the page itself shrinks', async () => {
    const element = await showIn('html { font-size: 62.5%; } body { font-size: 1.8rem; }');
    expect(computed(element, WORDS).fontSize).to.equal('18px');
    // controls are as large as fingers, whatever a rem is
    expect(element.shadowRoot!.querySelector('button')!.offsetHeight).to.be.at.least(44);
  });

  it('hidden hides, whatever the page says of display', async () => {
    const element = await showIn('health-answer { display: block; }');
    element.hidden = true;
    expect(element.checkVisibility()).to.equal(false);
  });
});

describe('what comes in from the page', () => {
  const PAGE = `#around {
    font-family: 'DejaVu Serif', serif;
    font-size: 20px;
    color: rgb(10 60 20);
    letter-spacing: 1px;
    word-spacing: 2px;
    color-scheme: dark;
    visibility: visible;
  }`;

  it('is its font, its size and colour of text, and its spacing of letters and words', async () => {
    const style = computed(await showIn(PAGE), WORDS);
    expect(style.fontFamily).to.equal('"DejaVu Serif", serif');
    expect(style.fontSize).to.equal('20px');
    expect(style.color).to.equal('rgb(10, 60, 20)');
    expect(style.letterSpacing).to.equal('1px');
    expect(style.wordSpacing).to.equal('2px');
  });

  it('is its colour scheme', async () => {
    const light = computed(await showIn(''), 'button').color;
    render(html``, box);
    expect(computed(await showIn(PAGE), 'button').color).to.not.equal(light);
  });

  it('is its direction, where the document has none of its own', async () => {
    document.documentElement.dir = 'rtl';
    const element = document.createElement('health-answer');
    element.src = '/_http?status=404';
    box.append(element);
    await settled(element);
    expect(computed(element, '.root').direction).to.equal('rtl');
  });

  it('is its custom properties, from anywhere above', async () => {
    const element = await showIn(`
      html { --health-accent: rgb(1 2 3); }
      #around { --health-font-size: 30px; --health-line-height: 2; --health-measure: 200px; }
      health-answer { --health-text: rgb(4 5 6); }
    `);
    expect(computed(element, 'button').color).to.equal('rgb(1, 2, 3)');
    expect(computed(element, WORDS).fontSize).to.equal('30px');
    expect(computed(element, WORDS).lineHeight).to.equal('60px');
    expect(computed(element, WORDS).color).to.equal('rgb(4, 5, 6)');
    expect(computed(element, WORDS).width).to.equal('200px');
  });

  it('is what it does to a part by its name', async () => {
    const element = await showIn('health-answer::part(title) { color: rgb(7 8 9); }');
    expect(getComputedStyle(part(element, 'title')!).color).to.equal('rgb(7, 8, 9)');
  });
});

describe('the layout around an article', () => {
  const AROUND = {
    'a row of flex items': 'display: flex;',
    'a column of flex items': 'display: flex; flex-direction: column; align-items: flex-start;',
    'a flex item that may shrink': 'display: flex; gap: 1rem;',
    'a grid': 'display: grid; grid-template-columns: 1fr 1fr;',
    'a grid with automatic columns': 'display: grid; grid-template-columns: auto auto;',
    'a table cell': 'display: table-cell;',
    'an inline block': 'display: inline-block;',
    'a float': 'float: left;',
    'a box as wide as its content': 'inline-size: fit-content;',
    'an absolute box': 'position: absolute; inset-inline-start: 0;',
  };

  for (const [name, css] of Object.entries(AROUND)) {
    it(`${name} neither empties it nor is burst by it`, async () => {
      const element = await showIn(
        `#around { ${css} }`,
        html`<div id="around"><aside>Opening hours</aside></div>`,
      );
      const { width, height } = element.getBoundingClientRect();
      expect(width, 'width').to.be.greaterThan(150);
      expect(height, 'height').to.be.greaterThan(100);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });
  }

  for (const display of ['inline', 'inline-block', 'flex', 'grid', 'table-cell', 'contents']) {
    it(`display: ${display} on the element itself leaves it readable`, async () => {
      const element = await showIn(`health-answer { display: ${display} !important; }`);
      const { width } = element.shadowRoot!.querySelector(WORDS)!.getBoundingClientRect();
      expect(width).to.be.greaterThan(150);
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });
  }
});
