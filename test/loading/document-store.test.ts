/** However many elements of a page want a document, it is loaded once. */
import { expect } from '@open-wc/testing';
import { readArticle, type Origin, type ReadResult } from '../../src/document/read.js';
import { accept, loadDocument } from '../../src/loading/document-store.js';
import type { FetchOptions } from '../../src/loading/fetch-document.js';
import { failureOf, options } from '../fixtures/answers.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { Network } from '../fixtures/network.js';

const URL_A = 'https://library.example/a.json';
const URL_B = 'https://library.example/b.json';
const DOCUMENT = articleDocument();

/** An element that wants a document: it can go, and tells what it got. */
class Asker {
  readonly #abort = new AbortController();
  readonly got: Promise<unknown>;

  constructor(
    network: Network,
    more: Partial<FetchOptions> = {},
    url = URL_A,
    read: (value: unknown, origin: Origin) => ReadResult<unknown> = readArticle,
  ) {
    const wanted = options(network.fetch, more);
    this.got = loadDocument(url, read, wanted, this.#abort.signal);
    // it may go without looking back
    this.got.catch(() => {});
    askers.push(this);
  }

  go(reason?: unknown): void {
    this.#abort.abort(reason);
  }
}

// the store is one for the page: each test leaves it as it was
const askers: Asker[] = [];
afterEach(() => {
  for (const asker of askers.splice(0)) asker.go();
});

const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  );

describe('those who want one document', () => {
  it('share a request, a reading and a model', async () => {
    const network = new Network();
    let readings = 0;
    const read = (value: unknown, origin: Origin): ReadResult<unknown> => {
      readings++;
      return readArticle(value, origin);
    };
    const all = Array.from({ length: 5 }, () => new Asker(network, {}, URL_A, read));
    (await network.call('/a.json')).answer(DOCUMENT);
    const models = await Promise.all(all.map(({ got }) => got));
    expect(new Set(models).size).to.equal(1);
    expect(structuredClone(models[0])).to.deep.equal(DOCUMENT);
    expect([network.calls.length, readings]).to.deep.equal([1, 1]);
  });

  it('share it with those who come later, as long as one stays', async () => {
    const network = new Network({ '/a.json': DOCUMENT });
    const first = new Asker(network);
    const model = await first.got;
    const second = new Asker(network);
    expect((await second.got) === model).to.be.true;
    first.go();
    expect((await new Asker(network).got) === model).to.be.true;
    expect(network.calls).to.have.length(1);
  });

  for (const [name, one, other] of [
    ['addresses', {}, {}],
    ['timeouts', { timeout: 1000 }, { timeout: 2000 }],
    ['numbers of attempts', { retries: 1 }, { retries: 2 }],
    ['hashes', { integrity: '' }, { integrity: 'sha256-A' }],
  ] as const) {
    it(`do not share with others: other ${name}`, () => {
      const network = new Network();
      new Asker(network, one);
      new Asker(network, other, name === 'addresses' ? URL_B : URL_A);
      expect(network.calls).to.have.length(2);
    });
  }

  it('do not share with others: another `fetch`, another reader', () => {
    const [one, other] = [new Network(), new Network()];
    new Asker(one);
    new Asker(other);
    new Asker(one, {}, URL_A, (value, origin) => readArticle(value, origin));
    expect([one.calls.length, other.calls.length]).to.deep.equal([2, 1]);
  });
});

describe('one who goes', () => {
  it('hears of it by their own reason, and the others still get the document', async () => {
    const network = new Network();
    const [first, second] = [new Asker(network), new Asker(network)];
    const reason = new Error('gone');
    first.go(reason);
    expect(await rejection(first.got)).to.equal(reason);
    const call = await network.call('/a.json');
    expect(call.signal.aborted).to.be.false;
    call.answer(DOCUMENT);
    expect(structuredClone(await second.got)).to.deep.equal(DOCUMENT);
  });

  it('as the last aborts the request', async () => {
    const network = new Network();
    const [first, second] = [new Asker(network), new Asker(network)];
    first.go();
    second.go();
    expect(network.calls[0]!.signal.aborted).to.be.true;
    expect(await rejection(second.got)).to.include({ name: 'AbortError' });
  });

  it('as the last leaves nothing behind', async () => {
    const network = new Network({ '/a.json': DOCUMENT });
    const first = new Asker(network);
    const model = await first.got;
    first.go();
    expect((await new Asker(network).got) === model).to.be.false;
    expect(network.calls).to.have.length(2);
  });

  it('while the next comes does not take the request along', async () => {
    const network = new Network();
    const first = new Asker(network);
    const second = new Asker(network);
    first.go();
    const third = new Asker(network);
    second.go();
    const call = await network.call('/a.json');
    expect([call.signal.aborted, network.calls.length]).to.deep.equal([false, 1]);
    call.answer(DOCUMENT);
    expect(structuredClone(await third.got)).to.deep.equal(DOCUMENT);
  });
});

describe('a failure', () => {
  it('is that of all who wait', async () => {
    const network = new Network();
    const [first, second] = [new Asker(network), new Asker(network)];
    (await network.call('/a.json')).fail();
    const errors = await Promise.all([failureOf(first.got), failureOf(second.got)]);
    expect(errors.map(({ reason }) => reason)).to.deep.equal(['network', 'network']);
    expect(network.calls).to.have.length(1);
  });

  it('is not that of who comes next', async () => {
    const network = new Network();
    const first = new Asker(network);
    (await network.call('/a.json')).fail();
    await failureOf(first.got);
    const second = new Asker(network);
    (await network.call('/a.json', 1)).answer(DOCUMENT);
    expect(structuredClone(await second.got)).to.deep.equal(DOCUMENT);
    // whoever failed first goes last, and takes nothing along
    first.go();
    expect((await new Asker(network).got) === (await second.got)).to.be.true;
    expect(network.calls).to.have.length(2);
  });

  for (const [value, reason, words] of [
    [articleDocument({ title: '' }), 'invalid', 'title malformed text'],
    [articleDocument({ schemaVersion: '2.0' }), 'unsupported-version', 'schemaVersion version'],
    [5, 'invalid', 'malformed fields'],
  ] as const) {
    it(`is a document that is refused, and says where: ${words}`, async () => {
      const error = await failureOf(new Asker(new Network({ '/a.json': value })).got);
      expect(error).to.include({ reason, message: words, url: URL_A });
      expect(error.cause).to.be.an('array').that.is.not.empty;
    });
  }
});

describe('a reload', () => {
  it('goes past the document that is there, and past every cache', async () => {
    const network = new Network();
    const first = new Asker(network);
    const second = new Asker(network, { reload: true });
    expect(network.calls.map(({ init }) => init.cache)).to.deep.equal(['default', 'reload']);
    network.calls[0]!.answer(articleDocument({ title: 'Old' }));
    network.calls[1]!.answer(articleDocument({ title: 'New' }));
    expect(await first.got).to.include({ title: 'Old' });
    expect(await second.got).to.include({ title: 'New' });
  });

  it('is what the next get', async () => {
    const network = new Network({ '/a.json': DOCUMENT });
    const old = new Asker(network);
    await old.got;
    const model = await new Asker(network, { reload: true }).got;
    expect((await new Asker(network).got) === model, 'beside the old').to.be.true;
    old.go();
    expect((await new Asker(network).got) === model, 'after the old').to.be.true;
    expect(network.calls).to.have.length(2);
  });

  it('is made where there is nothing yet', async () => {
    const network = new Network({ '/a.json': DOCUMENT });
    expect(await new Asker(network, { reload: true }).got).to.include({ id: DOCUMENT.id });
  });
});

describe('a document in hand', () => {
  it('is read like one that was loaded, from the base it is given', () => {
    const value = articleDocument({ translations: [{ lang: 'es', url: 'es.json' }] });
    const translations = (base?: string): unknown =>
      structuredClone(accept(value, URL_A, readArticle, base).document.translations);
    expect(translations()).to.deep.equal([{ lang: 'es', url: 'https://library.example/es.json' }]);
    expect(translations('https://clinic.example/docs/')).to.deep.equal([
      { lang: 'es', url: 'https://clinic.example/docs/es.json' },
    ]);
  });

  it('that is refused is a `LoadError`', () => {
    expect(() => accept(5, '', readArticle))
      .to.throw('malformed fields')
      .that.includes({ name: 'LoadError', reason: 'invalid', url: '' });
  });

  it('may have images over http on this page, which came so', () => {
    expect(location.protocol).to.equal('http:');
    const publisher = { name: 'Larch', logo: { src: 'http://library.example/logo.svg' } };
    const { document } = accept(articleDocument({ publisher }), URL_A, readArticle);
    expect(structuredClone(document.publisher)).to.deep.equal(publisher);
  });
});
