/** The endpoint by which browser tests meet slow and broken answers must itself be right. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { createAnswers, createRecord } from '../http/answers.mjs';

const record = createRecord();
const answer = createAnswers(record);
const allowing = createAnswers(record, { allowOrigin: '*' });
const start = (handler) =>
  createServer(async (request, response) => {
    if (!(await handler(request, response))) response.writeHead(404).end();
  });
const servers = [start(answer), start(allowing)];
let origin;
let secondOrigin;

before(async () => {
  for (const server of servers) await new Promise((done) => server.listen(0, '127.0.0.1', done));
  [origin, secondOrigin] = servers.map((server) => `http://127.0.0.1:${server.address().port}`);
});
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const ask = (query, options) => fetch(`${origin}/_http?${new URLSearchParams(query)}`, options);

describe('/_http', () => {
  it('answers with the status, the headers and the body it is told', async () => {
    const response = await ask({
      status: 503,
      type: 'text/x',
      body: '{"é"}',
      retryAfter: 7,
      etag: '"e"',
      cache: 'max-age=5',
    });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('content-type'), 'text/x');
    assert.equal(response.headers.get('retry-after'), '7');
    assert.equal(response.headers.get('etag'), '"e"');
    assert.equal(response.headers.get('cache-control'), 'max-age=5');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(await response.text(), '{"é"}');
  });

  it('sends any bytes, any number of times, with no content type', async () => {
    const response = await ask({
      b64: Buffer.from([0xff, 0x00]).toString('base64'),
      repeat: 3,
      type: '',
    });
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], [255, 0, 255, 0, 255, 0]);
    assert.equal(response.headers.get('content-type'), null);
  });

  it('compresses', async () => {
    const response = await ask({ body: 'a', repeat: 10_000, gzip: 1 });
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.equal((await response.text()).length, 10_000);
  });

  it('redirects', async () => {
    const response = await ask({ location: '/elsewhere' }, { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), '/elsewhere');
  });

  it('waits before it answers', async () => {
    const started = performance.now();
    await ask({ delay: 100 });
    assert.ok(performance.now() - started >= 95);
  });

  for (const query of [{ chunks: 5, gap: 20 }, { drip: 0.1 }]) {
    it(`sends a body bit by bit: ${JSON.stringify(query)}`, async () => {
      const started = performance.now();
      const response = await ask({ ...query, body: '0123456789' });
      const { value } = await response.body.getReader().read();
      assert.ok(value.length < 10, 'the first piece is not the whole');
      const whole = await (await ask({ ...query, body: '0123456789' })).text();
      assert.equal(whole, '0123456789');
      assert.ok(performance.now() - started >= 70);
    });
  }

  it('hangs after the body', async () => {
    const response = await ask({ hang: 1, body: 'a' }, { signal: AbortSignal.timeout(200) });
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), { name: 'TimeoutError' });
  });

  it('breaks off within the body, and before the answer', async () => {
    const response = await ask({ truncate: 1, body: 'abc' });
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    await assert.rejects(ask({ reset: 1 }));
  });

  it('fails the first requests of a key', async () => {
    const statuses = [];
    for (let count = 0; count < 3; count++)
      statuses.push((await ask({ key: 'first', first: 2, firstStatus: 429 })).status);
    assert.deepEqual(statuses, [429, 429, 200]);
  });
});

describe('/_log', () => {
  it('tells the requests of a key, and no others', async () => {
    await ask({ key: 'a' }, { headers: { 'x-sent': 'yes' } });
    await ask({ key: 'b' });
    const log = await (await fetch(`${origin}/_log?key=a`)).json();
    assert.equal(log.length, 1);
    assert.equal(log[0].method, 'GET');
    assert.match(log[0].url, /key=a/);
    assert.equal(log[0].headers['x-sent'], 'yes');
    assert.deepEqual(await (await fetch(`${origin}/_log?key=never`)).json(), []);
  });

  it('is one for both origins', async () => {
    await fetch(`${secondOrigin}/_http?key=shared`);
    assert.equal((await (await fetch(`${origin}/_log?key=shared`)).json()).length, 1);
  });
});

describe('/_store', () => {
  it('keeps a body for later answers', async () => {
    await fetch(`${origin}/_store?id=s`, { method: 'POST', body: 'x'.repeat(100_000) });
    assert.equal((await (await ask({ stored: 's' })).text()).length, 100_000);
  });
});

describe('the second origin', () => {
  it('allows every origin, unless told otherwise', async () => {
    const allow = async (query) =>
      (await fetch(`${secondOrigin}/_http?${query}`)).headers.get('access-control-allow-origin');
    assert.equal(await allow(''), '*');
    assert.equal(await allow('acao='), null);
    assert.equal(await allow('acao=https://a.example'), 'https://a.example');
  });

  it('answers a preflight', async () => {
    const response = await fetch(`${secondOrigin}/_http?status=500`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'x-a' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-headers'), 'x-a');
  });
});
