/** Debian's WebKitGTK (near Safari) over WebDriver. One window, so one test file at a time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { keysOf } from './keyboard.mjs';
import { rememberEmulation, undoEmulationAfterEachFile } from './media.mjs';
import { WebDriver } from './webkit-driver.mjs';
import { attachInspector } from './webkit-inspector.mjs';
import { startWebKit } from './webkit-process.mjs';

/** Keys without a character of their own (W3C WebDriver, section 17.4.2). */
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** emulateMedia's options as WebKit's inspector names them and their values. */
const USER_PREFERENCES = {
  colorScheme: { name: 'PrefersColorScheme', values: { dark: 'Dark', light: 'Light' } },
  reducedMotion: {
    name: 'PrefersReducedMotion',
    values: { reduce: 'Reduce', 'no-preference': 'NoPreference' },
  },
  contrast: { name: 'PrefersContrast', values: { more: 'More', 'no-preference': 'NoPreference' } },
};

export function webkit() {
  let browser;
  let driver;
  let page;
  let active;
  let activeUrl;

  return undoEmulationAfterEachFile({
    name: 'WebKit',
    // The commands plugin picks its page API by this name.
    type: 'playwright',
    concurrency: 1,

    async initialize() {
      browser = await startWebKit();
      driver = await WebDriver.open(browser.driverPort);
      page = rememberEmulation(new WebKitPage(driver, browser.inspectorPort));
    },

    async startSession(id, url) {
      active = id;
      activeUrl = url;
      // the window outlives a file: give each the size that all begin with
      await page.setViewportSize({ width: 800, height: 600 });
      await driver.navigate(url);
    },

    isActive: (id) => active === id,
    getBrowserUrl: () => activeUrl,
    getPage: () => page,

    async stopSession() {
      active = undefined;
      await driver.navigate('about:blank');
      return {};
    },

    async startDebugSession() {
      throw new Error('WebKit has no debug session here: debug in Chromium or Firefox');
    },

    async stop() {
      try {
        await driver?.close();
      } finally {
        browser?.stop();
      }
    },
  });
}

/** As much of Playwright's page as the commands and visual-regression plugins call. */
class WebKitPage {
  #driver;
  #inspectorPort;
  #inspect;

  constructor(driver, inspectorPort) {
    this.#driver = driver;
    this.#inspectorPort = inspectorPort;
  }

  keyboard = {
    type: (text) =>
      this.#driver.keys([...text].flatMap((character) => [keyDown(character), keyUp(character)])),
    press: (combination) => {
      const keys = keysOf(combination);
      return this.#driver.keys([...keys.map(keyDown), ...keys.toReversed().map(keyUp)]);
    },
    down: (key) => this.#driver.keys([keyDown(key)]),
    up: (key) => this.#driver.keys([keyUp(key)]),
  };

  mouse = {
    move: (x, y) => this.#driver.pointer([moveTo(x, y)]),
    click: (x, y, { button = 'left' } = {}) =>
      this.#driver.pointer([
        moveTo(x, y),
        buttonAction('pointerDown', button),
        buttonAction('pointerUp', button),
      ]),
    down: ({ button = 'left' } = {}) => this.#driver.pointer([buttonAction('pointerDown', button)]),
    up: async ({ button = 'left' } = {}) => {
      // resetMouse() lets go of every button, and MiniBrowser hangs on those not pressed
      if (button === 'left') await this.#driver.pointer([buttonAction('pointerUp', button)]);
    },
  };

  /** The window's rectangle includes the toolbar: measure the page and correct by the difference. */
  async setViewportSize({ width, height }) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const [innerWidth, innerHeight] = await this.#driver.run('return [innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      if (attempt % 5 === 0) {
        const window = await this.#driver.windowRectangle();
        await this.#driver.resizeWindow({
          width: window.width + width - innerWidth,
          height: window.height + height - innerHeight,
        });
      }
      await sleep(50);
    }
    const size = await this.#driver.run('return `${innerWidth}x${innerHeight}`');
    throw new Error(`setViewport in WebKit: wanted ${width}x${height}, the page has ${size}`);
  }

  async emulateMedia({ media, forcedColors, ...wanted }) {
    if (forcedColors && forcedColors !== 'none') throw new Error('WebKit has no forced colors');
    this.#inspect ??= await attachInspector(this.#inspectorPort);
    if (media !== undefined) {
      await this.#inspect('Page.setEmulatedMedia', {
        media: media === 'screen' ? '' : (media ?? ''),
      });
    }
    for (const [option, { name, values }] of Object.entries(USER_PREFERENCES)) {
      if (wanted[option] === undefined) continue;
      const value = values[wanted[option]];
      // without a value the preference is the system's again
      await this.#inspect('Page.overrideUserPreference', { name, ...(value && { value }) });
    }
  }

  async evaluateHandle(callback, argument) {
    const value = await this.#driver.run(`return (${callback})(arguments[0])`, argument);
    return { asElement: () => ({ screenshot: () => this.#driver.screenshot(value) }) };
  }
}

const keyDown = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
const buttonAction = (type, button) => ({ type, button: BUTTONS[button] });
