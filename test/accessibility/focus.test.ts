import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { HealthAnswer, PrivacyNotice } from '../../src/index.all.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, part, settled } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { clearPage, showArticle, showBanner, showPage } from './host-page.js';
import { articleIn, noticeIn } from './specimens.js';

/** Whether something within the element has the focus. */
const holdsFocus = (element: Element): boolean =>
  document.activeElement === element && !!element.shadowRoot!.activeElement;

/** Presses a button as a keyboard user does. */
async function press(button: HTMLElement): Promise<void> {
  button.focus();
  await sendKeys({ press: 'Enter' });
}

describe('the focus is never lost', () => {
  let network: Network;

  function showSource(src: string): HealthAnswer {
    network = new Network({
      '/knees.json': articleDocument({ translations: [{ lang: 'es', url: '/rodillas.json' }] }),
      '/rodillas.json': articleDocument({
        lang: 'es',
        title: 'Manos frías',
        translations: [{ lang: 'en', url: '/knees.json' }],
      }),
    });
    const main = showPage(
      'en',
      html`
        <health-config .fetch=${network.fetch} retries="0">
          <health-answer src=${src}></health-answer>
        </health-config>
      `,
    );
    return main.querySelector('health-answer')!;
  }

  afterEach(clearPage);

  it('WCAG 2.4.3: by a second try that succeeds', async () => {
    const element = showSource('/late.json');
    (await network.call('/late.json')).fail();
    await settled(element);
    await press(part(element, 'retry')!);
    const call = await network.call('/late.json', 1);
    await element.updateComplete;
    expect(holdsFocus(element), 'while it loads').to.equal(true);
    call.answer(articleDocument());
    await outcome(element);
    expect(part(element, 'title')).to.exist;
    expect(holdsFocus(element), 'afterwards').to.equal(true);
  });

  it('WCAG 2.4.3: by a second try that fails', async () => {
    const element = showSource('/late.json');
    (await network.call('/late.json')).fail();
    await settled(element);
    await press(part(element, 'retry')!);
    (await network.call('/late.json', 1)).fail();
    await outcome(element);
    expect(holdsFocus(element)).to.equal(true);
  });

  it('WCAG 2.4.3, 3.2.2: by another language', async () => {
    const element = await settled(showSource('/knees.json'));
    const spanish = element.shadowRoot!.querySelector<HTMLElement>('button[lang=es]')!;
    const change = outcome(element);
    await press(spanish);
    await change;
    expect(part(element, 'article')!.lang).to.equal('es');
    expect(holdsFocus(element)).to.equal(true);
  });

  it('WCAG 2.4.3: by a video that takes the place of its button', async () => {
    const element = await showArticle();
    await press(element.shadowRoot!.querySelector<HTMLElement>('.video button')!);
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.localName).to.equal('video');
  });

  it('WCAG 2.4.3, 3.2.1: by details that are opened and closed', async () => {
    const element = await showArticle();
    const summary = element.shadowRoot!.querySelector('summary')!;
    for (const open of [true, false]) {
      await press(summary);
      expect(summary.parentElement).to.have.property('open', open);
      expect(element.shadowRoot!.activeElement === summary).to.equal(true);
    }
  });

  it('WCAG 2.4.3: by a reference that is followed', async () => {
    const element = await showArticle();
    await press(element.shadowRoot!.querySelector<HTMLElement>('sup a')!);
    expect(element.shadowRoot!.activeElement?.id).to.equal('reference-1');
  });

  it('WCAG 2.4.3: by a notice that is acknowledged', async () => {
    const main = showPage(
      'en',
      html`<privacy-notice
        persist="none"
        .notice=${noticeIn('en', { id: 'focus' })}
      ></privacy-notice>`,
    );
    const element = main.querySelector<PrivacyNotice>('privacy-notice')!;
    await settled(element);
    await press(part(element, 'acknowledge')!);
    await element.updateComplete;
    expect(element.acknowledged).to.equal(true);
    expect(holdsFocus(element)).to.equal(true);
  });

  it('WCAG 2.4.3: by a banner that closes: it is where it came from', async () => {
    const notice = await showBanner('en');
    notice.acknowledge();
    const opener = document.createElement('button');
    opener.dataset.privacyNoticeOpen = '';
    opener.textContent = 'Privacy';
    document.querySelector('main')!.append(opener);
    await press(opener);
    await notice.updateComplete;
    expect(holdsFocus(notice), 'while it is open').to.equal(true);
    await press(part(notice, 'acknowledge')!);
    await notice.updateComplete;
    await notice.updateComplete;
    expect(part(notice, 'notice')).to.equal(undefined);
    expect(document.activeElement === opener, 'when it is closed').to.equal(true);
  });

  it('WCAG 2.4.3: by a banner that nobody opened, when it closes', async () => {
    const notice = await showBanner('en');
    await press(part(notice, 'acknowledge')!);
    await notice.updateComplete;
    await notice.updateComplete;
    expect(part(notice, 'notice')).to.equal(undefined);
    // not at the top of the page again: the next Tab goes on from the banner's own place
    expect(document.activeElement === document.body).to.equal(false);
  });

  it('WCAG 2.4.3: by an article that takes the place of a link in the fallback', async () => {
    const element = showSource('/late.json');
    const actions = document.createElement('a');
    element.innerHTML = '<p><a href="#library">Read it in our library</a></p>';
    element.querySelector('a')!.focus();
    (await network.call('/late.json')).answer(articleDocument());
    await settled(element);
    expect(holdsFocus(element)).to.equal(true);
    // what stays in sight keeps it
    actions.href = '#appointment';
    actions.slot = 'actions';
    actions.textContent = 'Make an appointment';
    element.append(actions);
    actions.focus();
    const reloaded = element.reload();
    (await network.call('/late.json', 1)).answer(articleDocument());
    await reloaded;
    expect(document.activeElement === actions).to.equal(true);
  });

  it('WCAG 2.4.3: by an article that loads again moves nothing', async () => {
    const element = await showArticle();
    const summary = element.shadowRoot!.querySelector('summary')!;
    summary.focus();
    element.article = articleIn('en', { summary: 'A new word.' });
    await outcome(element);
    expect(holdsFocus(element)).to.equal(true);
  });
});
