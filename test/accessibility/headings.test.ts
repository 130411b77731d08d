import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { settled } from '../fixtures/elements.js';
import { clearPage, flatTree, seen, showBanner, showPage, showStates } from './host-page.js';
import { LANGUAGES } from './phrases.js';
import { articleIn, noticeIn } from './specimens.js';

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.localName);

/** The levels of the headings below a node, in the order of reading. */
const outline = (root: Element): number[] =>
  [...flatTree(root)]
    .filter((node) => isHeading(node) && seen(node))
    .map((node) => +node.localName[1]!);

/** Steps down of more than one level. */
const skips = (levels: readonly number[]): number[] =>
  levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);

describe('the heading outline', () => {
  afterEach(clearPage);

  for (const lang of LANGUAGES) {
    it(`WCAG 1.3.1, 2.4.10: skips no level in any state, in ${lang}`, async () => {
      const main = await showStates(lang);
      const levels = outline(main);
      expect(levels.length).to.be.greaterThan(10);
      expect(levels[0]).to.equal(1);
      expect(skips(levels)).to.deep.equal([]);
    });
  }

  it('WCAG 1.3.1: skips no level in a banner either', async () => {
    const notice = await showBanner('en');
    expect(skips([1, ...outline(notice)])).to.deep.equal([]);
  });

  for (const level of [1, 2, 3, 4]) {
    it(`WCAG 1.3.1: starts at level ${level} where the page says so`, async () => {
      const main = showPage(
        'en',
        html`
          <health-answer heading-level=${level} .article=${articleIn('en')}></health-answer>
          <privacy-notice heading-level=${level} .notice=${noticeIn('en')}></privacy-notice>
        `,
      );
      for (const widget of main.querySelectorAll('health-answer, privacy-notice')) {
        await settled(widget as Parameters<typeof settled>[0]);
        const levels = outline(widget);
        expect(levels[0]).to.equal(level);
        expect(Math.min(...levels.slice(1))).to.equal(level + 1);
        expect(skips(levels)).to.deep.equal([]);
      }
    });
  }

  it('WCAG 2.4.6: has words in every heading', async () => {
    const main = await showStates('en');
    for (const heading of [...flatTree(main)].filter(isHeading)) {
      expect(heading.textContent.trim(), heading.outerHTML).to.not.equal('');
    }
  });

  it('WCAG 2.4.10: gives each section of an article that has a heading its own', async () => {
    const main = await showStates('en');
    const sections = [...flatTree(main)].filter((node) => node.matches('[part=section]'));
    expect(sections).to.have.length(2);
    for (const section of sections) expect(isHeading(section.firstElementChild!)).to.equal(true);
  });
});
