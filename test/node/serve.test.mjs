import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createStaticHandler, listen } from '../../scripts/serve.mjs';

const root = mkdtempSync(join(tmpdir(), 'health-widgets-serve-'));
const server = createServer(
  createStaticHandler({ root, folders: ['demo', 'dist'], index: '/demo/index.html' }),
);
let port;

before(async () => {
  for (const folder of ['demo/inner', 'dist', 'demo-private', 'src'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'demo/index.html'), '<!doctype html>');
  writeFileSync(join(root, 'demo/inner/index.html'), 'inner');
  writeFileSync(join(root, 'demo/é ü.json'), '{}');
  writeFileSync(join(root, 'demo/empty.txt'), '');
  for (const extension of ['css', 'svg', 'png', 'webp', 'woff2', 'mp4', 'vtt']) {
    writeFileSync(join(root, `demo/file.${extension}`), '0123456789');
  }
  writeFileSync(join(root, 'dist/widget.js'), 'export {};');
  for (const secret of ['package.json', 'src/index.ts', 'demo-private/a.txt'])
    writeFileSync(join(root, secret), 'secret');
  symlinkSync(join(root, 'package.json'), join(root, 'demo/link.json'));
  port = await listen(server, 0);
});

after(() => {
  server.close();
  rmSync(root, { recursive: true });
});

/** Node's own client: fetch would tidy the path before it sends it. */
function get(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', reject)
      .end();
  });
}

describe('the demo server', () => {
  it('leads from / to the demo', async () => {
    const { status, headers } = await get('/');
    assert.equal(status, 302);
    assert.equal(headers.location, '/demo/index.html');
  });

  it('serves pages under a strict Content Security Policy', async () => {
    const { status, headers, body } = await get('/demo/index.html?a=b');
    assert.equal(status, 200);
    assert.equal(body, '<!doctype html>');
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self';/);
    assert.doesNotMatch(headers['content-security-policy'], /unsafe|\*/);
  });

  it('serves a folder by its index, at its address with a slash', async () => {
    assert.equal((await get('/demo/inner/')).body, 'inner');
    assert.equal((await get('/demo/inner')).status, 404);
  });

  it('lets any site read JSON, whatever its name', async () => {
    const { status, headers } = await get('/demo/%C3%A9%20%C3%BC.json');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal((await get('/dist/widget.js')).headers['access-control-allow-origin'], undefined);
  });

  const types = {
    '/dist/widget.js': 'text/javascript; charset=utf-8',
    '/demo/file.css': 'text/css; charset=utf-8',
    '/demo/file.svg': 'image/svg+xml',
    '/demo/file.png': 'image/png',
    '/demo/file.webp': 'image/webp',
    '/demo/file.woff2': 'font/woff2',
    '/demo/file.mp4': 'video/mp4',
    '/demo/file.vtt': 'text/vtt; charset=utf-8',
  };
  for (const [path, type] of Object.entries(types)) {
    it(`serves ${path} as ${type}`, async () => {
      assert.equal((await get(path)).headers['content-type'], type);
    });
  }

  for (const path of [
    '/package.json',
    '/src/index.ts',
    '/demo/../package.json',
    '/demo/%2e%2e/package.json',
    '/demo/..%2fpackage.json',
    '/demo/..%5cpackage.json',
    '/demo/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/demo/../demo-private/a.txt',
    '/demo-private/a.txt',
    '/demo/link.json',
    '/demo/%00index.html',
    '/demo/%',
    '//etc/passwd',
    '/demo',
    '/demo/missing.html',
  ]) {
    it(`refuses ${path}`, async () => {
      const { status, body } = await get(path);
      assert.equal(status, 404);
      assert.equal(body, 'Not found\n');
    });
  }

  it('answers a range of a video, and refuses one past its end', async () => {
    const { status, headers, body } = await get('/demo/file.mp4', {
      headers: { range: 'bytes=2-4' },
    });
    assert.deepEqual([status, headers['content-range'], body], [206, 'bytes 2-4/10', '234']);
    assert.equal((await get('/demo/file.mp4', { headers: { range: 'bytes=-3' } })).body, '789');
    assert.equal((await get('/demo/file.mp4', { headers: { range: 'bytes=20-' } })).status, 416);
  });

  it('answers HEAD without a body, an empty file, and no other method', async () => {
    const head = await get('/demo/index.html', { method: 'HEAD' });
    assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '15', '']);
    assert.deepEqual((await get('/demo/empty.txt')).body, '');
    assert.equal((await get('/demo/index.html', { method: 'POST' })).status, 405);
  });
});

describe('listen', () => {
  it('takes the next port when one is in use', async () => {
    const second = createServer();
    const taken = await listen(second, port);
    second.close();
    assert.ok(taken > port && taken < port + 20);
  });
});
