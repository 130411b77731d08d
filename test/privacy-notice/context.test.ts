import { expect, fixture, html } from '@open-wc/testing';
import { ContextEvent, createContext } from '@lit/context';
import type { PrivacyNotice } from '../../src/index.js';
import '../../src/index.js';
import { privacyContext, type Privacy } from '../../src/health-config/config.js';
import { en } from '../../src/words/en.js';
import { articleOf } from '../fixtures/article-fixtures.js';
import { part, settled, words } from '../fixtures/elements.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';

const clip = articleOf({
  type: 'video',
  title: 'Clip',
  src: 'https://media.example.org/clip.mp4',
});

let count = 0;

/** A page with a notice and an article, in a browser that sends the signal or not. */
async function page(signal: boolean): Promise<HTMLElement> {
  Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, value: signal });
  const box = await fixture<HTMLElement>(html`
    <main>
      <privacy-notice
        persist="none"
        .notice=${noticeDocument({ id: `told-${count++}` })}
      ></privacy-notice>
      <health-answer .article=${clip}></health-answer>
    </main>
  `);
  await settled(box.querySelector('privacy-notice')!);
  await settled(box.querySelector('health-answer')!);
  return box;
}

function ask(element: Element): Privacy | undefined {
  let answer: Privacy | undefined;
  element.dispatchEvent(
    new ContextEvent(privacyContext, element, (privacy) => {
      answer = privacy;
    }),
  );
  return answer;
}

describe('what a notice tells the widgets beside it', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

  it('is whether it was acknowledged, and the privacy signal', async () => {
    const box = await page(true);
    expect(ask(box)).to.deep.equal({ acknowledged: false, gpc: true });
    (box.querySelector('privacy-notice') as PrivacyNotice).acknowledge();
    expect(ask(box)).to.deep.equal({ acknowledged: true, gpc: true });
  });

  it('is nothing once it has left the page', async () => {
    const box = await page(true);
    box.querySelector('privacy-notice')!.remove();
    expect(ask(box)).to.equal(undefined);
  });

  it('is no answer to somebody else’s question', async () => {
    const box = await page(true);
    let answered = false;
    box.dispatchEvent(
      new ContextEvent(createContext('theme'), box, () => {
        answered = true;
      }),
    );
    expect(answered).to.equal(false);
  });

  for (const signal of [true, false]) {
    it(`${signal ? 'is' : 'is not'} said where a video would ask another server`, async () => {
      const box = await page(signal);
      const body = words(part(box.querySelector('health-answer')!, 'body'));
      expect(body).to.contain('media.example.org');
      expect(body.includes(en.gpc)).to.equal(signal);
    });
  }
});
