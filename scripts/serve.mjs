/**
 * Serves the demo pages: `npm start`. Only `demo/` and `dist/`, only to this machine, under
 * the strict Content Security Policy that the widgets promise to work with.
 *
 * PORT=3000 npm start asks for a port; without it, 8080 or the next free one.
 */
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const FIRST_PORT = 8080;
const PORTS_TRIED = 20;

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A request handler for the files in some folders of a root.
 *
 * @param {{ root: string, folders: string[], index?: string }} options
 *   `index`: the path that `/` leads to
 */
export function createStaticHandler({ root, folders, index }) {
  const realRoot = realpathSync(root);
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Method not allowed');
    }
    const path = pathOf(request.url);
    if (path === '/' && index) return void response.writeHead(302, { Location: index }).end();
    const file = path && findFile(realRoot, folders, path);
    if (!file) return refuse(response, 404, 'Not found');
    sendFile(file, request, response);
  };
}

/** The decoded path of a request, or undefined if it can't be decoded. */
function pathOf(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
}

/**
 * The real file at a path, or undefined. It must lie in one of the folders after `..` and
 * symbolic links are followed, which covers every way of writing a traversal.
 */
function findFile(root, folders, path) {
  if (path.includes('\0')) return undefined;
  let file = join(root, path);
  let found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    // a relative link of the page would be resolved against its folder's parent
    if (!path.endsWith('/')) return undefined;
    file = join(file, 'index.html');
    found = statSync(file, { throwIfNoEntry: false });
  }
  if (!found?.isFile()) return undefined;
  const real = realpathSync(file);
  const allowed = folders.some((folder) => real.startsWith(join(root, folder) + sep));
  return allowed ? { path: real, size: found.size } : undefined;
}

function sendFile({ path, size }, request, response) {
  const extension = extname(path).toLowerCase();
  response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
  // edited files show at the next reload
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (extension === '.html') response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  // articles are made to be read from other sites
  if (extension === '.json') response.setHeader('Access-Control-Allow-Origin', '*');

  // Safari plays a video only from a server that answers ranges
  const range = byteRange(request.headers.range, size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${size}`);
    return refuse(response, 416, 'Range not satisfiable');
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.setHeader('Content-Length', end - start + 1);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD' || size === 0) return void response.end();
  createReadStream(path, { start, end })
    .on('error', () => response.destroy())
    .pipe(response);
}

/** One range of bytes (RFC 9110, section 14.1.2); undefined asks for the whole. */
function byteRange(header, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return start > end ? 'unsatisfiable' : { start, end };
}

function refuse(response, status, text) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${text}\n`);
}

/** Listens on the port, or on the first free one of those after it. */
export async function listen(server, port, tries = PORTS_TRIED) {
  for (let offset = 0; ; offset++) {
    try {
      await new Promise((done, failed) => {
        server.once('error', failed);
        server.listen(port + offset, '127.0.0.1', () => {
          server.off('error', failed);
          done();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || offset + 1 >= tries) throw error;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const serve = createStaticHandler({
    root: ROOT,
    folders: ['demo', 'dist'],
    index: '/demo/index.html',
  });
  const port = await listen(createServer(serve), Number(process.env.PORT || FIRST_PORT));
  console.log(`http://127.0.0.1:${port}/demo/index.html`);
}
