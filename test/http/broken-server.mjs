/**
 * A server below HTTP: it plays scripts of bytes, for the answers that node:http is too well
 * behaved to give. Every answer has a connection of its own.
 *
 * What is POSTed to `/_store?id=KEY` of the test server, `{ "answers": […], "sound": "…" }`, is
 * how requests for `/KEY/start` are answered: one script after the other, and the last from
 * then on. Any other path below `/KEY/` gets `sound`, a whole answer. A script is a list of steps:
 *
 * | step                  | meaning                                                        |
 * |-----------------------|----------------------------------------------------------------|
 * | `{ text }`            | these characters, in UTF-8; `{port}` is the server's own port, `{key}` the key, and `{date+2}` the HTTP date two seconds from now |
 * | `{ base64 }`          | these bytes                                                    |
 * | `{ repeat, times }`   | a text so many times, as fast as the client takes it           |
 * | `{ drip, gap }`       | a text, a byte every `gap` milliseconds                        |
 * | `{ bomb }`            | so many megabytes of spaces, compressed, one at a time         |
 * | `{ pause }`           | milliseconds                                                   |
 * | `{ reset: true }`     | resets the connection                                          |
 * | `{ hang: true }`      | leaves the connection open until the client closes it          |
 *
 * At the end of a script the connection is closed.
 */
import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip, constants } from 'node:zlib';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
/** Between two megabytes of a bomb: time for the client to be gone. */
const BOMB_GAP = 10;

/**
 * @param {{ bodies: Map<string, Buffer> }} record where the scripts are
 * @returns the server; `seen(key)` tells `{ key, times, open, written }`: when each request came,
 *   how many of their connections are open, and the bytes written, before compression
 */
export function createBrokenServer(record) {
  const log = new Map();
  const seen = (key) => log.get(key) ?? { key, times: [], open: 0, written: 0 };

  async function play(socket, head) {
    const [, key, path] = /^GET \/([^/ ]*)\/([^/ ]*)/.exec(head) ?? [];
    const stored = record.bodies.get(key);
    if (!stored) return void socket.end();
    const { answers, sound } = JSON.parse(stored);
    const entry = seen(key);
    log.set(key, entry);
    entry.open++;
    socket.once('close', () => entry.open--);
    let script = [{ text: sound }];
    if (path === 'start') {
      script = answers[Math.min(entry.times.length, answers.length - 1)];
      entry.times.push(Date.now());
    }
    for (const step of script) {
      if (socket.destroyed || (await playStep(step, socket, entry)) === 'stop') return;
    }
    socket.end();
  }

  const server = createServer((socket) => {
    let head = '';
    // what a client does to its end of a broken connection is its own business
    socket.on('error', () => socket.destroy());
    socket.on('data', function read(bytes) {
      head += bytes.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', read).resume();
      play(socket, head).catch(() => socket.destroy());
    });
  });
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    seen,
    listen: async () => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
    },
    port: () => server.address().port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function playStep(step, socket, entry) {
  const write = async (bytes) => {
    entry.written += bytes.length;
    if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), closed(socket)]);
  };
  if ('text' in step) await write(Buffer.from(filledIn(step.text, socket, entry)));
  else if ('base64' in step) await write(Buffer.from(step.base64, 'base64'));
  else if ('pause' in step) await sleep(step.pause);
  else if ('repeat' in step) {
    for (let i = 0; i < step.times && !socket.destroyed; i++) await write(Buffer.from(step.repeat));
  } else if ('drip' in step) {
    for (const byte of Buffer.from(step.drip)) {
      if (socket.destroyed) break;
      await write(Buffer.of(byte));
      await sleep(step.gap);
    }
  } else if ('bomb' in step) await dropBomb(step.bomb, socket, entry);
  else {
    if (step.reset) socket.resetAndDestroy();
    return 'stop';
  }
}

async function dropBomb(megabytes, socket, entry) {
  const gzip = createGzip();
  gzip.pipe(socket);
  for (let i = 0; i < megabytes && !socket.destroyed; i++) {
    gzip.write(MEGABYTE);
    await new Promise((done) => gzip.flush(constants.Z_SYNC_FLUSH, done));
    entry.written += MEGABYTE.length;
    await sleep(BOMB_GAP);
  }
  gzip.end();
}

const closed = (socket) => (socket.destroyed ? undefined : once(socket, 'close'));

const filledIn = (text, socket, { key }) =>
  text
    .replaceAll('{port}', socket.localPort)
    .replaceAll('{key}', key)
    .replace(/\{date\+(\d+)\}/g, (_, seconds) =>
      new Date(Date.now() + seconds * 1000).toUTCString(),
    );
