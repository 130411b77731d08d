/** Subresource Integrity of a document's bytes, checked before anything reads them. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import { hasIntegrity } from '../../src/loading/integrity.js';
import { ADDRESS, answering, body, failureOf, never, options } from '../fixtures/answers.js';
import { replace } from '../fixtures/replace.js';

const TEXT = '{"a":"é"}';
const BYTES = new TextEncoder().encode(TEXT);
/** Of the eight letters `not this`. */
const OTHER = new TextEncoder().encode('not this');

async function hash(bits: number, bytes = BYTES): Promise<string> {
  const digest = await crypto.subtle.digest(`SHA-${bits}`, bytes);
  return `sha${bits}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

const load = (integrity: string, content: BodyInit | null = BYTES): Promise<unknown> =>
  fetchDocument(ADDRESS, options(answering(body(content)), { integrity }), never);

it('a hash is the one that every tool makes', async () => {
  // printf '{}' | openssl dgst -sha256 -binary | base64
  const known = 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';
  expect(await hasIntegrity(new TextEncoder().encode('{}'), known)).to.be.true;
});

describe('bytes are accepted', () => {
  for (const bits of [256, 384, 512]) {
    it(`by their SHA-${bits}`, async () => {
      expect(await load(await hash(bits))).to.deep.equal({ a: 'é' });
    });
  }

  for (const [name, integrity] of [
    [
      'one of several hashes of an algorithm',
      async () => `${await hash(384, OTHER)} ${await hash(384)}`,
    ],
    ['the strongest algorithm alone', async () => `${await hash(256, OTHER)} ${await hash(512)}`],
    ['a hash among white space', async () => `\n\t ${await hash(384)}  `],
    ['a hash with options', async () => `${await hash(384)}?ct=application/json`],
    ['a hash beside an unknown algorithm', async () => `md5-AAAA ${await hash(256)}`],
  ] as const) {
    it(`by ${name}`, async () => {
      expect(await load(await integrity())).to.deep.equal({ a: 'é' });
    });
  }

  it('without any check where none is wanted', async () => {
    expect(await load('')).to.deep.equal({ a: 'é' });
  });
});

describe('bytes are refused', () => {
  for (const [name, integrity] of [
    ['another hash', () => hash(384, OTHER)],
    [
      'a weaker hash beside the strongest',
      async () => `${await hash(512, OTHER)} ${await hash(256)}`,
    ],
    ['the right hash of another algorithm', async () => (await hash(256)).replace('256', '384')],
    ['half a hash', async () => (await hash(384)).slice(0, 40)],
    ['a hash in another case', async () => (await hash(256)).toUpperCase()],
    ['an unknown algorithm', () => Promise.resolve('md5-AAAA')],
    ['no hash at all', () => Promise.resolve('yes please')],
    ['white space', () => Promise.resolve(' ')],
  ] as const) {
    it(`for ${name}`, async () => {
      const error = await failureOf(load(await integrity()));
      expect(error).to.include({ reason: 'integrity', status: 200, url: ADDRESS });
    });
  }

  it('before they are read as JSON', async () => {
    expect((await failureOf(load(await hash(256), 'no JSON'))).reason).to.equal('integrity');
  });

  it('where Web Crypto is missing', async () => {
    const integrity = await hash(384);
    replace(crypto, 'subtle', undefined);
    expect((await failureOf(load(integrity))).reason).to.equal('integrity');
    expect(await load('')).to.deep.equal({ a: 'é' });
  });

  it('where Web Crypto fails', async () => {
    const integrity = await hash(384);
    replace(crypto.subtle, 'digest', () => Promise.reject(new Error('no memory')));
    expect((await failureOf(load(integrity))).reason).to.equal('integrity');
  });
});
