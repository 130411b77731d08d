/** A page that asks for its article before the bundle can: the hint of the snippet. */
import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { serve } from '../fixtures/served.js';

/** Another origin of the test server, which allows any page to read. */
const otherOrigin = async (): Promise<string> => (await fetch('/_origin2')).text();

const hint = (url: string): string =>
  `<link rel="preload" as="fetch" crossorigin="anonymous" referrerpolicy="no-referrer" href="${url}">`;
const page = (url: string): string =>
  `<script type="module" src="/dist/health-widgets.js"></script>
  <health-answer src="${url}"></health-answer>`;

/** Without what Chromium says now and then of a hint whose answer a request has taken over. */
const said = async (page: Page): Promise<readonly string[]> =>
  (await page.heard()).filter((text) => !text.startsWith('error: <link rel="preload"'));

// WebKitGTK, as it is driven here, keeps no preloaded answers.
(/Chrome\/|Firefox\//.test(navigator.userAgent) ? describe : describe.skip)(
  'a document that the page has preloaded',
  () => {
    for (const cache of ['no-store', 'max-age=60']) {
      it(`is asked for once: another origin, ${cache}`, async () => {
        const { url, requests } = await serve(articleDocument(), { acao: '*', cache });
        const address = (await otherOrigin()) + url;
        document.cookie = 'reader=42';
        const opened = await open(hint(address) + page(address));
        await widgetsSettled(opened);
        expect(opened.widgets().map((widget) => widget.matches(':state(ready)'))).to.deep.equal([
          true,
        ]);
        const asked = await requests();
        expect(asked.filter(({ method }) => method === 'GET')).to.have.length(1);
        for (const { headers } of asked) expect(headers).to.not.have.any.keys('cookie', 'referer');
        expect(await said(opened)).to.deep.equal([]);
      });
    }

    it('is asked for once: the page’s own origin', async () => {
      const { url, requests } = await serve(articleDocument(), { cache: 'no-store' });
      const opened = await open(hint(url) + page(url));
      await widgetsSettled(opened);
      expect(await requests()).to.have.length(1);
      expect(await said(opened)).to.deep.equal([]);
    });
  },
);
