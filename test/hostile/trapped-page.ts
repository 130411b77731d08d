/** Pages in which nothing can run, ask or leave without a note of it. */
import type { HealthAnswer } from '../../src/health-answer/health-answer.js';
import type { PrivacyNotice } from '../../src/privacy-notice/privacy-notice.js';
import { outcome } from '../fixtures/elements.js';
import { open, type Page } from '../fixtures/frame.js';
import { replace } from '../fixtures/replace.js';
import { serve } from '../fixtures/served.js';

const BUNDLE = '/dist/health-widgets.js';

/** What scripts call that want to be noticed. */
const SINKS = ['alert', 'confirm', 'prompt', 'print', 'open'];

/** Not writable: some take the trap away first. */
const TRAPS = `
  window.fired = [];
  for (const name of ${JSON.stringify(SINKS)}) {
    Object.defineProperty(window, name, { value: () => void fired.push(name) });
  }
  performance.setResourceTimingBufferSize(100000);
`;

/** An image that the page may ask for. */
export const IMAGE = '/demo/media/ankle-circles.png';

/**
 * Inline scripts may run, so that the traps can tell of them. All other that a page may ask
 * for is stopped and reported. Frames within have no dialogs that would halt the browser.
 */
const POLICY = [
  'sandbox allow-scripts allow-same-origin',
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  `img-src ${location.origin}${IMAGE}`,
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

export interface TrappedPage extends Page {
  /** Calls of the traps, navigations, requests, errors, violations, and lines in the log. */
  readonly events: () => Promise<string[]>;
  /** Each of them once, but for those expected: there should be none. */
  readonly surprises: (expected?: RegExp) => Promise<string[]>;
}

/**
 * Opens a page with traps.
 *
 * @param options whether the bundle is in it, and whether it may ask its server for documents
 */
export async function openTrapped({ bundle = true, connect = false } = {}): Promise<TrappedPage> {
  const traps = await serve(TRAPS, { type: 'text/javascript' });
  const script = bundle ? `<script type="module" src="${BUNDLE}"></script>` : '';
  const page = await open(`<script src="${traps.url}"></script>${script}`, {
    csp: connect ? `${POLICY}; connect-src 'self'` : POLICY,
  });
  if (bundle) await page.window.customElements.whenDefined('privacy-notice');
  const { frame, window, document } = page;
  const known = [BUNDLE, IMAGE, traps.url];
  const { fired } = window as unknown as { fired: string[] };
  // Some call their parent's.
  for (const name of SINKS) replace(window.top!, name, () => void fired.push(`top.${name}`));
  let left = false;
  window.addEventListener('beforeunload', () => (left = true));
  frame.addEventListener('load', () => (left = true));
  const events = async (): Promise<string[]> => {
    // Images and frames tell of themselves in tasks to come.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const heard = left ? [] : await page.heard();
    if (left || frame.contentDocument !== document) return [...fired, 'navigation'];
    const requests = page.requests().map((url) => url.replace(location.origin, ''));
    return [
      ...fired,
      ...heard,
      ...requests.filter((url) => !known.includes(url)).map((url) => `request: ${url}`),
    ];
  };
  const surprises = async (expected = /^$/): Promise<string[]> =>
    [...new Set(await events())].filter((event) => !expected.test(event)).slice(0, 20);
  return { ...page, events, surprises };
}

export type Tag = 'health-answer' | 'privacy-notice';

/** Puts an element with a document in hand into a page; resolves when it has settled. */
export async function show<T extends Tag>(
  { document: page }: Page,
  tag: T,
  document: unknown,
  attributes: Readonly<Record<string, string>> = {},
): Promise<T extends 'health-answer' ? HealthAnswer : PrivacyNotice> {
  const element = page.createElement(tag);
  const fallback = page.createElement('p');
  fallback.dataset['fallback'] = '';
  fallback.textContent = 'Plain words.';
  element.append(fallback);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, { [tag === 'health-answer' ? 'article' : 'notice']: document });
  const settled = outcome(element);
  page.body.append(element);
  await settled;
  return element as Awaited<ReturnType<typeof show<T>>>;
}
