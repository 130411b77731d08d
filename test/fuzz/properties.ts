/** What holds for every document, however broken, as properties for fast-check. */
import fc from 'fast-check';
import { readArticle, readNotice, type ReadResult } from '../../src/document/read.js';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import { LoadError } from '../../src/loading/load-error.js';
import { article } from '../../src/render/article.js';
import { notice } from '../../src/render/notice.js';
import type { View } from '../../src/render/view.js';
import { findWords } from '../../src/words/words.js';
import { edited, edits } from './bytes.js';
import { articles, notices } from './documents.js';
import { broken, mutations } from './mutations.js';
import { sharedObjects, wrongs, type Kind } from './rules.js';
import { shownByView } from './shown.js';

const URL_OF_DOCUMENT = 'https://library.example/docs/a.json';
const words = findWords(['en']);
const nothing = (): void => undefined;

/** How a document ended, and what was wrong with that. */
export interface Verdict {
  readonly outcome: 'shown' | 'refused';
  readonly wrongs: readonly string[];
}

/** The code under test: a test of these rules puts a wrong one in its place. */
export interface Reader {
  readonly article: typeof readArticle;
  readonly notice: typeof readNotice;
}

function view(kind: Kind, result: ReadResult<unknown> & { ok: true }, lang: string): View {
  const context = { words, lang, level: 2 };
  const playing = { has: () => true, play: nothing };
  return kind === 'article'
    ? article(
        result.document as never,
        { sections: '', noTitle: false, languages: [lang, 'es'], wanted: 'es', choose: nothing },
        { ...context, playing },
      )
    : notice(
        result.document as never,
        {
          banner: false,
          acknowledged: false,
          changed: true,
          signal: true,
          honored: true,
          acknowledge: nothing,
        },
        context,
      );
}

/** Reads a document twice, builds its view, and holds both against the rules. */
export function judge(
  kind: Kind,
  document: unknown,
  reader: Reader = { article: readArticle, notice: readNotice },
): Verdict {
  const found: string[] = [];
  const shared = sharedObjects();
  const before = JSON.stringify(document);
  const read = (): ReadResult<{ readonly lang: string }> =>
    reader[kind](document, { url: URL_OF_DOCUMENT });
  const result = read();
  const again = read();
  if (JSON.stringify(document) !== before) found.push('the document was changed');
  if (JSON.stringify(result) !== JSON.stringify(again)) found.push('read twice, two results');
  if (result.ok) {
    const drawn = view(kind, result, result.document.lang);
    const shown = shownByView(drawn);
    if (JSON.stringify(view(kind, result, result.document.lang)) !== JSON.stringify(drawn))
      found.push('drawn twice, two views');
    if (!/\S/.test(shown.text)) found.push('nothing is shown');
    found.push(...wrongs(kind, document, shown));
  } else if (!/^(?:invalid|unsupported-version)$/.test(result.reason)) {
    found.push(`a reason that there is not: ${result.reason}`);
  } else if ('document' in result) found.push('refused, and a document all the same');
  if (sharedObjects() !== shared) found.push('an object that all share was changed');
  return { outcome: result.ok ? 'shown' : 'refused', wrongs: found };
}

const REASONS = /^(?:not-json|too-large)$/;

/** Sends bytes through the loader as a response, and judges what it makes of them. */
async function judgeBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  const respond = (): Promise<Response> => Promise.resolve(new Response(bytes));
  let value: unknown;
  try {
    value = await fetchDocument(
      URL_OF_DOCUMENT,
      {
        timeout: 60_000,
        retries: 0,
        fetch: respond,
        integrity: '',
        reload: false,
        credentials: 'omit',
      },
      new AbortController().signal,
    );
  } catch (error) {
    const known = error instanceof LoadError && REASONS.test(error.reason);
    return { outcome: 'refused', wrongs: known ? [] : [`not a refusal: ${String(error)}`] };
  }
  const read = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const same = JSON.stringify(JSON.parse(read)) === JSON.stringify(value);
  const verdict = judge('article', value);
  return same ? verdict : { ...verdict, wrongs: [...verdict.wrongs, 'other JSON than was sent'] };
}

/** How many of a property's documents were shown, and how many refused. */
export type Tally = Record<Verdict['outcome'], number>;

const note = (tally: Tally, { outcome, wrongs }: Verdict): void => {
  tally[outcome]++;
  if (wrongs.length > 0) throw new Error(wrongs.join('\n'));
};

const brokenDocument = (documents: readonly unknown[]) =>
  fc.tuple(fc.nat(documents.length - 1), mutations);

const ofParsed = (kind: Kind, documents: readonly unknown[]) => (tally: Tally) =>
  fc.property(brokenDocument(documents), ([at, changes]) => {
    note(tally, judge(kind, JSON.parse(broken(documents[at], changes))));
  });

const texts = articles.map((document) => JSON.stringify(document));

/** The properties by name, each with its share of the runs. */
export const properties = {
  articles: { share: 0.7, of: ofParsed('article', articles) },
  notices: { share: 0.1, of: ofParsed('notice', notices) },
  bytes: {
    share: 0.2,
    of: (tally: Tally) =>
      fc.asyncProperty(fc.nat(texts.length - 1), edits, async (at, changes) => {
        note(tally, await judgeBytes(edited(texts[at]!, changes)));
      }),
  },
} as const;

/** Documents for a test that shows them in a page: always the same for one seed. */
export const sampleDocuments = (kind: Kind, count: number, seed: number): string[] => {
  const documents = kind === 'article' ? articles : notices;
  return fc
    .sample(brokenDocument(documents), { numRuns: count, seed })
    .map(([at, changes]) => broken(documents[at], changes));
};

/** The same as bytes. */
export const sampleBytes = (count: number, seed: number): Uint8Array<ArrayBuffer>[] =>
  fc
    .sample(fc.tuple(fc.nat(texts.length - 1), edits), { numRuns: count, seed })
    .map(([at, changes]) => edited(texts[at]!, changes));

/** One check of a property, and what came of it. */
export async function check(
  name: keyof typeof properties,
  runs: number,
  seed: number,
  path?: string,
): Promise<{ tally: Tally; runs: number; failure?: string }> {
  const tally: Tally = { shown: 0, refused: 0 };
  const replay = path === undefined ? {} : { path };
  const details = await fc.check(properties[name].of(tally) as fc.IAsyncProperty<unknown>, {
    numRuns: runs,
    seed,
    ...replay,
  });
  if (!details.failed) return { tally, runs: details.numRuns };
  const { counterexample, counterexamplePath, errorInstance, numShrinks } = details;
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const failure = [
    `${name}: ${error.stack ?? error.message}`,
    `replay: --only ${name} --seed ${seed} --path ${counterexamplePath ?? ''}`,
    `shrunk ${numShrinks} times to: ${JSON.stringify(counterexample)}`,
  ].join('\n');
  return { tally, runs: details.numRuns, failure };
}
