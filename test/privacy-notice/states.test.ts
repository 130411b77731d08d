import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import {
  PrivacyNoticeErrorEvent,
  PrivacyNoticeLoadEvent,
  type PrivacyNotice,
  type Status,
} from '../../src/index.js';
import '../../src/index.js';
import {
  customStates,
  eventsOf,
  part,
  settled,
  showsDocument,
  showsFallback,
  turn,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { fullNotice, noticeDocument } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';

const network = new Network({ '/full.json': fullNotice(), '/broken.json': {} });

const STATES: readonly (readonly [Status, string])[] = [
  ['idle', ''],
  ['loading', '/never.json'],
  ['ready', '/full.json'],
  ['error', '/broken.json'],
];

const failed = (element: PrivacyNotice): Promise<PrivacyNoticeErrorEvent> =>
  new Promise((resolve) => {
    element.addEventListener('privacy-notice-error', resolve, { once: true });
  });

async function show(src: string): Promise<PrivacyNotice> {
  const main = await fixture(html`
    <main style="background: Canvas; color: CanvasText; color-scheme: light dark">
      <health-config .fetch=${network.fetch} .retries=${0}>
        <privacy-notice src=${src} persist="none">
          <p data-fallback>Our <a href="/privacy">privacy policy</a>.</p>
        </privacy-notice>
      </health-config>
    </main>
  `);
  const element = main.querySelector('privacy-notice')!;
  if (src && src !== '/never.json') await settled(element);
  return element;
}

describe('<privacy-notice>, in every state', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  for (const [status, src] of STATES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible when ${status}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        const element = await show(src);
        for (const animation of element.shadowRoot?.getAnimations() ?? []) animation.finish();
        expect(element.status).to.equal(status);
        await expect(element).to.be.accessible();
      });
    }

    it(`is :state(${status}), in no other state, and shows one of the two texts`, async () => {
      const element = await show(src);
      expect(customStates(element)).to.deep.equal([status]);
      expect([showsDocument(element), showsFallback(element)]).to.deep.equal([
        status === 'ready',
        status !== 'ready',
      ]);
    });
  }

  it('has headings that follow its level', async () => {
    const element = await show('/full.json');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(part(element, 'title')!.localName).to.equal('h4');
    expect(part(element, 'heading')!.localName).to.equal('h5');
  });

  it('tells of the notice after it is shown, once, with the notice as read', async () => {
    const box = await fixture(html`<div></div>`);
    const element = document.createElement('privacy-notice');
    const events = eventsOf(element);
    let shown = false;
    box.addEventListener('privacy-notice-load', () => (shown = showsDocument(element)));
    element.notice = noticeDocument({ tracker: 'x' });
    box.append(element);
    const event = await new Promise<PrivacyNoticeLoadEvent>((resolve) => {
      element.addEventListener('privacy-notice-load', resolve, { once: true });
    });
    await turn();
    expect(shown).to.equal(true);
    expect(events).to.have.length(1);
    expect(event instanceof PrivacyNoticeLoadEvent && event.composed).to.equal(true);
    expect(event.notice).to.include({ id: 'site-privacy', version: '2' });
    expect(event.notice).to.not.have.property('tracker');
  });

  it('tells of a failure, with reason, address and cause', async () => {
    const element = await show('');
    const fails = failed(element);
    element.src = '/broken.json';
    const event = await fails;
    expect(event).to.be.instanceOf(PrivacyNoticeErrorEvent);
    expect([event.reason, event.url]).to.deep.equal(['invalid', `${location.origin}/broken.json`]);
  });

  it('refuses a notice in hand that is none', async () => {
    const element = await show('');
    const fails = failed(element);
    element.notice = noticeDocument({ version: '' });
    expect((await fails).reason).to.equal('invalid');
    expect(showsFallback(element)).to.equal(true);
  });

  it('loads again on reload()', async () => {
    const { url, requests } = await serve(noticeDocument(), { cache: 'max-age=3600' });
    const element = await settled(
      await fixture<PrivacyNotice>(html`
        <privacy-notice src=${url} persist="none"></privacy-notice>
      `),
    );
    await element.reload();
    expect(await requests()).to.have.length(2);
    expect(element.status).to.equal('ready');
  });

  it('is shown in the language of the page', async () => {
    const spanish = noticeDocument({ lang: 'es', title: 'Su privacidad' });
    const own = new Network({
      '/en.json': noticeDocument({ translations: [{ lang: 'es', url: 'es.json' }] }),
      '/es.json': spanish,
    });
    const box = await fixture(html`
      <health-config .fetch=${own.fetch} lang="es">
        <privacy-notice src="/en.json" persist="none"></privacy-notice>
      </health-config>
    `);
    const element = await settled(box.querySelector('privacy-notice')!);
    expect(words(part(element, 'title'))).to.equal('Su privacidad');
    expect(part(element, 'notice')!.lang).to.equal('es');
  });
});
