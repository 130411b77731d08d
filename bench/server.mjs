/**
 * Two origins on this machine, the host page's and the publisher's, behind a network made
 * by the server itself, as the DevTools protocol's emulation knows no cost of a new connection:
 *
 * - a round trip before the first byte of each answer;
 * - one more for each new connection to the publisher (TCP's handshake; TLS and DNS, which
 *   would cost every contender but static HTML two or three more, are left out). The reader is
 *   taken to be on the host's site already, so connections there are open;
 * - all connections share one line of so many bits a second, in packets of 1,460 bytes.
 *
 * HTTP/1.1, so at most six connections an origin. TCP's slow start is not modelled.
 */
import { createServer } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const PACKET = 1460;

export const NETWORKS = {
  none: { label: 'no delay', roundTrip: 0, bitsPerSecond: Infinity },
  fast: { label: '60 ms', roundTrip: 60, bitsPerSecond: Infinity },
  slow: { label: '150 ms, 1.6 Mbit/s', roundTrip: 150, bitsPerSecond: 1_600_000 },
};

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
};

/** The host's page is asked for anew, scripts never change, documents may after five minutes. */
function cacheControl(path, kind) {
  if (path === '/page.html') return 'no-cache';
  if (kind === 'js' || kind === 'css') return 'public, max-age=31536000, immutable';
  return 'public, max-age=300';
}

const compressed = new Map();

/** Brotli at its highest level, as a publisher's files would be; made once for each text. */
export function brotli(text) {
  if (!compressed.has(text)) {
    const bytes = Buffer.from(text);
    compressed.set(
      text,
      brotliCompressSync(bytes, {
        params: {
          // the highest level takes seconds for the pages of 500 articles
          [constants.BROTLI_PARAM_QUALITY]: bytes.length > 200_000 ? 6 : 11,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    );
  }
  return compressed.get(text);
}

export async function startServer() {
  const state = { network: NETWORKS.none, files: new Map(), freeAt: 0 };
  let log;
  const resetLog = () => (log = { requests: 0, bytes: 0, connections: 0, active: 0, last: 0 });
  resetLog();

  /** Waits until so many bytes have gone over the line that all connections share. */
  async function pass(bytes) {
    const now = performance.now();
    state.freeAt = Math.max(now, state.freeAt) + (bytes * 8000) / state.network.bitsPerSecond;
    if (state.freeAt - now >= 1) await sleep(state.freeAt - now);
  }

  async function answer(request, response) {
    const entry = log;
    entry.requests++;
    entry.active++;
    entry.last = performance.now();
    const before = request.socket.bytesWritten;
    response.once('close', () => {
      entry.active--;
      entry.last = performance.now();
      entry.bytes += request.socket.bytesWritten - before;
    });
    if (state.network.roundTrip > 0) await sleep(state.network.roundTrip);
    await respond(request, response);
  }

  async function respond(request, response) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'OPTIONS') {
      response.setHeader(
        'Access-Control-Allow-Headers',
        request.headers['access-control-request-headers'] ?? '*',
      );
      response.setHeader('Access-Control-Max-Age', '600');
      return void response.writeHead(204).end();
    }
    const { pathname } = new URL(request.url, 'http://localhost');
    const text = state.files.get(pathname);
    if (text === undefined) return void response.writeHead(404).end();
    const kind = pathname.split('.').at(-1);
    const body = brotli(text);
    response.writeHead(200, {
      'Content-Type': TYPES[kind],
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': cacheControl(pathname, kind),
      Vary: 'Accept-Encoding',
    });
    if (state.network.bitsPerSecond === Infinity) return void response.end(body);
    for (let start = 0; start < body.length; start += PACKET) {
      const packet = body.subarray(start, start + PACKET);
      await pass(packet.length);
      if (response.destroyed) return;
      response.write(packet);
    }
    response.end();
  }

  const sockets = new Set();
  const listen = async (isPublisher) => {
    const http = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      answer(request, response).catch((error) => response.destroy(error));
    });
    // The browser believes itself connected at once; its request waits until we read it.
    const tcp = createTcpServer({ pauseOnConnect: true, noDelay: true }, async (socket) => {
      log.connections++;
      sockets.add(socket.on('close', () => sockets.delete(socket)));
      socket.on('error', () => {});
      if (isPublisher && state.network.roundTrip > 0) await sleep(state.network.roundTrip);
      http.emit('connection', socket);
      socket.resume();
    });
    await new Promise((done, failed) => tcp.once('error', failed).listen(0, '127.0.0.1', done));
    return { tcp, origin: `http://127.0.0.1:${tcp.address().port}` };
  };
  const host = await listen(false);
  const publisher = await listen(true);

  return {
    host: host.origin,
    publisher: publisher.origin,
    /** Begins a run: these files, this network, and a new count. */
    begin(files, network) {
      state.files = files;
      state.network = network;
      state.freeAt = 0;
      resetLog();
    },
    /** What has gone over the wire since; the bytes are those of answers, headers included. */
    count: () => ({ ...log }),
    /** Resolves when nothing has been asked for, nor been under way, for so many milliseconds. */
    async quiet(milliseconds) {
      while (log.active > 0 || performance.now() - log.last < milliseconds) await sleep(20);
    },
    close() {
      for (const { tcp } of [host, publisher]) tcp.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
