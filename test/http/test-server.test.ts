import { expect } from '@open-wc/testing';

const text = async (url: string): Promise<string> => (await fetch(url)).text();
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the test server', () => {
  it('gives real answers, and tells the requests it had', async () => {
    const response = await fetch('/_http?status=404&body=gone&key=real', {
      headers: { 'x-sent': 'yes' },
    });
    expect([response.status, await response.text()]).to.deep.equal([404, 'gone']);
    const [{ method, headers }] = JSON.parse(await text('/_log?key=real')) as [
      { method: string; headers: Record<string, string> },
    ];
    expect([method, headers['x-sent']]).to.deep.equal(['GET', 'yes']);
  });

  it('drops connections, before and within an answer', async () => {
    expect(await failure(fetch('/_http?reset=1'))).to.be.instanceOf(TypeError);
    const response = await fetch('/_http?truncate=1&body=abc');
    expect(await failure(response.text())).to.be.instanceOf(TypeError);
  });

  it('never ends an answer that hangs', async () => {
    const response = await fetch('/_http?hang=1&body=abc', { signal: AbortSignal.timeout(300) });
    expect(await failure(response.text())).to.be.instanceOf(DOMException);
  });

  it('has a second origin, with and without CORS', async () => {
    const origin = await text('/_origin2');
    expect(origin).to.not.equal(location.origin);
    expect(await text(`${origin}/_http?body=there`)).to.equal('there');
    expect(await failure(fetch(`${origin}/_http?acao=`))).to.be.instanceOf(TypeError);
    expect(await text(`${origin}/dist/integrity.json`)).to.contain('sha384-');
  });

  it('serves the demo', async () => {
    expect(await text('/demo/index.html')).to.contain('<html');
  });

  it('keeps the inputs outside the repository within their folders', async () => {
    for (const path of ['corpora/../package.json', 'corpora/..%2fpackage.json', 'neither/']) {
      expect((await fetch(`/_folder/${path}`)).status, path).to.equal(404);
    }
  });
});
