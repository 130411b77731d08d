/** How far the sample page jumps when its article comes late. Only Chromium measures that. */
import { expect } from '@open-wc/testing';
import { isChromium } from '../accessibility/audit.js';

/** A shift of what lies in view (Layout Instability, W3C). */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

const LATE = 700;

/** In the page before all else: answers come late, as over a slow connection. */
const SLOW_NETWORK = `<script>
  const { fetch } = window;
  window.fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, ${LATE}));
    return fetch(...request);
  };
</script>`;

let frame: HTMLIFrameElement;

/** The sample page at the width of a phone or a desk, with our source in place of the bundle. */
async function openSample(width: number, css = ''): Promise<Window & typeof globalThis> {
  const page = await (await fetch('/demo/index.html')).text();
  expect(page).to.contain('../dist/health-widgets.js');
  frame = document.createElement('iframe');
  frame.style.cssText = `display:block;border:0;inline-size:${width}px;block-size:800px`;
  frame.srcdoc = page
    .replace('<head>', `<head>${SLOW_NETWORK}<style>${css}</style>`)
    .replaceAll('../dist/health-widgets.js', '/src/index.ts')
    .replaceAll(/(href|src)="(?=[a-z]+[./])/g, '$1="/demo/');
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
  for (const widget of widgets) {
    while (!widget.matches(':state(ready)')) await frames(window, 1);
  }
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

  for (const width of [390, 1200]) {
    it(`is below 0.02 at ${width} px`, async function () {
      this.timeout(20_000);
      expect(await shiftsOf(await openSample(width))).to.be.below(0.02);
    });

    it(`is nothing at ${width} px where the page keeps the room free`, async function () {
      this.timeout(20_000);
      const window = await openSample(width, 'health-answer { min-block-size: 6000px; }');
      expect(await shiftsOf(window)).to.equal(0);
    });
  }
});
