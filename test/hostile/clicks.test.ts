/** What is left of hostile addresses can be clicked, with a real mouse, and runs nothing. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { articleOf } from '../fixtures/article-fixtures.js';
import { linkTo } from '../fixtures/blocks.js';
import { corpusUrls, every, ownUrls } from './corpus.js';
import { openTrapped, show, type TrappedPage } from './trapped-page.js';

const webkit = !/Firefox|Chrome/.test(navigator.userAgent);

/** Addresses with more to them than letters: such as parsers disagree on. */
const isOdd = (url: string): boolean => /[^\w:/.-]/.test(url);

/**
 * Clicks on a link, as a reader would. Following it is prevented where it would only lead
 * away; any other scheme may do what it does.
 */
async function click({ frame, document, window }: TrappedPage, link: Element): Promise<boolean> {
  link.scrollIntoView({ block: 'center' });
  const box = link.getClientRects()[0]!;
  const outer = frame.getBoundingClientRect();
  let clicked = false;
  const watch = (event: Event): void => {
    const target = event.composedPath()[0] as HTMLAnchorElement;
    clicked = target === link && event.isTrusted;
    if (/^(?:https?|mailto|tel):$/.test(target.protocol)) event.preventDefault();
  };
  window.addEventListener('click', watch, { capture: true, once: true });
  await sendMouse({
    type: 'click',
    position: [
      Math.round(outer.x + box.x + box.width / 2),
      Math.round(outer.y + box.y + box.height / 2),
    ],
  });
  window.removeEventListener('click', watch, { capture: true });
  // Scripts of links run in a task of their own.
  await new Promise((resolve) => document.defaultView!.setTimeout(resolve, 20));
  return clicked;
}

describe('a click on a link', () => {
  before(() => setViewport({ width: 900, height: 700 }));
  afterEach(() => resetMouse());

  it('would be noticed, if it ran a script', async function () {
    this.timeout(30_000);
    const page = await openTrapped();
    const link = page.document.createElement('a');
    link.href = 'javascript:alert(1)';
    link.textContent = 'here';
    page.document.body.append(link);
    expect(await click(page, link)).to.equal(true);
    expect(await page.surprises()).to.include('alert');
  });

  it('runs nothing, however odd its address is', async function () {
    this.timeout(100_000);
    const urls = [...(await corpusUrls()), ...every(20, ownUrls)].filter(isOdd);
    const page = await openTrapped();
    const element = await show(
      page,
      'health-answer',
      articleOf(...every(Math.ceil(urls.length / 1900), urls).map(linkTo), linkTo('/a?b')),
    );
    // all of it laid out at once: a link that moves while one comes near is hard to hit
    for (const box of element.shadowRoot!.querySelectorAll<HTMLElement>('.box')) {
      box.style.contentVisibility = 'visible';
    }
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=body] a')];
    const sample = every(Math.ceil(links.length / (webkit ? 12 : 60)), links);
    expect(sample.length).to.be.greaterThan(5);
    for (const link of sample) {
      // A link to nowhere within the article is not one.
      expect(await click(page, link), link.outerHTML).to.equal(true);
    }
    expect(await page.surprises()).to.deep.equal([]);
  });
});
