/** The bundle's larger form, from its source. */
import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.all.js';
import '../../src/index.all.js';
import { part, settled, words } from '../fixtures/elements.js';

describe('the widgets with all their languages', () => {
  const seen = new Map<string, string>();

  for (const lang of ['ar', 'en', 'es', 'fr', 'ht', 'pt', 'ru', 'tl', 'vi', 'zh']) {
    it(`speak ${lang}, in its direction, and accessibly`, async () => {
      const element = await settled(
        await fixture<HealthAnswer>(
          html`<health-answer lang=${lang} .article=${{}}></health-answer>`,
        ),
      );
      const error = part(element, 'error')!;
      expect([error.lang, error.dir]).to.deep.equal([lang, lang === 'ar' ? 'rtl' : 'ltr']);
      await expect(element).to.be.accessible();
      seen.set(words(part(element, 'retry')), lang);
    });
  }

  it('speak ten different ones', () => {
    expect(seen.size).to.equal(10);
  });

  it('know Filipino by both its names', async () => {
    const element = await settled(
      await fixture<HealthAnswer>(html`<health-answer lang="fil" .article=${{}}></health-answer>`),
    );
    expect(seen.get(words(part(element, 'retry')))).to.equal('tl');
  });
});
