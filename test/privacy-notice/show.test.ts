import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PrivacyNotice } from '../../src/index.js';
import '../../src/index.js';
import { part, settled, turn } from '../fixtures/elements.js';
import { noticeDocument } from '../fixtures/notice-fixtures.js';

let count = 0;

describe('a control that opens the notice', () => {
  let box: HTMLElement;
  let element: PrivacyNotice;

  beforeEach(async () => {
    box = await fixture(html`
      <main>
        <button data-privacy-notice-open><span>Privacy</span></button>
        <button>Another</button>
        <div style="block-size: 3000px"></div>
        <privacy-notice
          persist="none"
          .notice=${noticeDocument({ id: `shown-${count++}` })}
        ></privacy-notice>
      </main>
    `);
    element = await settled(box.querySelector('privacy-notice')!);
    scrollTo(0, 0);
  });

  const opened = async (): Promise<boolean> => {
    await element.updateComplete;
    // It takes the focus when the update is done.
    await turn();
    return element.shadowRoot!.activeElement === part(element, 'notice');
  };
  const shows = (): boolean => {
    const { top } = element.getBoundingClientRect();
    return top < innerHeight;
  };

  it('takes the reader there, with the focus', async () => {
    expect(shows()).to.equal(false);
    box.querySelector('button')!.click();
    expect(await opened()).to.equal(true);
    expect(shows()).to.equal(true);
  });

  it('may hold other elements', async () => {
    box.querySelector('span')!.click();
    expect(await opened()).to.equal(true);
  });

  it('works with the keyboard', async () => {
    box.querySelector('button')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(await opened()).to.equal(true);
  });

  it('may stand in a shadow root', async () => {
    const root = box.querySelector('div')!.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    button.toggleAttribute('data-privacy-notice-open');
    root.append(button);
    button.click();
    expect(await opened()).to.equal(true);
  });

  it('may be a component, clicked on somewhere in its shadow root', async () => {
    const control = box.querySelector('button')!;
    const component = document.createElement('span');
    const inner = document.createElement('i');
    component.attachShadow({ mode: 'open' }).append(inner);
    control.append(component);
    inner.click();
    expect(await opened()).to.equal(true);
  });

  it('is an ordinary link as long as there is no notice to open', async () => {
    element.notice = undefined;
    await element.updateComplete;
    box.insertAdjacentHTML('beforeend', '<a href="#privacy" data-privacy-notice-open>Privacy</a>');
    const followed = new Promise<boolean>((resolve) =>
      box.addEventListener('click', (event) => setTimeout(() => resolve(!event.defaultPrevented))),
    );
    box.querySelector('a')!.click();
    expect(await followed).to.equal(true);
    location.hash = '';
  });

  it('is the same as show()', async () => {
    element.show();
    expect(await opened()).to.equal(true);
  });

  it('is not every control', async () => {
    box.querySelectorAll('button')[1]!.click();
    expect(await opened()).to.equal(false);
  });

  it('opens nothing that has left the page', async () => {
    let shown = 0;
    element.addEventListener('privacy-notice-show', () => shown++);
    element.remove();
    box.querySelector('button')!.click();
    await element.updateComplete;
    expect(shown).to.equal(0);
  });

  it('tells the page first, which may have it otherwise', async () => {
    element.addEventListener('privacy-notice-show', (event) => event.preventDefault());
    element.show();
    expect(await opened()).to.equal(false);
    expect(shows()).to.equal(false);
  });
});

describe('<privacy-notice placement="banner">', () => {
  let element: PrivacyNotice;
  let opener: HTMLElement;

  beforeEach(async () => {
    const box = await fixture(html`
      <main>
        <p>Page</p>
        <button data-privacy-notice-open>Privacy</button>
        <privacy-notice
          persist="none"
          placement="banner"
          .notice=${noticeDocument({ id: `banner-${count++}` })}
        ></privacy-notice>
      </main>
    `);
    opener = box.querySelector('button')!;
    element = await settled(box.querySelector('privacy-notice')!);
    await element.updateComplete;
  });

  const visible = (): boolean => !!part(element, 'notice')?.checkVisibility();
  const rectangle = (): DOMRect => part(element, 'notice')!.parentElement!.getBoundingClientRect();

  it('stands at the bottom of the window, over less than half of it', () => {
    const { bottom, height, left, right } = rectangle();
    expect(Math.round(bottom)).to.equal(innerHeight);
    expect(height).to.be.below(innerHeight / 2);
    expect([left, right]).to.deep.equal([0, document.documentElement.clientWidth]);
  });

  it('is accessible, and blocks nothing: no modal, no focus taken', async () => {
    await expect(element).to.be.accessible();
    expect(element.shadowRoot!.querySelectorAll('dialog, [aria-modal]').length).to.equal(0);
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('goes when it is acknowledged, and opens again on demand', async () => {
    part(element, 'acknowledge')!.click();
    await element.updateComplete;
    expect(visible()).to.equal(false);
    opener.focus();
    opener.click();
    await element.updateComplete;
    expect(visible()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('is not closed by Escape', async () => {
    part(element, 'acknowledge')!.focus();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(!!part(element, 'notice')).to.equal(true);
    expect(element.acknowledged).to.equal(false);
  });

  it('gives the focus back to what opened it', async () => {
    element.acknowledge();
    await element.updateComplete;
    opener.focus();
    opener.click();
    await element.updateComplete;
    await turn();
    part(element, 'acknowledge')!.click();
    await element.updateComplete;
    await turn();
    expect(document.activeElement === opener).to.equal(true);
    expect(visible()).to.equal(false);
  });

  it('leaves room below the page, and takes it back', async () => {
    const { style } = document.documentElement;
    // Its height is observed: the observer speaks after layout.
    await new Promise<void>((resolve) => {
      const observer = new ResizeObserver(() => resolve());
      observer.observe(part(element, 'notice')!.parentElement!);
    });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const above = parseFloat(style.paddingBottom) - rectangle().height;
    expect(above, 'room for a focus ring, too').to.be.within(6, 10);
    element.remove();
    expect(style.paddingBottom).to.equal('');
  });

  it('does not show its fallback once it was read', async () => {
    const fallback = document.createElement('p');
    fallback.textContent = 'Plain words.';
    element.append(fallback);
    element.acknowledge();
    await element.updateComplete;
    expect(fallback.checkVisibility()).to.equal(false);
  });
});
