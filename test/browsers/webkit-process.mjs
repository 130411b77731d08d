/**
 * Starts Xvfb, WebKitGTK's MiniBrowser and WebKitWebDriver, and ends them with this process.
 *
 * MiniBrowser is started here rather than by the driver, so that a Web Inspector client can
 * join the same browser (`webkit-inspector.mjs`): WebDriver itself can't emulate media.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../http/free-port.mjs';
import { programPath } from './installed.mjs';

/** Without this style MiniBrowser's toolbar keeps the window 447 px wide at least; with it, 290. */
const NARROW_TOOLBAR =
  '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

/** @returns {Promise<{ driverPort: number, inspectorPort: number, stop: () => void }>} */
export async function startWebKit() {
  const children = [];
  const home = mkdtempSync(join(tmpdir(), 'health-widgets-webkit-'));
  const output = process.env.WEBKIT_LOG ? 'inherit' : 'ignore';
  const stop = () => {
    for (const child of children.splice(0).reverse())
      if (child.exitCode === null) child.kill('SIGTERM');
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', stop);
  // a signal's default ends the process without an 'exit' event, and the children would stay
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(143));

  const start = (program, args, options) => {
    const child = spawnTied(programPath(program), args, options);
    children.push(child);
    return child;
  };

  try {
    // -displayfd 3: Xvfb takes a free display by itself and writes its number to descriptor 3
    const xvfb = start(
      'xvfb',
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    const display = await displayNumber(xvfb);

    mkdirSync(join(home, 'gtk-3.0'));
    writeFileSync(join(home, 'gtk-3.0', 'gtk.css'), NARROW_TOOLBAR);
    const driverPort = await freePort();
    const inspectorPort = await freePort();

    start('minibrowser', ['--automation', '--enable-developer-extras=true'], {
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        // a profile of its own, thrown away afterwards
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        // no graphics card, no desktop services
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        GIO_USE_VFS: 'local',
        GSETTINGS_BACKEND: 'memory',
        WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspectorPort}`,
      },
    });
    await listening('MiniBrowser', inspectorPort, 60_000);

    start(
      'webkitdriver',
      [`--port=${driverPort}`, '--host=127.0.0.1', `--target=127.0.0.1:${inspectorPort}`],
      {
        stdio: ['ignore', output, output],
      },
    );
    await listening('WebKitWebDriver', driverPort, 30_000);
    return { driverPort, inspectorPort, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** setpriv (util-linux) has the kernel end the child when this process dies, however it dies. */
function spawnTied(program, args, options) {
  return spawn('setpriv', ['--pdeathsig', 'TERM', '--', program, ...args], options);
}

function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    let written = '';
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].on('data', (bytes) => {
      written += bytes;
      if (written.includes('\n')) resolve(written.trim());
    });
  });
}

async function listening(name, port, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (!(await accepts(port))) {
    if (Date.now() > deadline)
      throw new Error(`${name} did not start within ${milliseconds / 1000} s`);
    await sleep(100);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
