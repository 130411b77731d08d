/** Debian's Chromium over the DevTools protocol. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.mjs';
import { programPath } from './installed.mjs';
import { pressCombinations } from './keyboard.mjs';
import { MEDIA_FEATURES, rememberEmulation, undoEmulationAfterEachFile } from './media.mjs';

export function chromium() {
  const launcher = chromeLauncher({
    launchOptions: {
      executablePath: programPath('chromium'),
      args: CHROMIUM_ARGUMENTS,
      timeout: 120_000,
    },
    // A context, and so a window, for each page: a tab that lies behind another gets no
    // animation frames, and two test files at once would wait for theirs for ever.
    createPage: async ({ browser }) =>
      withPageApi(await (await browser.createBrowserContext()).newPage()),
  });
  // The commands plugin picks its page API by this name; see withPageApi.
  launcher.type = 'playwright';
  launcher.name = 'Chromium';
  return undoEmulationAfterEachFile(launcher);
}

/**
 * Gives a Puppeteer page what the commands plugin uses of Playwright's: the plugin's Puppeteer
 * branch can't emulate forced colours.
 */
async function withPageApi(page) {
  const devtools = await page.createCDPSession();
  const features = new Map();
  let medium = '';

  page.setViewportSize = (size) => page.setViewport(size);
  pressCombinations(page);

  // resetMouse() lets go of every button; Puppeteer refuses for those not pressed.
  const releaseButton = page.mouse.up.bind(page.mouse);
  page.mouse.up = (options) =>
    releaseButton(options).catch((error) => {
      if (!/is not pressed/.test(error.message)) throw error;
    });

  page.emulateMedia = async ({ media, ...wanted }) => {
    if (media !== undefined) medium = media ?? '';
    for (const [option, feature] of Object.entries(MEDIA_FEATURES)) {
      if (wanted[option] !== undefined) features.set(feature, wanted[option] ?? '');
    }
    await devtools.send('Emulation.setEmulatedMedia', {
      media: medium,
      features: [...features].map(([name, value]) => ({ name, value })),
    });
  };
  return rememberEmulation(page);
}
