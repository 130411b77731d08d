/** JSONTestSuite: what is JSON is read, what is not is refused, and what may be either never throws. */
import { expect } from '@open-wc/testing';
import { fetchDocument } from '../../src/loading/fetch-document.js';
import { LoadError } from '../../src/loading/load-error.js';
import { ADDRESS, answering, body, never, options } from '../fixtures/answers.js';
import { fileBytes, fileNames } from '../fixtures/folder.js';

const FOLDER = 'jsontestsuite/test_parsing';

/** What becomes of a file's bytes: `read`, the reason of a `LoadError`, or another error. */
async function outcomeOf(name: string): Promise<string> {
  const bytes = (await fileBytes('corpora', `${FOLDER}/${name}`))!;
  return fetchDocument(ADDRESS, options(answering(body(bytes))), never).then(
    () => 'read',
    (error: unknown) => (error instanceof LoadError ? error.reason : String(error)),
  );
}

describe('JSONTestSuite (needs HEALTH_WIDGETS_CORPORA)', () => {
  let names: readonly string[];

  before(async function () {
    names = await fileNames('corpora', FOLDER);
    if (names.length === 0) this.skip();
    expect(names.length).to.be.greaterThan(250);
  });

  for (const [kind, outcomes] of [
    ['y', ['read']],
    ['n', ['not-json']],
    ['i', ['read', 'not-json']],
  ] as const) {
    it(`every file ${kind}_ is ${outcomes.join(' or ')}`, async () => {
      const files = names.filter((name) => name.startsWith(`${kind}_`));
      // not every copy has those of the third kind
      if (kind !== 'i') expect(files.length).to.be.greaterThan(90);
      const wrong: string[] = [];
      for (const name of files) {
        const outcome = await outcomeOf(name);
        if (!(outcomes as readonly string[]).includes(outcome)) wrong.push(`${name}: ${outcome}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});
