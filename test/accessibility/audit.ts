/** Runs axe-core over the whole page, with every rule that this project wants to keep. */
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';
import { clearPage, showBanner, showStates } from './host-page.js';
import type { Language } from './phrases.js';

const { axe } = window as unknown as { axe: typeof Axe };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** What axe finds wrong with the page, one line for each element. */
export async function violations(): Promise<string[]> {
  const found = await axe.run(document, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.flat().join(' ')} ${html.slice(0, 120)} ${failureSummary ?? ''}`,
    ),
  );
}

export const WIDTHS = [320, 768, 1280];

/** A way that the reader wants the page to look, as media features. */
export const SCHEMES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const;

export type Scheme = keyof typeof SCHEMES;

export const isChromium = navigator.userAgent.includes('Chrome');
export const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

const NO_WISHES = {
  colorScheme: 'light',
  contrast: 'no-preference',
  ...(isWebKit ? {} : { forcedColors: 'none' }),
};

export const prefer = (scheme: Scheme): Promise<void> =>
  emulateMedia({ ...NO_WISHES, ...SCHEMES[scheme] } as Parameters<typeof emulateMedia>[0]);

/** Every state in these languages and widths; those of one page are audited in one go. */
export function auditMatrix(
  scheme: Scheme,
  languages: readonly Language[],
  widths: readonly number[],
): void {
  describe(`every state, ${scheme}`, () => {
    before(() => prefer(scheme));
    afterEach(clearPage);

    for (const lang of languages) {
      for (const width of widths) {
        it(`WCAG 1.1.1, 1.3.1, 1.4.3, 1.4.6, 2.4.1, 2.5.8, 4.1.2: no rule of axe-core is broken in ${lang} at ${width} px`, async function () {
          this.timeout(30_000);
          await setViewport({ width, height: 800 });
          await showStates(lang);
          expect(await violations()).to.deep.equal([]);
          await showBanner(lang);
          expect(await violations(), 'with the banner').to.deep.equal([]);
        });
      }
    }
  });
}
