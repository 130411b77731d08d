/** Opens a page with a hostile script, and says what must be true of it all the same. */
import { expect, fixtureCleanup } from '@open-wc/testing';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { open, type Page } from '../fixtures/frame.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { serve } from '../fixtures/served.js';
import type { HostileScript } from './hostile-scripts.js';
import {
  all,
  answer,
  FALLBACK,
  notice,
  placeholder,
  press,
  script,
  settledWithin,
  sights,
} from './widgets.js';

/** How long widgets may take where they have to show something, on a busy machine. */
const PATIENCE = 8000;
/** And how long is waited for those who may stay as they are. */
const GRACE = 700;

/** A page in the background of a busy browser is not told what is near its viewport. */
const LAZY = 'loading="lazy"';

let content: (loading: string) => string;
/** What an undisturbed page shows. */
let clean: readonly string[];

async function openWith(hostile: string, timeout = PATIENCE, loading = ''): Promise<Page> {
  // One page at a time: what lies below the window is not loaded by a lazy element.
  fixtureCleanup();
  return open(`
    <script>{ ${hostile} }</script>
    <button onclick="document.documentElement.className = 'works'">The page’s own</button>
    <health-config timeout="${timeout}" retries="0">${content(loading)}</health-config>
    ${script()}
    <script type="module">window.wentOn = true;</script>
  `);
}

/** To be called before the first test. */
export async function prepare(): Promise<void> {
  const article = (await serve(fullArticle())).url;
  const noticeUrl = (await serve(fullNotice())).url;
  content = (loading) => `
    ${answer(article, 'structured-data')}
    ${answer(article, `${loading} lang="es"`)}
    ${notice(noticeUrl)}
    ${placeholder(article)}`;
  const page = await openWith('');
  await settledWithin(page, PATIENCE);
  clean = sights(page);
  expect(clean[0]).to.include('Cold hands').and.include('April 13, 2023');
  expect(clean).to.have.length(4).and.not.include(FALLBACK);
}

export async function withstand({
  script: hostile,
  shows,
  ownError,
}: HostileScript): Promise<void> {
  // Where either will do, it may be late, too.
  const page = await openWith(hostile, shows === 'fallback' ? 100 : PATIENCE, shows ? '' : LAZY);
  await settledWithin(page, shows === 'article' ? PATIENCE : GRACE);
  const expected = clean.map((article) => (shows === 'article' ? article : FALLBACK));
  const seen = sights(page);
  if (shows) expect(seen).to.deep.equal(expected);
  else seen.forEach((sight, i) => expect(sight).to.be.oneOf([clean[i], FALLBACK]));
  // Told in the log, once or twice a widget, is what was contained; nothing escapes.
  const heard = await page.heardFrom('health-widgets.js');
  const escaped = heard.filter(
    (text) => !text.startsWith('warn: health-widgets') && !(ownError && text.includes(ownError)),
  );
  expect(escaped).to.deep.equal([]);
  expect(heard).to.have.length.below(20);

  press(all(page, 'button')[0]!);
  expect(page.document.documentElement.className, 'the page’s own button').to.equal('works');
  expect(page.window).to.have.property('wentOn', true);
}
