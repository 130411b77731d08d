/** An article that the page brings along as declarative shadow DOM, and the bundle takes over. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { part, words } from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';

const TITLE = 'As it was when the page was made';

const prerendered = (src: string): string => `
  <health-answer src="${src}"><template shadowrootmode="open"><style>h2 { color: green }</style
    ><slot hidden></slot><div class="root"><article part="article" lang="en" dir="ltr"
    ><h2 part="title">${TITLE}</h2></article></div></template>
    <p data-fallback>Plain words.</p></health-answer>
  <script type="module" src="/dist/health-widgets.js"></script>`;

const answerOf = (page: Page): HTMLElement => page.widgets()[0]!;
const titleOf = (page: Page): HTMLElement => part(answerOf(page), 'title')!;

describe('an article that is there before the bundle', () => {
  it('stays in sight while its document is on its way', async () => {
    const { url } = await serve(articleDocument({ title: 'As it is now' }), { delay: '1500' });
    const page = await open(prerendered(url));
    await page.window.customElements.whenDefined('health-answer');
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
      expect(words(titleOf(page))).to.equal(TITLE);
      expect(titleOf(page).checkVisibility()).to.equal(true);
    }
    expect(answerOf(page).matches(':state(loading)')).to.equal(true);
    await widgetsSettled(page);
    expect(words(titleOf(page))).to.equal('As it is now');
  });

  it('is taken over: its nodes stay, its style is replaced', async () => {
    const { url } = await serve(articleDocument({ title: 'As it is now' }), { delay: '300' });
    const page = await open(prerendered(url));
    const before = titleOf(page);
    await widgetsSettled(page);
    expect(titleOf(page) === before).to.equal(true);
    const { shadowRoot } = answerOf(page);
    expect(shadowRoot!.querySelector('style')).to.equal(null);
    expect(shadowRoot!.adoptedStyleSheets).to.have.length(2);
    expect(part(answerOf(page), 'body')!.checkVisibility()).to.equal(true);
    expect(await page.heard()).to.deep.equal([]);
  });

  for (const status of ['404', '503']) {
    it(`stays where there is no document: ${status}`, async () => {
      const { url } = await serve('', { status });
      const page = await open(`<health-config retries="0">${prerendered(url)}</health-config>`);
      await widgetsSettled(page);
      expect(answerOf(page).matches(':state(error)')).to.equal(true);
      expect(words(titleOf(page))).to.equal(TITLE);
      expect(titleOf(page).checkVisibility()).to.equal(true);
    });
  }
});
