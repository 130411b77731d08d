/** On paper: everything unfolded, links with their addresses, nothing to press, black on white. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { part, words } from '../fixtures/elements.js';
import { isWebKit, prefer } from '../accessibility/audit.js';
import { parseColor } from '../accessibility/colors.js';
import {
  clearPage,
  flatTree,
  seen,
  showArticle,
  showBanner,
  showStates,
} from '../accessibility/host-page.js';
import { phrases } from '../accessibility/phrases.js';

// WebKitGTK can't be made to show a page as it prints
(isWebKit ? describe.skip : describe)('print', () => {
  before(async () => {
    await prefer('dark');
    await emulateMedia({ media: 'print' });
  });
  after(async () => {
    await emulateMedia({ media: 'screen' });
    await prefer('light');
  });
  afterEach(clearPage);

  it('unfolds all details', async () => {
    const element = await showArticle();
    const details = element.shadowRoot!.querySelector('details')!;
    expect(details.open).to.equal(false);
    const answer = details.querySelector('p')!;
    expect(words(answer)).to.equal(phrases.en.answer);
    expect(answer.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    expect(answer.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('says where references and sources lead', async () => {
    const element = await showArticle();
    const links = [
      ...element.shadowRoot!.querySelectorAll('[part=references] a, [part=attribution] a[href]'),
    ];
    expect(links.length).to.be.greaterThan(2);
    for (const link of links) {
      const { content } = getComputedStyle(link, '::after');
      // Firefox tells it unresolved
      expect(content.replace('attr(href)', link.getAttribute('href')!)).to.contain(
        link.getAttribute('href'),
      );
    }
  });

  it('has nothing to press, and nothing of loading or failing', async () => {
    const main = await showStates('en');
    const useless = 'button, [part=error], [part=loading]';
    const left = [...flatTree(main)].filter((node) => node.matches(useless) && seen(node));
    expect(left.map(words)).to.deep.equal([]);
  });

  it('is black, on no colour of its own, though the page is dark', async () => {
    const element = await showArticle();
    for (const node of flatTree(element)) {
      if (!seen(node)) continue;
      const { color, backgroundColor } = getComputedStyle(node);
      expect(parseColor(color), node.outerHTML.slice(0, 60)).to.deep.equal([0, 0, 0, 1]);
      expect(parseColor(backgroundColor)[3], node.outerHTML.slice(0, 60)).to.equal(0);
    }
  });

  it('puts a banner where it stands in the page, whole', async () => {
    const notice = await showBanner('en');
    const root = part(notice, 'notice')!.closest('.root')!;
    const { position, overflowY, maxBlockSize } = getComputedStyle(root);
    expect(position).to.equal('static');
    expect(maxBlockSize).to.equal('none');
    expect(root.scrollHeight, overflowY).to.be.at.most(root.clientHeight + 1);
    notice.style.setProperty('--health-text', 'white');
    expect(getComputedStyle(root).color).to.equal('rgb(0, 0, 0)');
  });
});
