import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clearPage, flatTree, seen, showBanner, showStates } from './host-page.js';
import { LANGUAGES } from './phrases.js';

const TARGET = 44;

/** Controls that are no link in a text: buttons, and what unfolds. */
const controls = (root: Element, selector = 'button, summary'): Element[] =>
  [...flatTree(root)].filter((node) => node.matches(selector) && seen(node));

/** Those that are smaller than a finger wants them. */
const tooSmall = (nodes: readonly Element[]): string[] =>
  nodes.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    const size = `${width.toFixed(1)} × ${height.toFixed(1)} px: ${node.textContent.trim()}`;
    return Math.min(width, height) < TARGET ? [size] : [];
  });

describe('the size of targets', () => {
  beforeEach(() => setViewport({ width: 320, height: 800 }));
  afterEach(async () => {
    clearPage();
    await setViewport({ width: 800, height: 600 });
  });

  const SWITCH = '.languages button';

  for (const lang of LANGUAGES) {
    it(`WCAG 2.5.5, 2.5.8: is at least 44 by 44 pixels, in ${lang}`, async () => {
      const found = controls(await showStates(lang), `button:not(${SWITCH}), summary`);
      expect(found.length).to.be.greaterThan(4);
      expect(tooSmall(found)).to.deep.equal([]);
      expect(tooSmall(controls(await showBanner(lang))), 'the banner').to.deep.equal([]);
    });
  }

  it('WCAG 2.5.5: is so of the switch between languages, whose names may be short', async () => {
    for (const lang of LANGUAGES) {
      const found = controls(await showStates(lang), SWITCH);
      expect(found).to.have.length(2);
      expect(tooSmall(found)).to.deep.equal([]);
    }
  });

  it('WCAG 2.5.5: is so on a page with small print, too', async () => {
    const main = await showStates('en');
    document.documentElement.style.fontSize = '12px';
    expect(tooSmall(controls(main))).to.deep.equal([]);
  });
});
