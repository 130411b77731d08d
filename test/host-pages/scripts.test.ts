/**
 * Pages whose scripts have extended, replaced or removed what the widgets are built on: what
 * the reader sees is the right article or the fallback, and the page goes on as before.
 */
import { fileJson } from '../fixtures/folder.js';
import { sample } from '../fixtures/sample.js';
import { COMPONENTS, NODES } from './hostile-dom-scripts.js';
import { LANGUAGE, LATER } from './hostile-scripts.js';
import { prepare, withstand } from './withstand.js';

before(prepare);

for (const [what, scripts] of Object.entries({ LANGUAGE, LATER, COMPONENTS, NODES })) {
  describe(`in a page that has changed the ${what}`, () => {
    for (const [name, hostile] of sample(Object.entries(scripts))) {
      it(`${name}: ${hostile.shows ?? 'article or fallback'}`, () => withstand(hostile));
    }
  });
}

describe('in a page with scripts of the public list', () => {
  it('shows the article or the fallback, and goes on', async function () {
    const list = await fileJson('corpora', 'own/host-hostile-js.json');
    if (!list) this.skip();
    this.timeout(60_000);
    for (const { name, js } of sample(list as { name: string; js: string }[])) {
      try {
        await withstand({ script: js });
      } catch (error) {
        (error as Error).message = `${name}: ${(error as Error).message}`;
        throw error;
      }
    }
  });
});
