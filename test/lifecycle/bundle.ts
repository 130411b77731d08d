/** Pages that load the file that ships, and what such tests need again and again. */
import type { HealthAnswer } from '../../src/health-answer/health-answer.js';
import type { Page } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';

export const FILE = '/dist/health-widgets.js';

export const script = (src = FILE): string =>
  `<script type="module" src="${src.replaceAll('&', '&amp;')}"></script>`;

export const answer = (src: string, more = ''): string =>
  `<health-answer src="${src.replaceAll('&', '&amp;')}" ${more}><p data-fallback>Plain words.</p></health-answer>`;

export type PageWindow = Window & typeof globalThis;

export const windowOf = ({ window }: Page): PageWindow => window as PageWindow;

/** Loads the bundle into a page that stands already. */
export async function loadBundle(page: Page): Promise<void> {
  const late = page.document.createElement('script');
  late.type = 'module';
  late.src = FILE;
  const loaded = new Promise((resolve) => late.addEventListener('load', resolve));
  page.document.head.append(late);
  await loaded;
}

export const VERSION_OF_COPY = '0.9.9';

/** The address of a copy of the bundle that says it is of another version. */
export async function otherVersion(): Promise<string> {
  const text = await (await fetch(FILE)).text();
  const version = /health-widgets (\d+\.\d+\.\d+)/.exec(text)![1]!;
  const copy = text.replaceAll(version, VERSION_OF_COPY);
  return (await serve(copy, { type: 'text/javascript' })).url;
}

export interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
}

/** Notes what a page asks for by `fetch`, and lets it go its way. */
export function noteRequests(page: Page): Asked[] {
  const asked: Asked[] = [];
  const window = windowOf(page);
  const fetch = window.fetch.bind(window);
  // The widgets ask by a string, and always with a signal.
  window.fetch = (url, init) => {
    asked.push({ url: url as string, signal: init!.signal! });
    return fetch(url, init);
  };
  return asked;
}

/** Resolves when a condition holds, which is looked at in every turn. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

export const answersIn = (root: ParentNode): HealthAnswer[] => [
  ...root.querySelectorAll('health-answer'),
];
