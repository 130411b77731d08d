/**
 * The look, compared pixel by pixel with test/visual/baseline (see README.md there). With two
 * fonts of its own, so that it is the same on every machine; in Chromium alone.
 */
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { visualDiff } from '@web/test-runner-visual-regression';
import { html, render, type TemplateResult } from 'lit';
import '../../src/index.all.js';
import { isChromium, prefer, type Scheme } from '../accessibility/audit.js';
import { clearPage } from '../accessibility/host-page.js';
import { phrases, type Language } from '../accessibility/phrases.js';
import { articleIn, noticeIn, refusedIn, withdrawnIn } from '../accessibility/specimens.js';
import { section, type Fields } from '../fixtures/article-fixtures.js';
import { settled, type DocumentTag } from '../fixtures/elements.js';

const FONTS = '/node_modules/@fontsource';
const LATIN = `${FONTS}/atkinson-hyperlegible/files/atkinson-hyperlegible-latin`;
const ARABIC = `${FONTS}/noto-naskh-arabic/files/noto-naskh-arabic-arabic`;

const FACES: readonly (readonly [url: string, weight: string, style: string])[] = [
  [`${LATIN}-400-normal.woff2`, '400', 'normal'],
  [`${LATIN}-400-italic.woff2`, '400', 'italic'],
  [`${LATIN}-700-normal.woff2`, '700', 'normal'],
  [`${ARABIC}-400-normal.woff2`, '400', 'normal'],
  [`${ARABIC}-700-normal.woff2`, '700', 'normal'],
];

const say = phrases.en;

/** Only these sections' worth of an article. */
const blocks = (lang: Language, ...kinds: string[]): Fields => {
  const { sections } = articleIn(lang) as { sections: { blocks: { type: string }[] }[] };
  const chosen = sections.flatMap((one) => one.blocks).filter(({ type }) => kinds.includes(type));
  return {
    schemaVersion: '1.0',
    id: 'picture',
    lang,
    title: phrases[lang].title,
    sections: [section('help', phrases[lang].section, ...chosen)],
  };
};

const top = (lang: Language): Fields =>
  articleIn(lang, {
    sections: [
      section('help', phrases[lang].section, { type: 'list', items: phrases[lang].items }),
    ],
  });

const never = (): Promise<never> => new Promise(() => undefined);

interface Picture {
  readonly content: TemplateResult;
  readonly width: number;
  readonly height?: number;
  readonly scheme?: Scheme;
  readonly lang?: Language;
  /** Has the focus. */
  readonly focus?: string;
}

const answer = (document: Fields): TemplateResult => html`
  <health-answer .article=${document}
    ><p><a href="#">${say.fallback}</a></p></health-answer
  >
`;

const PICTURES: Readonly<Record<string, Picture>> = {
  'article-320': { content: answer(top('en')), width: 320 },
  'article-640': { content: answer(top('en')), width: 640 },
  'article-arabic-320': { content: answer(top('ar')), width: 320, lang: 'ar' },
  'cards-light': { content: answer(blocks('en', 'care-card', 'callout')), width: 360 },
  'cards-dark': {
    content: answer(blocks('en', 'care-card', 'callout')),
    width: 360,
    scheme: 'dark',
  },
  'cards-forced-colors': {
    content: answer(blocks('en', 'care-card')),
    width: 360,
    scheme: 'forced colours',
  },
  'blocks-480': {
    content: answer(blocks('en', 'table', 'quote', 'do-dont', 'qa', 'details', 'video')),
    width: 480,
    focus: '.video button',
  },
  error: { content: answer(refusedIn('en')), width: 320 },
  loading: {
    content: html`
      <health-config .fetch=${never}
        ><health-answer src="/never.json"></health-answer
      ></health-config>
    `,
    width: 320,
  },
  withdrawn: { content: answer(withdrawnIn('en')), width: 320 },
  'notice-320': {
    content: html`<privacy-notice persist="none" .notice=${noticeIn('en')}></privacy-notice>`,
    width: 320,
  },
  'notice-640': {
    content: html`<privacy-notice persist="none" .notice=${noticeIn('en')}></privacy-notice>`,
    width: 640,
  },
  'banner-640-dark': {
    content: html`<privacy-notice
      placement="banner"
      persist="none"
      .notice=${noticeIn('en', { id: 'picture-banner', categories: [], policies: [] })}
    ></privacy-notice>`,
    width: 640,
    height: 500,
    scheme: 'dark',
  },
};

(isChromium ? describe : describe.skip)('the look', () => {
  let frame: HTMLElement;

  before(async () => {
    for (const [url, weight, style] of FACES) {
      const family = url.startsWith(ARABIC) ? 'Picture Arabic' : 'Picture Latin';
      document.fonts.add(await new FontFace(family, `url(${url})`, { weight, style }).load());
    }
  });

  afterEach(() => {
    frame.remove();
    clearPage();
  });

  after(async () => {
    await prefer('light');
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, picture] of Object.entries(PICTURES)) {
    it(`is as it was: ${name}`, async () => {
      const { content, width, height, scheme = 'light', lang = 'en', focus } = picture;
      await setViewport({ width: width + 32, height: 1000 });
      await prefer(scheme);
      await emulateMedia({ reducedMotion: 'reduce' });
      frame = document.createElement('main');
      frame.lang = lang;
      frame.dir = lang === 'ar' ? 'rtl' : 'ltr';
      // as a containing block it keeps a banner inside
      frame.style.cssText = `
        contain: layout; box-sizing: border-box; inline-size: ${width}px;
        ${height ? `block-size: ${height}px;` : ''} padding: 16px; color-scheme: light dark;
        background: Canvas; color: CanvasText; font: 16px/1.5 'Picture Latin', 'Picture Arabic';`;
      render(content, frame);
      document.body.append(frame);
      const widget = frame.querySelector<DocumentTag>('health-answer, privacy-notice')!;
      if (widget.src) await widget.updateComplete;
      else await settled(widget);
      for (const animation of widget.shadowRoot?.getAnimations() ?? []) animation.finish();
      if (focus) {
        const options: FocusOptions & { focusVisible: boolean } = { focusVisible: true };
        widget.shadowRoot!.querySelector<HTMLElement>(focus)!.focus(options);
      }
      await document.fonts.ready;
      await visualDiff(frame, name);
    });
  }
});
