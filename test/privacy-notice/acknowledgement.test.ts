import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { PrivacyNoticeAcknowledgeEvent, type PrivacyNotice } from '../../src/index.js';
import '../../src/index.js';
import { part, parts, settled, words } from '../fixtures/elements.js';
import { fullNotice, noticeDocument } from '../fixtures/notice-fixtures.js';

/** A notice of its own for each test: what one acknowledged another must not know. */
let id = '';
let count = 0;

const notice = async (
  fields: Record<string, unknown> = {},
  persist = 'local',
): Promise<PrivacyNotice> =>
  settled(
    await fixture<PrivacyNotice>(html`
      <privacy-notice .notice=${fullNotice({ id, ...fields })} persist=${persist}></privacy-notice>
    `),
  );

/** What the browser stores, by key. */
const stored = (storage: Storage): Record<string, string> =>
  Object.fromEntries(Object.entries(storage) as [string, string][]);

const button = (element: PrivacyNotice): HTMLElement => part(element, 'acknowledge')!;

describe('the acknowledgement of a notice', () => {
  beforeEach(() => {
    id = `notice-${count++}`;
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is not there at first', async () => {
    const element = await notice();
    expect(element.acknowledged).to.equal(false);
    expect(button(element).ariaPressed).to.equal('false');
    expect(stored(localStorage)).to.deep.equal({});
  });

  it('is the version, under one key, and nothing else anywhere', async () => {
    const { cookie } = document;
    const element = await notice({ version: '2026-01' });
    button(element).click();
    await element.updateComplete;
    expect(Object.values(stored(localStorage))).to.deep.equal(['2026-01']);
    expect(Object.keys(stored(localStorage))[0]).to.contain(id);
    expect(stored(sessionStorage)).to.deep.equal({});
    expect(document.cookie).to.equal(cookie);
    expect(element.acknowledged).to.equal(true);
    expect(button(element).ariaPressed).to.equal('true');
  });

  it('is told to the page, with its version', async () => {
    const element = await notice({ version: '7' });
    const told = new Promise<PrivacyNoticeAcknowledgeEvent>((resolve) => {
      element.parentElement!.addEventListener('privacy-notice-acknowledge', resolve, {
        once: true,
      });
    });
    element.acknowledge();
    const event = await told;
    expect(event).to.be.instanceOf(PrivacyNoticeAcknowledgeEvent);
    expect([event.version, event.bubbles, event.composed]).to.deep.equal(['7', true, true]);
    expect(element.acknowledged).to.equal(true);
  });

  it('is remembered by another element, now and on the next page', async () => {
    (await notice()).acknowledge();
    expect((await notice()).acknowledged).to.equal(true);
  });

  it('is of one notice only', async () => {
    (await notice()).acknowledge();
    id += '-other';
    expect((await notice()).acknowledged).to.equal(false);
  });

  it('is asked for again by a new version, which says what changed', async () => {
    (await notice({ version: '1' })).acknowledge();
    const element = await notice({ version: '2' });
    expect(element.acknowledged).to.equal(false);
    expect(words(part(element, 'notice'))).to.contain('We now name the map service.');
    await expect(element).to.be.accessible();
    element.acknowledge();
    await element.updateComplete;
    expect(words(part(element, 'notice'))).to.not.contain('We now name the map service.');
    expect(Object.values(stored(localStorage))).to.deep.equal(['2']);
  });

  it('keeps the focus where it was given, with the keyboard', async () => {
    const element = await notice();
    button(element).focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.acknowledged).to.equal(true);
    const focused = element.shadowRoot!.activeElement;
    expect(!!focused && parts(element, 'actions')[0]!.contains(focused)).to.equal(true);
  });

  it('does nothing before there is a notice', () => {
    const element = document.createElement('privacy-notice');
    let told = 0;
    element.addEventListener('privacy-notice-acknowledge', () => told++);
    element.acknowledge();
    expect([told, element.acknowledged]).to.deep.equal([0, false]);
  });

  for (const [persist, storage, other] of [
    ['local', () => localStorage, () => sessionStorage],
    ['session', () => sessionStorage, () => localStorage],
  ] as const) {
    it(`goes into ${persist}Storage with persist="${persist}"`, async () => {
      (await notice({}, persist)).acknowledge();
      expect(Object.values(stored(storage()))).to.deep.equal(['2']);
      expect(stored(other())).to.deep.equal({});
    });
  }

  it('goes into no storage with persist="none", and holds for the page', async () => {
    const element = await notice({}, 'none');
    element.acknowledge();
    expect(element.acknowledged).to.equal(true);
    expect((await notice({}, 'none')).acknowledged).to.equal(true);
    expect([stored(localStorage), stored(sessionStorage)]).to.deep.equal([{}, {}]);
  });

  it('is heard of from another tab', async () => {
    const element = await notice({ version: '3' });
    (await notice({ version: '3' }, 'session')).acknowledge();
    const [[key, value]] = Object.entries(stored(sessionStorage)) as [[string, string]];
    localStorage.setItem(key, value);
    dispatchEvent(new StorageEvent('storage', { key, newValue: value }));
    await element.updateComplete;
    expect(button(element).ariaPressed).to.equal('true');
  });

  it('of another notice is none of its business', async () => {
    const element = await notice();
    const render = element.updateComplete;
    await render;
    dispatchEvent(new StorageEvent('storage', { key: 'privacy-notice:other', newValue: '2' }));
    expect(element.isUpdatePending).to.equal(false);
  });
});

describe('the acknowledgement of a notice, where storage fails', () => {
  let restore: () => void;

  beforeEach(() => {
    id = `notice-${count++}`;
    localStorage.clear();
  });
  afterEach(() => restore());

  const replaceMethod = (name: 'getItem' | 'setItem', error: Error): void => {
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, name)!;
    Object.defineProperty(Storage.prototype, name, {
      configurable: true,
      value: () => {
        throw error;
      },
    });
    restore = () => Object.defineProperty(Storage.prototype, name, original);
  };

  it('holds for the page when the very mention of storage throws', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    restore = () => Object.defineProperty(window, 'localStorage', original);
    const element = await notice();
    expect(element.acknowledged).to.equal(false);
    element.acknowledge();
    expect(element.acknowledged).to.equal(true);
    expect((await notice()).acknowledged).to.equal(true);
  });

  it('holds for the page when storage is full', async () => {
    replaceMethod('setItem', new DOMException('full', 'QuotaExceededError'));
    const element = await notice();
    element.acknowledge();
    expect(element.acknowledged).to.equal(true);
  });

  it('holds for the page when storage is full of an older version', async () => {
    restore = () => undefined;
    (await notice({ version: '1' })).acknowledge();
    replaceMethod('setItem', new DOMException('full', 'QuotaExceededError'));
    const element = await notice({ version: '2' });
    element.acknowledge();
    expect(element.acknowledged).to.equal(true);
  });

  it('holds for the page when storage can’t be read', async () => {
    replaceMethod('getItem', new Error('broken'));
    const element = await notice();
    element.acknowledge();
    expect(element.acknowledged).to.equal(true);
  });
});

describe('a notice that says little', () => {
  it('can be acknowledged all the same, and says of no change that there was one', async () => {
    id = `notice-${count++}`;
    for (const version of ['1', '2']) {
      const element = await settled(
        await fixture<PrivacyNotice>(html`
          <privacy-notice .notice=${noticeDocument({ id, version })}></privacy-notice>
        `),
      );
      expect(words(part(element, 'notice'))).to.not.contain('What changed');
      element.acknowledge();
      expect(element.acknowledged).to.equal(true);
    }
  });
});
