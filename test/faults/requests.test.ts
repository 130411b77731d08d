/** How often a page asks a publisher's server: once for each document. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { HealthAnswer } from '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { settled } from '../fixtures/elements.js';
import { serve } from '../fixtures/served.js';
import { broken } from './broken.js';
import { SOUND, SOUND_TEXT } from './kinds.js';
import { answer } from './script.js';

const many = (count: number, url: string): unknown =>
  Array.from({ length: count }, () => html`<health-answer src=${url}></health-answer>`);

const answersIn = (box: Element): HealthAnswer[] => [...box.querySelectorAll('health-answer')];

const allSettled = (box: Element): Promise<unknown> =>
  Promise.all(answersIn(box).map((element) => settled(element)));

const statuses = (box: Element): string[] => [
  ...new Set(answersIn(box).map(({ status }) => status)),
];

describe('the requests of a page', () => {
  for (const count of [1, 10, 100]) {
    it(`are one for a document that ${count} elements show`, async () => {
      const { url, requests } = await serve(articleDocument());
      const box = await fixture(html`<main>${many(count, url)}</main>`);
      await allSettled(box);
      expect(statuses(box)).to.deep.equal(['ready']);
      expect(await requests()).to.have.length(1);
    });
  }

  it('are one for a hundred elements, however they write the address', async () => {
    const { url, requests } = await serve(articleDocument());
    const absolute = new URL(url, location.href).href;
    const box = await fixture(html`<main>${many(50, url)}${many(50, absolute)}</main>`);
    await allSettled(box);
    expect(await requests()).to.have.length(1);
  });

  it('are one for each of two configurations', async () => {
    const { url, requests } = await serve(articleDocument());
    const box = await fixture(html`
      <main>
        <health-config .timeout=${60_000}>${many(5, url)}</health-config>
        <health-config .timeout=${50_000}>${many(5, url)}</health-config>
      </main>
    `);
    await allSettled(box);
    expect(statuses(box)).to.deep.equal(['ready']);
    expect(await requests()).to.have.length(2);
  });

  it('are no more for an element that comes later', async () => {
    const { url, requests } = await serve(articleDocument());
    const box = await fixture(html`<main>${many(1, url)}</main>`);
    await allSettled(box);
    const later = document.createElement('health-answer');
    later.src = url;
    box.append(later);
    await settled(later);
    expect(later.status).to.equal('ready');
    expect(await requests()).to.have.length(1);
  });

  it('are no more for an element that is moved about', async () => {
    const { url, requests } = await serve(articleDocument());
    const box = await fixture(html`<main>${many(2, url)}</main>`);
    await allSettled(box);
    const [first] = answersIn(box);
    for (let i = 0; i < 10; i++) box.append(first!);
    await allSettled(box);
    await first!.updateComplete;
    expect(statuses(box)).to.deep.equal(['ready']);
    expect(await requests()).to.have.length(1);
  });

  it('leave a second visit to the browser’s cache, as far as the server allows', async function () {
    // WebKit runs here without any cache of its own.
    if (!/Chrome\/|Firefox\//.test(navigator.userAgent)) this.skip();
    const { url, requests } = await serve(articleDocument(), { cache: 'max-age=600' });
    for (let i = 0; i < 3; i++) {
      const box = await fixture(html`<main>${many(1, url)}</main>`);
      await allSettled(box);
      box.remove();
    }
    expect(await requests()).to.have.length(1);
  });

  it('are three for a document that can’t be had, however many elements want it', async () => {
    const server = await broken([answer('503 Service Unavailable', '')]);
    const box = await fixture(html`<main>${many(100, server.url)}</main>`);
    await allSettled(box);
    expect(statuses(box)).to.deep.equal(['error']);
    expect((await server.seen()).times).to.have.length(3);
  }).timeout(30_000);

  it('wait as long as the server asks for', async () => {
    const asking = answer(
      '503 Service Unavailable',
      '',
      'Retry-After: 1',
      'Access-Control-Expose-Headers: Retry-After',
    );
    const server = await broken([asking, SOUND], SOUND_TEXT);
    const box = await fixture(html`<main>${many(10, server.url)}</main>`);
    await allSettled(box);
    const [first, second, ...more] = (await server.seen()).times;
    expect(more).to.deep.equal([]);
    // Two clocks of one machine may differ by a few milliseconds.
    expect(second! - first!).to.be.at.least(990);
  }).timeout(30_000);
});
