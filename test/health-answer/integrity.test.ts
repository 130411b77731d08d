import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, showsDocument, showsFallback } from '../fixtures/elements.js';
import { serve } from '../fixtures/served.js';

const text = JSON.stringify(articleDocument());

const hash = async (bits: number, content = text): Promise<string> => {
  const digest = await crypto.subtle.digest(`SHA-${bits}`, new TextEncoder().encode(content));
  return `sha${bits}-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

/** The outcome of loading those bytes with this `integrity`. */
async function load(integrity: string): Promise<[HealthAnswer, Event]> {
  const { url } = await serve(text);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('health-answer');
  const fallback = document.createElement('p');
  fallback.toggleAttribute('data-fallback');
  fallback.textContent = 'Plain words.';
  element.append(fallback);
  Object.assign(element, { src: url, integrity });
  box.append(element);
  return [element, await outcome(element)];
}

describe('<health-answer integrity>', () => {
  for (const bits of [256, 384, 512]) {
    it(`shows bytes that have the SHA-${bits} hash`, async () => {
      const [element, event] = await load(await hash(bits));
      expect(event.type).to.equal('health-answer-load');
      expect(showsDocument(element)).to.equal(true);
    });
  }

  it('shows bytes that have one of several hashes', async () => {
    const [, event] = await load(`${await hash(384, 'other')} ${await hash(384)}`);
    expect(event.type).to.equal('health-answer-load');
  });

  for (const [what, integrity] of [
    ['other bytes', hash(384, 'other')],
    [
      'a weaker hash beside a stronger one that fails',
      async () => `${await hash(512, '')} ${await hash(256)}`,
    ],
    ['no usable hash', () => Promise.resolve('md5-abc')],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const [element, event] = await load(
        await (typeof integrity === 'function' ? integrity() : integrity),
      );
      expect(event).to.have.property('reason', 'integrity');
      expect([showsDocument(element), showsFallback(element)]).to.deep.equal([false, true]);
    });
  }

  it('refuses everything where the browser can’t check', async () => {
    const digest = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    const good = await hash(384);
    Object.defineProperty(Crypto.prototype, 'subtle', { configurable: true, get: () => undefined });
    try {
      const [, event] = await load(good);
      expect(event).to.have.property('reason', 'integrity');
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', digest);
    }
  });
});
