/** Custom properties: those of the contract are read and documented, and no other. */
import { expect } from '@open-wc/testing';
import { articleStyles } from '../../src/styles/article.js';
import { noticeStyles } from '../../src/styles/notice.js';
import { shared } from '../../src/styles/shared.js';
import { tokens } from '../../src/styles/tokens.js';

const CONTRACT = [
  '--health-accent',
  '--health-border',
  '--health-emergency',
  '--health-font',
  '--health-font-size',
  '--health-heading-font',
  '--health-line-height',
  '--health-measure',
  '--health-muted',
  '--health-radius',
  '--health-routine',
  '--health-space',
  '--health-surface',
  '--health-text',
  '--health-urgent',
];

const SHEETS = { shared, article: articleStyles, notice: noticeStyles };

const every = (css: string, pattern: RegExp): string[] =>
  [...new Set([...css.matchAll(pattern)].map(([, name]) => name!))].sort();

const read = (css: string): string[] => every(css, /var\(\s*(--[\w-]+)/g);
const defined = (css: string): string[] => every(css, /[{;\s](--[\w-]+)\s*:/g);
const isPublic = (name: string): boolean => name.startsWith('--health-');

const all = Object.values(SHEETS).join('\n');

describe('the custom properties', () => {
  it('that the style sheets read from the page are those of the contract', () => {
    expect(read(all).filter(isPublic)).to.deep.equal(CONTRACT);
  });

  it('are set by no style sheet of ours: a page’s own value always counts', () => {
    expect(defined(all).filter(isPublic)).to.deep.equal([]);
  });

  it('of the style sheets’ own are all defined, and all read', () => {
    const own = defined(all).filter((name) => !isPublic(name));
    expect(own).to.deep.equal(read(all).filter((name) => !isPublic(name)));
    expect(own.length).to.be.greaterThan(8);
  });

  it('of the page are read in one place, so that each default stands there once', () => {
    const elsewhere = Object.values(SHEETS).map((css) => css.replace(tokens, ''));
    const twice = read(elsewhere.join('\n')).filter(isPublic);
    // a banner's own surface needs the text's colour together with its own default
    expect(twice).to.deep.equal(['--health-text']);
    expect(all.match(/var\(--health-text/g)).to.have.length(2);
  });
});

describe('each custom property changes what it is named for', () => {
  const VALUES: Readonly<
    Record<string, readonly [value: string, selector: string, property: string]>
  > = {
    '--health-accent': ['rgb(1, 2, 3)', 'a', 'color'],
    '--health-text': ['rgb(1, 2, 3)', '.root', 'color'],
    '--health-muted': ['rgb(1, 2, 3)', '.quiet', 'color'],
    '--health-surface': ['rgb(1, 2, 3)', '.card', 'background-color'],
    '--health-border': ['rgb(1, 2, 3)', '.card', 'border-top-color'],
    '--health-font': ['monospace', '.root', 'font-family'],
    '--health-heading-font': ['monospace', '[part=title]', 'font-family'],
    '--health-font-size': ['23px', '.root', 'font-size'],
    '--health-line-height': ['30px', '.root', 'line-height'],
    '--health-measure': ['234px', '.root > *', 'max-width'],
    '--health-space': ['23px', 'p', 'margin-bottom'],
    '--health-radius': ['23px', '.card', 'border-top-right-radius'],
    '--health-emergency': ['rgb(1, 2, 3)', '.card.emergency', 'border-left-color'],
    '--health-urgent': ['rgb(1, 2, 3)', '.card.urgent', 'border-left-color'],
    '--health-routine': ['rgb(1, 2, 3)', '.card.routine', 'border-left-color'],
  };

  const MARKUP: readonly (readonly [tag: string, className: string, part: string])[] = [
    ['h2', '', 'title'],
    ['p', '', ''],
    ['a', '', ''],
    ['div', 'quiet', ''],
    ['div', 'card emergency', ''],
    ['div', 'card urgent', ''],
    ['div', 'card routine', ''],
  ];

  it('is tested for each', () => {
    expect(Object.keys(VALUES).sort()).to.deep.equal(CONTRACT);
  });

  for (const [name, [value, selector, property]] of Object.entries(VALUES)) {
    it(`${name}: ${property}`, () => {
      const host = document.createElement('div');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(shared);
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      const root = document.createElement('div');
      root.className = 'root';
      for (const [tag, className, part] of MARKUP) {
        const node = document.createElement(tag);
        node.className = className;
        node.setAttribute('part', part);
        root.append(node);
      }
      shadow.append(root);
      document.body.append(host);
      const look = (): string =>
        getComputedStyle(shadow.querySelector(selector)!).getPropertyValue(property);
      const before = look();
      host.style.setProperty(name, value);
      expect(look()).to.equal(value);
      expect(before).to.not.equal(value);
      host.remove();
    });
  }
});
