/** The demo's pages, whole, as people meet them. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type axe from 'axe-core';
import { part, words } from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';

const PAGES = ['index.html', 'gallery.html', 'themes.html', 'rtl.html'];

/** Specimens of a document that never comes. */
const NEVER = '#never, #never-empty';

async function demo(name: string, width = 1000): Promise<Page> {
  const text = await (await fetch(`/demo/${name}`)).text();
  const page = await open(text, { base: '/demo/', width, height: 700 });
  await widgetsSettled(page, NEVER);
  return page;
}

/** What an audit of the whole page finds: the rule, and where. */
async function violations({ document, window }: Page): Promise<string[]> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  for (const animation of document.getAnimations()) animation.finish();
  const results = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    resultTypes: ['violations'],
    // The gallery shows the same document in several states, each with its regions.
    rules: { 'landmark-unique': { enabled: !document.querySelector('#never') } },
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
  );
}

/** What sticks out of the page's sides. */
function wider({ document }: Page): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  return scrollWidth <= clientWidth
    ? []
    : [...document.body.querySelectorAll('*')]
        .filter((node) => node.getBoundingClientRect().right > clientWidth + 1)
        .map((node) => node.outerHTML.slice(0, 120));
}

describe('the demo page', function () {
  // A page with dozens of widgets, and an audit of all of it.
  this.timeout(30_000);
  before(() => setViewport({ width: 1200, height: 800 }));
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  for (const name of PAGES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`${name} is accessible, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        expect(await violations(await demo(name))).to.deep.equal([]);
      });
    }

    it(`${name} says nothing in the console`, async () => {
      expect(await (await demo(name)).heard()).to.deep.equal([]);
    });

    for (const width of [320, 1000]) {
      it(`${name} does not scroll sideways in ${width} px (WCAG 1.4.10)`, async () => {
        expect(wider(await demo(name, width))).to.deep.equal([]);
      });
    }
  }

  it('index.html shows its articles and its notice', async () => {
    const page = await demo('index.html');
    expect(page.widgets().map(({ status }) => status)).to.deep.equal(['ready', 'ready', 'ready']);
  });

  it('rtl.html is in Arabic throughout, the widgets’ own words included', async () => {
    const page = await demo('rtl.html');
    for (const widget of page.widgets()) {
      const root = part(widget, 'article') ?? part(widget, 'notice')!;
      expect(page.window.getComputedStyle(root).direction).to.equal('rtl');
      const own = part(widget, 'dates') ?? part(widget, 'acknowledge')!;
      expect(words(own)).to.match(/^\p{Script=Arabic}/u);
    }
  });
});
