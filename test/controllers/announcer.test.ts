import { expect } from '@open-wc/testing';
import { announce } from '../../src/controllers/announcer.js';

const regions = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=status]')];

describe('announce()', () => {
  it('makes one region for the page, when it is first needed', () => {
    for (const region of regions()) region.remove();
    announce('one', 'en');
    announce('dos', 'es');
    expect(regions().map(({ textContent, lang }) => [textContent, lang])).to.deep.equal([
      ['dos', 'es'],
    ]);
  });

  it('makes it again when the page has thrown it away', () => {
    for (const region of regions()) region.remove();
    announce('three', 'en');
    expect(regions().map(({ textContent }) => textContent)).to.deep.equal(['three']);
  });

  it('keeps it out of sight but not out of the accessibility tree', () => {
    announce('four', 'en');
    const { display, visibility, position, clipPath } = getComputedStyle(regions()[0]!);
    expect([display, visibility, position]).to.deep.equal(['block', 'visible', 'fixed']);
    expect(clipPath).to.equal('inset(50%)');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });
});
