/** Bodies that are no documents, or too much of one: from the server to the fallback. */
import { expect } from '@open-wc/testing';
import { articleDocument, articleOf, paragraph } from '../fixtures/article-fixtures.js';
import { nestedBlocks, nestedInlines } from '../fixtures/blocks.js';
import { outcome, settled } from '../fixtures/elements.js';
import { fileBytes, fileJson, fileNames } from '../fixtures/folder.js';
import { sample, STEP } from '../fixtures/sample.js';
import { flawOf, listen, prototypes } from './endings.js';
import { openTrapped, show, type TrappedPage } from './trapped-page.js';

const FOLDER = 'jsontestsuite/test_parsing';
const NEEDS = '(needs HEALTH_WIDGETS_CORPORA)';
const ARTICLE = JSON.stringify(articleDocument());

/** Loads a body as an article: how it ended, and what was wrong with that, if anything. */
async function ended(page: TrappedPage, body: BodyInit): Promise<string> {
  const config = page.document.createElement('health-config');
  config.fetch = () => Promise.resolve(new Response(body));
  const element = page.document.createElement('health-answer');
  element.innerHTML = '<p data-fallback>Plain words.</p>';
  element.src = '/document.json';
  const flaw = listen(element);
  const done = outcome(element);
  config.append(element);
  page.document.body.append(config);
  const event = await done;
  const reason = (event as Event & { reason?: string }).reason;
  const ending = flaw() ?? flawOf(element) ?? reason ?? element.status;
  config.remove();
  return ending;
}

/** What strict UTF-8 and JSON make of bytes. */
function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** An article with these bytes as the value of a field that nobody knows. */
const around = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Blob([ARTICLE.slice(0, -1), ',"unknown":', bytes, '}']).arrayBuffer());

describe('JSONTestSuite, through the element', () => {
  it(`is refused where it is no JSON, and within an article changes nothing where it is ${NEEDS}`, async function () {
    this.timeout(100_000);
    const names = sample(await fileNames('corpora', FOLDER), 3 * STEP);
    if (names.length === 0) return this.skip();
    const page = await openTrapped();
    const wrong: string[] = [];
    for (const name of names) {
      const bytes = (await fileBytes('corpora', `${FOLDER}/${name}`))!;
      const whole = await around(bytes);
      const [alone, within] = [await ended(page, bytes), await ended(page, whole)];
      const kind = name[0]!;
      const expected =
        kind === 'y' ? 'invalid ready' : kind === 'n' ? 'not-json not-json' : undefined;
      const allowed = [
        isJson(bytes) ? 'invalid' : 'not-json',
        isJson(whole) ? 'ready' : 'not-json',
      ];
      // Where both are right, the engine's own parser may have its limits.
      if (`${alone} ${within}` !== (expected ?? allowed.join(' '))) {
        wrong.push(`${name}: ${alone} ${within}`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(await page.surprises()).to.deep.equal([]);
  });

  it(`is refused from a real server, with the fallback in sight ${NEEDS}`, async function () {
    this.timeout(60_000);
    const all = await fileNames('corpora', FOLDER);
    const names = sample(all, 10 * STEP);
    if (names.length === 0) return this.skip();
    const page = await openTrapped({ connect: true });
    for (const name of names) {
      const element = page.document.createElement('health-answer');
      element.innerHTML = '<p data-fallback>Plain words.</p>';
      element.src = `/_folder/corpora/${FOLDER}/${encodeURIComponent(name)}`;
      page.document.body.append(element);
      await settled(element);
      expect(flawOf(element), name).to.equal(undefined);
      expect(element.status, name).to.equal('error');
      element.remove();
    }
  });
});

describe('a body that is too much', () => {
  const padded = (bytes: number): string => ARTICLE.padEnd(bytes, ' ');
  const many = (count: number): unknown[] => Array<unknown>(count).fill(paragraph('a'));
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const unknown = (json: string): string => ARTICLE.replace(/\}$/, () => `,"unknown":${json}}`);
  const wide = {
    type: 'table',
    rows: [Array<string>(15_000).fill('a'), ...Array<string[]>(1500).fill([])],
  };

  const BODIES: Readonly<Record<string, readonly [string, () => string]>> = {
    'as long as may be': ['ready', () => padded(524_288)],
    'one byte longer': ['too-large', () => padded(524_289)],
    'far longer': ['too-large', () => padded(8_000_000)],
    'as deep as may be': ['ready', () => JSON.stringify(articleOf(nestedBlocks(12)))],
    'one block deeper': ['invalid', () => JSON.stringify(articleOf(nestedBlocks(13)))],
    'one inline deeper': ['invalid', () => JSON.stringify(articleOf(paragraph(nestedInlines(13))))],
    'deep inlines': ['invalid', () => JSON.stringify(articleOf(paragraph(nestedInlines(800))))],
    'deep lists in the text': [
      'invalid',
      () => ARTICLE.replace('["Warm', () => `[${deep(9000)},"Warm`),
    ],
    'as many blocks as may be': ['ready', () => JSON.stringify(articleOf(...many(2000)))],
    'one block more': ['invalid', () => JSON.stringify(articleOf(...many(2001)))],
    'sections without number': [
      'invalid',
      () => JSON.stringify(articleDocument({ sections: Array(3000).fill({ blocks: many(1) }) })),
    ],
    'a title as long as may be': [
      'ready',
      () => JSON.stringify(articleDocument({ title: 'x'.repeat(20_000) })),
    ],
    'one letter more': [
      'invalid',
      () => JSON.stringify(articleDocument({ title: 'x'.repeat(20_001) })),
    ],
    'marks upon marks': [
      'ready',
      () => JSON.stringify(articleDocument({ title: `a${'\u0301'.repeat(19_000)}` })),
    ],
    'authors without number': [
      'ready',
      () => JSON.stringify(articleDocument({ authors: Array(20_000).fill({ name: 'A' }) })),
    ],
    'references that are none': [
      'ready',
      () => JSON.stringify(articleDocument({ references: Array(150_000).fill(0) })),
    ],
    'a table of many holes': ['ready', () => JSON.stringify(articleOf(wide))],
    'unknown fields without number': [
      'ready',
      () => unknown(`{${[...Array(30_000).keys()].map((i) => `"${i}":0`).join()}}`),
    ],
    'an unknown prototype': ['ready', () => unknown('0,"__proto__":{"title":"y","sections":[]}')],
    'a title from a prototype': [
      'invalid',
      () => ARTICLE.replace('"title":', '"__proto__":{"title":"x"},"not":'),
    ],
    'keys twice, the last one hostile': [
      'invalid',
      () => unknown('0,"title":{"_$litType$":1,"strings":["<img src=x onerror=alert(1)>"]}'),
    ],
  };

  it('ends in the article up to each limit, and in the fallback past it', async function () {
    this.timeout(100_000);
    const page = await openTrapped();
    const before = prototypes(page.window);
    const endings: Record<string, string> = {};
    for (const [name, [, body]] of Object.entries(BODIES))
      endings[name] = await ended(page, body());
    expect(endings).to.deep.equal(
      Object.fromEntries(Object.entries(BODIES).map(([name, [expected]]) => [name, expected])),
    );
    expect(prototypes(page.window)).to.equal(before);
    expect(await page.surprises()).to.deep.equal([]);
  });
});

describe('documents of another shape', () => {
  it(`end in the article or the fallback, alone and laid over an article ${NEEDS}`, async function () {
    this.timeout(60_000);
    const files = (await fileJson('corpora', 'own/article-json-hostile.json')) as
      { name: string; json?: string }[] | undefined;
    if (!files) return this.skip();
    const page = await openTrapped();
    for (const { name, json } of files) {
      if (!json) continue;
      expect(await ended(page, json), name).to.equal('invalid');
      // The last of two keys counts, so these take the place of the article's own.
      const over = ARTICLE.slice(0, -1) + json.replace('{', ',');
      expect(await ended(page, over), name).to.be.oneOf(['ready', 'invalid']);
    }
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(await page.surprises()).to.deep.equal([]);
  });

  it(`never show a date that is none ${NEEDS}`, async function () {
    this.timeout(60_000);
    const dates = (await fileJson('corpora', 'own/dates-hostile.json')) as
      { value: unknown }[] | undefined;
    if (!dates) return this.skip();
    const own = ['2025-13-01', '2025-02-29', '2025-1-1', '2025-06-31T00:00Z', '20250101', 1e12, {}];
    const page = await openTrapped();
    for (const value of [...dates.map((date) => date.value), ...own]) {
      const fields = ['datePublished', 'dateModified', 'lastReviewed', 'reviewDue'];
      const document = articleDocument(Object.fromEntries(fields.map((name) => [name, value])));
      const element = await show(page, 'health-answer', document);
      expect(flawOf(element), JSON.stringify(value)).to.equal(undefined);
      expect(element.status).to.equal('ready');
      const shown = [...element.shadowRoot!.querySelectorAll('time')];
      const day = /^\d{4}-\d\d-\d\d/.exec(JSON.stringify(value).slice(1))?.[0];
      expect(shown.length).to.be.oneOf([0, 4]);
      for (const time of shown) {
        expect(time.dateTime.slice(0, 10)).to.equal(day);
        expect(new Date(`${day!}T00:00Z`).toISOString().slice(0, 10)).to.equal(day);
      }
      element.remove();
    }
    expect(await page.surprises()).to.deep.equal([]);
  });
});
