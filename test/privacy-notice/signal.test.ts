import { expect, fixture, html } from '@open-wc/testing';
import type { PrivacyNotice } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/words/en.js';
import { part, settled, words } from '../fixtures/elements.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';

/** A notice in a browser whose Global Privacy Control says this. */
async function notice(signal: unknown, honored = false): Promise<PrivacyNotice> {
  Object.defineProperty(navigator, 'globalPrivacyControl', {
    configurable: true,
    value: signal,
  });
  return settled(
    await fixture<PrivacyNotice>(html`
      <privacy-notice
        persist="none"
        .notice=${noticeDocument()}
        .gpcHonored=${honored}
      ></privacy-notice>
    `),
  );
}

describe('the Global Privacy Control signal', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

  it('is spoken of when the browser sends it', async () => {
    const element = await notice(true);
    expect(words(part(element, 'signal'))).to.equal(en.gpc);
    await expect(element).to.be.accessible();
  });

  for (const signal of [false, undefined, 'true', 1]) {
    it(`is not spoken of when it is ${JSON.stringify(signal)}`, async () => {
      expect(!!part(await notice(signal), 'signal')).to.equal(false);
    });
  }

  it('is said to be honored only where the site says so', async () => {
    const element = await notice(true, true);
    expect(words(part(element, 'signal'))).to.equal(`${en.gpc} ${en.gpcHonored}`);
    element.gpcHonored = false;
    await element.updateComplete;
    expect(words(part(element, 'signal'))).to.equal(en.gpc);
  });

  it('is never said to be honored where there is none', async () => {
    expect(!!part(await notice(false, true), 'signal')).to.equal(false);
  });

  it('can be told by an attribute', async () => {
    const element = await notice(true);
    element.setAttribute('gpc-honored', '');
    await element.updateComplete;
    expect(words(part(element, 'signal'))).to.contain(en.gpcHonored);
  });
});
