import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleOf } from '../fixtures/article-fixtures.js';
import { part, settled, words } from '../fixtures/elements.js';
import { serve, type Served } from '../fixtures/served.js';

describe('a video in a <health-answer>', () => {
  let clip: Served;
  let poster: Served;
  let captions: Served;
  let element: HealthAnswer;

  beforeEach(async () => {
    [clip, poster, captions] = await Promise.all([
      serve('no real clip', { type: 'video/mp4' }),
      serve('no real image', { type: 'image/png' }),
      serve('WEBVTT', { type: 'text/vtt' }),
    ]);
    element = await settled(
      await fixture<HealthAnswer>(html`
        <health-answer
          .article=${articleOf(
            { type: 'paragraph', content: 'Before.' },
            {
              type: 'video',
              title: 'How to warm a hand',
              src: clip.url,
              poster: poster.url,
              captions: captions.url,
            },
          )}
        ></health-answer>
      `),
    );
  });

  const button = (): HTMLButtonElement => part(element, 'body')!.querySelector('button')!;
  const video = (): HTMLVideoElement => part(element, 'body')!.querySelector('video')!;

  it('asks nobody for anything before it is started', async () => {
    expect(!!video()).to.equal(false);
    expect(words(button())).to.equal('Play video: How to warm a hand');
    for (const { requests } of [clip, poster, captions]) {
      expect(await requests()).to.deep.equal([]);
    }
    await expect(element).to.be.accessible();
  });

  it('names the other server that playing will ask', async () => {
    element.article = articleOf({
      type: 'video',
      title: 'Clip',
      src: 'https://media.example.org/clip.mp4',
    });
    await settled(element);
    await element.updateComplete;
    expect(words(part(element, 'body'))).to.contain('media.example.org');
  });

  it('is a player with controls and captions after a click', async () => {
    button().click();
    await element.updateComplete;
    const player = video();
    expect(player.controls && player.autoplay).to.equal(true);
    expect(player.getAttribute('aria-label')).to.equal('How to warm a hand');
    expect(player.src).to.equal(new URL(clip.url, location.href).href);
    // Firefox would ask for it with the reader's cookies.
    expect(player.hasAttribute('poster')).to.equal(false);
    expect(await poster.requests()).to.deep.equal([]);
    const track = player.querySelector('track')!;
    expect([track.kind, track.default]).to.deep.equal(['captions', true]);
    expect(track.src).to.equal(new URL(captions.url, location.href).href);
  });

  it('is asked for without cookies', async () => {
    button().click();
    await element.updateComplete;
    expect(video().crossOrigin).to.equal('anonymous');
  });

  it('takes the focus from the button that started it', async () => {
    button().focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.localName).to.equal('video');
  });

  it('keeps playing when something else renders', async () => {
    button().click();
    await element.updateComplete;
    const player = video();
    element.headingLevel = 3;
    await element.updateComplete;
    expect(video() === player).to.equal(true);
  });

  it('is a button again in another article', async () => {
    button().click();
    await element.updateComplete;
    element.article = articleOf({ type: 'video', title: 'Another', src: clip.url });
    await settled(element);
    await element.updateComplete;
    await element.updateComplete;
    expect(words(button())).to.equal('Play video: Another');
  });
});
