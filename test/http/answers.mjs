/**
 * An HTTP endpoint whose answers, slow, broken or both, are written in its query: browser
 * tests meet real responses without a table of them on the server.
 *
 * `/_http?…` answers as told:
 *
 * | parameter        | meaning                                                              |
 * |------------------|----------------------------------------------------------------------|
 * | `status`         | status code; 200, or 302 with `location`                             |
 * | `type`           | Content-Type; `application/json` if absent, none at all if empty     |
 * | `body`, `b64`    | the body as text, or as base64                                       |
 * | `stored`         | the body: what was POSTed to `/_store?id=…` (for more than a URL holds) |
 * | `repeat`         | the body this many times over                                        |
 * | `gzip`           | `1`: compressed, with Content-Encoding                               |
 * | `location`, `retryAfter`, `cache`, `etag` | those headers (`cache`: Cache-Control, `no-store` if absent) |
 * | `acao`           | Access-Control-Allow-Origin; empty: none                             |
 * | `expose`         | Access-Control-Expose-Headers                                        |
 * | `csp`            | Content-Security-Policy                                              |
 * | `headers`        | any further headers, as JSON                                         |
 * | `delay`          | milliseconds before the headers                                      |
 * | `chunks`, `gap`  | the body in so many pieces, `gap` milliseconds apart (20)            |
 * | `drip`           | the body at so many bytes a millisecond (may be below 1)             |
 * | `hang`           | `1`: headers and body, and then no end, for ever (Firefox tells its page of an answer only when a byte of the body has come) |
 * | `truncate`       | `1`: announces more than it sends, then drops the connection         |
 * | `reset`          | `1`: drops the connection without an answer                          |
 * | `key`            | logs the request under this name                                     |
 * | `first`, `firstStatus` | the first so many requests of this `key` get this status (503), `retryAfter` included, and no body |
 *
 * `/_log?key=K` tells which requests carried `key=K`: `[{ method, url, headers }]`.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** Sent beside the real body by `truncate`. */
const MISSING_BYTES = 1000;
const DRIP_INTERVAL = 10;

/** Requests seen, by key, and bodies stored, by id: one for all origins of a test run. */
export const createRecord = () => ({ requests: new Map(), bodies: new Map() });

/**
 * @param {ReturnType<typeof createRecord>} record
 * @param {{ allowOrigin?: string }} [options] the Access-Control-Allow-Origin of answers that don't name one
 * @returns a handler of Node requests; resolves to false for those that are not for it
 */
export function createAnswers(record, { allowOrigin = '' } = {}) {
  return async function answer(request, response) {
    const { pathname, searchParams: query } = new URL(request.url, 'http://localhost');
    const allowed = query.get('acao') ?? allowOrigin;
    if (allowed) response.setHeader('Access-Control-Allow-Origin', allowed);

    if (pathname === '/_http') {
      log(record, request, query.get('key'));
      if (request.method === 'OPTIONS') preflight(request, response, allowed);
      else await answerAsTold(record, query, request, response);
    } else if (pathname === '/_log') {
      sendJson(response, record.requests.get(query.get('key')) ?? []);
    } else if (pathname === '/_store' && request.method === 'POST') {
      record.bodies.set(query.get('id'), await readBody(request));
      sendJson(response, {});
    } else {
      return false;
    }
    return true;
  };
}

function log({ requests }, { method, url, headers }, key) {
  if (key === null) return;
  if (!requests.has(key)) requests.set(key, []);
  requests.get(key).push({ method, url, headers });
}

function preflight(request, response, allowed) {
  if (allowed) {
    response.setHeader(
      'Access-Control-Allow-Headers',
      request.headers['access-control-request-headers'] ?? '*',
    );
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  }
  response.writeHead(204).end();
}

function sendJson(response, value) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function answerAsTold({ requests, bodies }, query, request, response) {
  if (query.get('reset') === '1') return void request.socket.destroy();
  await sleep(Number(query.get('delay') ?? 0));

  setHeaders(query, response);
  if (requests.get(query.get('key'))?.length <= Number(query.get('first') ?? 0)) {
    return void response.writeHead(Number(query.get('firstStatus') ?? 503)).end();
  }

  const status = Number(query.get('status') ?? (query.has('location') ? 302 : 200));
  const body = bodyOf(query, bodies);
  if (query.get('gzip') === '1') response.setHeader('Content-Encoding', 'gzip');
  if (query.get('truncate') === '1')
    response.setHeader('Content-Length', body.length + MISSING_BYTES);
  response.writeHead(status);
  response.flushHeaders();

  if (request.method === 'HEAD' || status === 204 || status === 304) return void response.end();
  for await (const piece of pieces(body, query)) {
    if (response.destroyed) return;
    response.write(piece);
  }
  if (query.get('hang') === '1') return;
  if (query.get('truncate') !== '1') return void response.end();
  // the bytes must be on their way before the connection goes
  await sleep(50);
  request.socket.destroy();
}

function setHeaders(query, response) {
  const headers = {
    'Content-Type': query.get('type') ?? 'application/json',
    'Cache-Control': query.get('cache') ?? 'no-store',
    Location: query.get('location'),
    'Retry-After': query.get('retryAfter'),
    ETag: query.get('etag'),
    'Access-Control-Expose-Headers': query.get('expose'),
    'Content-Security-Policy': query.get('csp'),
    ...JSON.parse(query.get('headers') ?? '{}'),
  };
  for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
}

function bodyOf(query, bodies) {
  const once =
    bodies.get(query.get('stored')) ??
    (query.has('b64')
      ? Buffer.from(query.get('b64'), 'base64')
      : Buffer.from(query.get('body') ?? ''));
  const body = Buffer.concat(Array(Number(query.get('repeat') ?? 1)).fill(once));
  return query.get('gzip') === '1' ? gzipSync(body) : body;
}

async function* pieces(body, query) {
  const drip = Number(query.get('drip') ?? 0);
  const chunks = Number(query.get('chunks') ?? 1);
  const size = Math.max(1, Math.ceil(drip ? drip * DRIP_INTERVAL : body.length / chunks));
  const gap = drip ? Math.max(DRIP_INTERVAL, 1 / drip) : Number(query.get('gap') ?? 20);
  for (let start = 0; start < body.length; start += size) {
    if (start > 0) await sleep(gap);
    yield body.subarray(start, start + size);
  }
}
