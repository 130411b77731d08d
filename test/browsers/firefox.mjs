/** Debian's Firefox ESR over WebDriver BiDi. */
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { programPath } from './installed.mjs';
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
      page.emulateMedia = (options) => overrideMedia(browser, options);
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

async function overrideMedia(browser, { media, ...wanted }) {
  const overrides = {};
  if (media !== undefined) overrides.mediumOverride = media ?? '';
  for (const [option, feature] of Object.entries(MEDIA_FEATURES)) {
    if (wanted[option] !== undefined) overrides[overrideName(feature)] = wanted[option] ?? 'none';
  }

  const tree = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await browser.connection.send('script.evaluate', {
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    expression: `(() => {
      const overrides = ${JSON.stringify(overrides)};
      const unknown = new Set();
      for (const window of Services.wm.getEnumerator('navigator:browser')) {
        for (const { browsingContext } of window.gBrowser.browsers) {
          for (const [name, value] of Object.entries(overrides)) {
            if (name in browsingContext) browsingContext[name] = value;
            else unknown.add(name);
          }
        }
      }
      return [...unknown].join();
    })()`,
  });
  if (result.type !== 'success' || result.result.value) {
    throw new Error(
      `emulateMedia in Firefox: ${JSON.stringify(result.result ?? result.exceptionDetails?.text)}`,
    );
  }
}
