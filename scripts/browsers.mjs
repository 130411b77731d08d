/**
 * Finds the browsers that the tests drive, and installs those missing on a Debian machine
 * where this runs as root.
 *
 * By hand: `node scripts/browsers.mjs [chromium,firefox,webkit]`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { engines, programs } from '../test/browsers/installed.mjs';

/**
 * All that a full test run needs. The fonts are named because screenshots depend on them,
 * poppler-utils because the print tests read a PDF.
 */
const DEBIAN_PACKAGES = [
  'chromium',
  'chromium-headless-shell',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'poppler-utils',
  'fonts-liberation',
  'fonts-dejavu-core',
];

/** The programs that these engines need and this machine lacks. */
function missing(wanted) {
  return wanted.flatMap((engine) => engines[engine]).filter((program) => !programs[program].find());
}

function apt(...args) {
  const command = ['-o', 'DPkg::Lock::Timeout=600', '-q', ...args];
  console.log(`apt-get ${args.join(' ')}`);
  const { status, error } = spawnSync('apt-get', command, {
    // what apt prints is of interest when it fails, and it then says so on stderr
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (error || status !== 0)
    console.error(`apt-get ${args[0]} failed: ${error?.message ?? `exit ${status}`}`);
  return !error && status === 0;
}

const canInstall = () => process.getuid?.() === 0 && !spawnSync('apt-get', ['--version']).error;

/**
 * Makes sure that the engines can be started.
 *
 * @param {string[]} wanted names of engines
 * @returns {boolean} false when something is missing; what, and how to get it, is printed
 */
export function ensureBrowsers(wanted) {
  if (missing(wanted).length > 0 && canInstall() && apt('update')) {
    apt('install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
  }
  const lacking = missing(wanted);
  for (const name of lacking) {
    const { package: debianPackage, variable } = programs[name];
    console.error(
      `${name} is missing: Debian package ${debianPackage}, or its path in ${variable}`,
    );
  }
  if (lacking.length > 0) {
    console.error(
      `On Debian, as root:\n  apt-get update\n  apt-get install --no-install-recommends ${DEBIAN_PACKAGES.join(' ')}`,
    );
    console.error('Or test in the browsers you have: npm test -- --engines chromium');
  }
  return lacking.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv[2]?.split(',') ?? Object.keys(engines);
  process.exit(ensureBrowsers(wanted) ? 0 : 2);
}
