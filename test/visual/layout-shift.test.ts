/** How far the demo pages jump when their articles come late. Only Chromium measures that. */
import { expect } from '@open-wc/testing';
import { isChromium } from '../accessibility/audit.js';

/** A shift of what lies in view (Layout Instability, W3C). */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

const LATE = 700;

const BUNDLE = /\.\.\/dist\/health-widgets(\.all)?\.js/g;

/** In the page before all else: answers come late, as over a slow connection. */
const SLOW_NETWORK = `<script>
  const { fetch } = window;
  window.fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, ${LATE}));
    return fetch(...request);
  };
</script>`;

let frame: HTMLIFrameElement;

/** Takes away what the pages themselves reserve. */
const NO_ROOM = 'health-answer { min-block-size: 0 !important; }';

const PAGES = ['index', 'rtl', 'themes', 'gallery'];

/** A demo page at the width of a phone or a desk, with our source in place of the bundle. */
async function openPage(
  name: string,
  width: number,
  css = '',
): Promise<Window & typeof globalThis> {
  const page = await (await fetch(`/demo/${name}.html`)).text();
  expect(page).to.match(BUNDLE);
  frame = document.createElement('iframe');
  frame.style.cssText = `display:block;border:0;inline-size:${width}px;block-size:800px`;
  frame.srcdoc = page
    .replace('<head>', `<head>${SLOW_NETWORK}<style>${css}</style>`)
    .replaceAll(BUNDLE, '/src/index$1.ts')
    .replaceAll(/(href|src)="(?=[a-z-]+[./])/g, '$1="/demo/');
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as Window & typeof globalThis;
}

/** The sum of all shifts until the page has been quiet for a while. */
async function shiftsOf(window: Window & typeof globalThis): Promise<number> {
  let total = 0;
  const where: string[] = [];
  const observer = new window.PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      total += entry.value;
      where.push(`${entry.value.toFixed(3)} after ${Math.round(entry.startTime)} ms`);
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  const widgets = [...window.document.querySelectorAll('health-answer, privacy-notice')];
  expect(widgets.length).to.be.greaterThan(0);
  const isUnderWay = (widget: Element): boolean =>
    widget.matches(':state(loading)') && !widget.closest('[id^="never"]');
  // first they have to be defined, and asked for their documents
  await frames(window, 10);
  while (widgets.some(isUnderWay)) await frames(window, 1);
  await frames(window, 10);
  observer.disconnect();
  if (total > 0) console.log(`layout shifts: ${where.join(', ')}`);
  return total;
}

async function frames(window: Window, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
}

(isChromium ? describe : describe.skip)('layout shift, when the article comes late', () => {
  afterEach(() => frame.remove());

  for (const name of PAGES)
    for (const width of [390, 1200]) {
      it(`is nothing in ${name}.html at ${width} px, which keeps the room free`, async function () {
        this.timeout(20_000);
        expect(await shiftsOf(await openPage(name, width))).to.equal(0);
      });

      it(`is below 0.02 in ${name}.html at ${width} px without that`, async function () {
        this.timeout(20_000);
        const window = await openPage(name, width, NO_ROOM);
        expect(await shiftsOf(window)).to.be.below(0.02);
      });
    }
});
