/**
 * Where Debian's packages put the browsers. Each can be named in the environment
 * instead, for machines that keep them elsewhere.
 */
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that can be run, or undefined. */
function firstProgram(...candidates) {
  for (const candidate of candidates.filter(Boolean)) {
    const paths = candidate.includes('/')
      ? [candidate]
      : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, candidate));
    for (const path of paths) {
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here: try the next
      }
    }
  }
  return undefined;
}

/** MiniBrowser lies in a folder named after the architecture and WebKitGTK's API version. */
function miniBrowsers() {
  const found = [];
  for (const architecture of foldersIn('/usr/lib')) {
    for (const library of foldersIn(join('/usr/lib', architecture))) {
      if (library.startsWith('webkit2gtk-4'))
        found.push(join('/usr/lib', architecture, library, 'MiniBrowser'));
    }
  }
  return found.sort().reverse();
}

function foldersIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}

/** Each program that the tests may start: how to find it and which Debian package holds it. */
export const programs = {
  chromium: {
    find: () =>
      firstProgram(process.env.CHROMIUM_PATH, 'chromium', 'chromium-browser', 'google-chrome'),
    package: 'chromium',
    variable: 'CHROMIUM_PATH',
  },
  /** Chromium without a browser around the page, whose own pages would be at work beside it. */
  'headless-shell': {
    find: () =>
      firstProgram(
        process.env.HEADLESS_SHELL_PATH,
        'chromium-headless-shell',
        'chrome-headless-shell',
      ),
    package: 'chromium-headless-shell',
    variable: 'HEADLESS_SHELL_PATH',
  },
  firefox: {
    find: () => firstProgram(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox'),
    package: 'firefox-esr',
    variable: 'FIREFOX_PATH',
  },
  minibrowser: {
    find: () => firstProgram(process.env.MINIBROWSER_PATH, ...miniBrowsers()),
    package: 'webkit2gtk-driver',
    variable: 'MINIBROWSER_PATH',
  },
  webkitdriver: {
    find: () => firstProgram(process.env.WEBKIT_DRIVER_PATH, 'WebKitWebDriver'),
    package: 'webkit2gtk-driver',
    variable: 'WEBKIT_DRIVER_PATH',
  },
  xvfb: {
    find: () => firstProgram(process.env.XVFB_PATH, 'Xvfb'),
    package: 'xvfb',
    variable: 'XVFB_PATH',
  },
};

/** The programs that each engine needs. */
export const engines = {
  chromium: ['chromium'],
  firefox: ['firefox'],
  webkit: ['minibrowser', 'webkitdriver', 'xvfb'],
};

/** The path of one program; throws where it is missing. */
export function programPath(name) {
  const path = programs[name].find();
  if (!path) throw new Error(`${name} is not installed (Debian package ${programs[name].package})`);
  return path;
}
