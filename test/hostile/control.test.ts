/**
 * The traps of these tests work: the same texts, taken for HTML, run hundreds of times, and
 * a page notes what they do.
 */
import { expect } from '@open-wc/testing';
import { corpusTexts, ownTexts } from './corpus.js';
import { IMAGE, openTrapped } from './trapped-page.js';

const BATCH = 100;
const PAGES_AT_ONCE = 5;

/** They leave their page, and the others of their batch with it. */
const LEAVES = /http-equiv|location/i;

/** What a page notes when these texts are taken for its HTML. */
async function eventsOfBatch(texts: readonly string[]): Promise<string[]> {
  const page = await openTrapped({ bundle: false });
  // Some take the names of the page's own methods, so these are asked for before.
  const { body } = page.document;
  for (const text of texts) {
    const box = document.createElement('div');
    body.append(box);
    box.innerHTML = text;
  }
  const events = await page.events();
  page.frame.remove();
  return events;
}

async function eventsOf(all: readonly string[]): Promise<string[]> {
  const texts = all.filter((text) => !LEAVES.test(text));
  const events: string[] = [];
  for (let start = 0; start < texts.length; start += BATCH * PAGES_AT_ONCE) {
    const batches = [...Array(PAGES_AT_ONCE).keys()].map((i) =>
      texts.slice(start + i * BATCH, start + (i + 1) * BATCH),
    );
    events.push(...(await Promise.all(batches.map(eventsOfBatch))).flat());
  }
  return events;
}

const count = (events: readonly string[], kind: RegExp): number =>
  events.filter((event) => kind.test(event)).length;

describe('the traps for hostile text', () => {
  it('note what our own texts do as HTML: they run, ask and err', async function () {
    this.timeout(60_000);
    const events = await eventsOf(ownTexts);
    expect(count(events, /^(?:top\.)?alert$/)).to.be.greaterThan(20);
    expect(count(events, /^violation: /)).to.be.greaterThan(5);
    expect(count(events, /^error: /)).to.be.greaterThan(5);
  });

  it('note what public texts do: hundreds run, ask and err (needs HEALTH_WIDGETS_CORPORA)', async function () {
    this.timeout(60_000);
    const texts = await corpusTexts();
    if (texts.length === 0) return this.skip();
    const events = await eventsOf(texts);
    // Scripts that only a click would start are not among them, nor `<script>` itself.
    expect(count(events, /^(?:top\.)?(?:alert|confirm|prompt|print|open)$/)).to.be.greaterThan(50);
    expect(count(events, /^violation: /)).to.be.greaterThan(200);
    expect(count(events, /^error: /)).to.be.greaterThan(200);
  });

  it('note a page that leaves, and one that asks for something', async () => {
    const page = await openTrapped({ bundle: false });
    page.window.location.assign('/demo/');
    expect(await page.events()).to.deep.equal(['navigation']);
    const other = await openTrapped({ bundle: false });
    other.document.body.append(
      ...['https://evil.test/', `${IMAGE}?reader=42`].map((src) =>
        Object.assign(other.document.createElement('img'), { src }),
      ),
    );
    let events: string[] = [];
    for (let i = 0; i < 20 && events.length < 2; i++) events = await other.events();
    expect(count(events, /^violation: img-src https:\/\/evil.test\/?$/)).to.equal(1);
    expect(count(events, /^request: .*reader=42$/)).to.equal(1);
  });
});
