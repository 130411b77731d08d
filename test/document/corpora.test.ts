/** Strings and addresses that others found to break programs. */
import { expect } from '@open-wc/testing';
import { isVisible } from '../../src/document/text.js';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { linkTo } from '../fixtures/blocks.js';
import { fileJson } from '../fixtures/folder.js';
import { shown } from '../fixtures/reading.js';

const NEEDS = '(needs HEALTH_WIDGETS_CORPORA)';

it(`naughty strings are shown to the letter ${NEEDS}`, async function () {
  const strings = (await fileJson('corpora', 'big-list-of-naughty-strings/blns.json')) as
    string[] | undefined;
  if (!strings) return this.skip();
  const visible = strings.filter(isVisible);
  expect(visible.length).to.be.greaterThan(500);
  expect(strings.filter((text) => !isVisible(text)).every((text) => !/\w/.test(text))).to.be.true;
  for (const text of visible) {
    const { article: model } = shown(
      articleDocument({ title: text, sections: [{ heading: text, blocks: [paragraph(text)] }] }),
    );
    expect(model.title).to.equal(text);
    expect(model.sections).to.deep.equal([{ heading: text, blocks: [paragraph(text)] }]);
  }
});

describe('a hostile address', () => {
  const ALLOWED = /^(?:https?:\/\/[^/@]+\/|tel:[+\d]|mailto:[^?#]+$)/;

  it(`reaches no scheme but those of the policy ${NEEDS}`, async function () {
    const own = (await fileJson('corpora', 'own/urls-hostile.json')) as
      { url: string }[] | undefined;
    const parsed = (await fileJson('corpora', 'wpt-url/urltestdata.json')) as
      (string | { input: string })[] | undefined;
    if (!own || !parsed) return this.skip();
    const inputs = [
      ...own.map(({ url }) => url),
      ...parsed.flatMap((test) => (typeof test === 'string' ? [] : [test.input])),
    ];
    expect(inputs.length).to.be.greaterThan(500);
    for (const origin of [{}, { url: 'https://library.example/docs/neck.json' }]) {
      for (const input of inputs) {
        const [block] = shown(articleDocument({ sections: [{ blocks: [linkTo(input)] }] }), origin)
          .article.sections[0]!.blocks as unknown as [{ content: [string | { href: string }] }];
        const [inline] = block.content;
        if (typeof inline !== 'string') expect(inline.href, input).to.match(ALLOWED);
      }
    }
  });
});
