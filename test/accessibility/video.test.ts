import { expect } from '@open-wc/testing';
import { articleOf } from '../fixtures/article-fixtures.js';
import { clearPage, showArticle } from './host-page.js';

const FILM = {
  type: 'video',
  src: '/demo/media/ankle-circles.mp4',
  title: 'Ankle circles',
  captions: '/demo/media/ankle-circles.en.vtt',
};

describe('a video', () => {
  afterEach(clearPage);

  it('WCAG 1.4.2: plays nothing until the reader presses play, and can be stopped', async () => {
    const element = await showArticle('en', articleOf(FILM));
    const root = element.shadowRoot!;
    expect(root.querySelector('video')).to.equal(null);
    root.querySelector<HTMLElement>('.video button')!.click();
    await element.updateComplete;
    expect(root.querySelector('video')!.controls).to.equal(true);
  });

  it('WCAG 1.2.2: shows the captions that there are, without being asked', async () => {
    const element = await showArticle('en', articleOf(FILM));
    element.shadowRoot!.querySelector<HTMLElement>('.video button')!.click();
    await element.updateComplete;
    const [track] = element.shadowRoot!.querySelectorAll('track');
    expect(track!.kind).to.equal('captions');
    expect(track!.default).to.equal(true);
    expect(track!.src).to.equal(new URL(FILM.captions, document.baseURI).href);
  });

  it('WCAG 4.1.2: has a name', async () => {
    const element = await showArticle('en', articleOf(FILM));
    element.shadowRoot!.querySelector<HTMLElement>('.video button')!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('video')!.ariaLabel).to.equal(FILM.title);
  });
});
