/** Debian's Firefox ESR over WebDriver BiDi. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { programPath } from './installed.mjs';
import { pressCombinations } from './keyboard.mjs';
import { MEDIA_FEATURES, rememberEmulation, undoEmulationAfterEachFile } from './media.mjs';

export function firefox() {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: {
      browser: 'firefox',
      executablePath: programPath('firefox'),
      // a busy machine has taken 24 s to start Firefox
      timeout: 120_000,
      protocolTimeout: 60_000,
      // BiDi has no command for media features: they are set from the browser's own scope
      args: ['--remote-allow-system-access'],
    },
    createPage: async ({ browser, context }) => {
      const page = await context.newPage();
      page.setViewportSize = (size) => page.setViewport(size);
      pressCombinations(page);
      page.emulateMedia = (options) => overrideMedia(browser, page, options);
      return rememberEmulation(page);
    },
  });
  // The commands plugin picks its page API by this name (keyboard, mouse, viewport, media).
  launcher.type = 'playwright';
  launcher.name = 'Firefox';
  // one window: a tab behind another gets no animation frames
  launcher.concurrency = 1;
  return undoEmulationAfterEachFile(launcher);
}

/** `prefers-color-scheme` is `prefersColorSchemeOverride` of a browsing context. */
function overrideName(feature) {
  return `${feature.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Override`;
}

async function overrideMedia(browser, page, { media, contrast, ...wanted }) {
  const overrides = {};
  if (media !== undefined) overrides.mediumOverride = media ?? '';
  for (const [option, feature] of Object.entries(MEDIA_FEATURES)) {
    if (wanted[option] !== undefined) overrides[overrideName(feature)] = wanted[option] ?? 'none';
  }
  await runInBrowserScope(browser, applyOverrides, overrides);
  if (contrast !== undefined) {
    const more = contrast === 'more';
    await runInBrowserScope(browser, applyContrast, more);
    // a preference takes its time to the page's process
    await page.waitForFunction(contrastIs, { polling: 20, timeout: 5000 }, more);
  }
}

/* eslint-disable no-undef -- these run within Firefox: the first in the page */

const contrastIs = (more) => matchMedia('(prefers-contrast: more)').matches === more;

function applyOverrides(overrides) {
  const unknown = new Set();
  for (const window of Services.wm.getEnumerator('navigator:browser')) {
    for (const { browsingContext } of window.gBrowser.browsers) {
      for (const [name, value] of Object.entries(overrides)) {
        if (name in browsingContext) browsingContext[name] = value;
        else unknown.add(name);
      }
    }
  }
  if (unknown.size > 0) throw new Error(`no such override: ${[...unknown].join()}`);
}

/**
 * Contrast has no override. Firefox takes an accessibility theme that pages may still colour
 * for themselves as a wish for more, its own black on white being the most there is.
 */
function applyContrast(more) {
  if (more) {
    Services.prefs.setIntPref('ui.useAccessibilityTheme', 1);
    Services.prefs.setIntPref('browser.display.document_color_use', 1);
  } else {
    Services.prefs.clearUserPref('ui.useAccessibilityTheme');
    Services.prefs.clearUserPref('browser.display.document_color_use');
  }
}

/* eslint-enable no-undef */

/** Runs a function, by its source text, in the scope of Firefox's own window. */
async function runInBrowserScope(browser, run, argument) {
  const tree = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await browser.connection.send('script.evaluate', {
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    expression: `(${run})(${JSON.stringify(argument)})`,
  });
  if (result.type !== 'success')
    throw new Error(`emulateMedia in Firefox: ${result.exceptionDetails?.text}`);
}
