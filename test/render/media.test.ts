import { expect } from '@open-wc/testing';
import { drawnBlocks } from '../fixtures/rendering.js';

const figure = (fields: object = {}): HTMLElement =>
  drawnBlocks([{ type: 'figure', src: 'hand.png', ...fields }]);

describe('a figure', () => {
  const image = (fields?: object): HTMLImageElement => figure(fields).querySelector('img')!;

  it('keeps its place from the start, by width and height', () => {
    const { width, height } = image({ width: 320, height: 200 });
    expect([width, height]).to.deep.equal([320, 200]);
    for (const wrong of [{}, { width: -1, height: '20' }, { width: 1.5 }]) {
      expect(image(wrong).hasAttribute('width'), JSON.stringify(wrong)).to.equal(false);
    }
  });

  it('always has an alternative text, empty for a decoration', () => {
    expect(image({ alt: 'A warm hand' }).alt).to.equal('A warm hand');
    expect(image().getAttribute('alt')).to.equal('');
  });

  it('is asked for late, without cookies and without a referrer', () => {
    const { loading, decoding, crossOrigin, referrerPolicy } = image();
    expect([loading, decoding, crossOrigin, referrerPolicy]).to.deep.equal([
      'lazy',
      'async',
      'anonymous',
      'no-referrer',
    ]);
  });

  it('is asked for where the document is', () => {
    expect(image().src).to.equal('https://example.org/docs/hand.png');
  });

  it('is told how to be asked for before it is told what', () => {
    // An `img` begins to load when it gets its `src`.
    expect(image({ alt: 'a', width: 1, height: 1 }).getAttributeNames().at(-1)).to.equal('src');
  });

  it('has a caption and a credit, each only if the document has', () => {
    const captions = (fields: object): string | undefined =>
      figure(fields).querySelector('figcaption')?.innerHTML;
    const em = { type: 'emphasis', content: 'warm' };
    expect(captions({})).to.equal(undefined);
    expect(captions({ caption: ['A ', em] })).to.equal('A <em>warm</em>');
    expect(captions({ credit: 'Lena' })).to.equal('<small>Lena</small>');
    expect(captions({ caption: 'A', credit: 'Lena' })).to.equal('A<small>Lena</small>');
  });
});

describe('a video', () => {
  const block = {
    type: 'video',
    title: 'How to warm a hand',
    src: 'https://media.example.org/clip.mp4',
    poster: 'poster.png',
    captions: 'en.vtt',
  };

  it('is a button until it is started: no address of it stands in the page', () => {
    const box = drawnBlocks([block]);
    expect(box.querySelectorAll('video, img, track, source, [src], [poster]').length).to.equal(0);
    const button = box.querySelector('button')!;
    expect([button.type, button.textContent]).to.deep.equal([
      'button',
      'Play video: How to warm a hand',
    ]);
    expect(box.textContent).to.contain('media.example.org');
    expect(box.innerHTML).to.not.contain('clip.mp4');
  });

  it('tells its surroundings when the reader starts it', () => {
    const started: unknown[] = [];
    const box = drawnBlocks([block], {
      playing: { has: () => false, play: (video) => started.push(video.type) },
    });
    box.querySelector('button')!.click();
    expect(started).to.deep.equal(['video']);
  });

  it('is a player once it is started', () => {
    const player = drawnBlocks([block], {
      playing: { has: () => true, play: () => undefined },
    }).querySelector('video')!;
    player.pause();
    expect(player.controls).to.equal(true);
    expect(player.crossOrigin).to.equal('anonymous');
    expect(player.querySelector('track')!.src).to.equal('https://example.org/docs/en.vtt');
    player.removeAttribute('src');
  });

  it('needs no poster and no captions', () => {
    const player = drawnBlocks([{ ...block, poster: undefined, captions: undefined }], {
      playing: { has: () => true, play: () => undefined },
    }).querySelector('video')!;
    expect(player.hasAttribute('poster')).to.equal(false);
    expect(player.childElementCount).to.equal(0);
    player.removeAttribute('src');
  });
});
