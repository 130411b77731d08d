/**
 * One real article and one real notice, word for word. They are not part of this
 * repository: without HEALTH_WIDGETS_SEED (see test/http) there is nothing to test.
 */
import { expect } from '@open-wc/testing';
import { part, parts, words } from '../fixtures/elements.js';
import { open, widgetsSettled, type Page } from '../fixtures/frame.js';
import { serve, type Served } from '../fixtures/served.js';

interface Marked {
  readonly type?: string;
  readonly href?: string;
  readonly pronunciation?: string;
  readonly content: readonly Inline[];
}
type Inline = string | Marked;
interface Article {
  readonly title: string;
  readonly question: readonly Inline[];
  readonly dateModified: string;
  readonly sections: readonly { heading: string; blocks: readonly Marked[] }[];
}
interface Notice {
  readonly title: string;
  readonly statement: readonly Inline[];
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (typeof inline === 'string' ? inline : textOf(inline.content)))
    .join('')
    .replace(/\s+/g, ' ');

const marks = (inlines: readonly Inline[]): Marked[] =>
  inlines.flatMap((inline) =>
    typeof inline === 'string' ? [] : [inline, ...marks(inline.content)],
  );

describe('the bundle, with the seed’s documents', () => {
  let article: Article;
  let notice: Notice;
  let served: Served[];
  let page: Page;

  before(async function () {
    const responses = await Promise.all(
      ['article', 'notice'].map((name) => fetch(`/_folder/seed/${name}.json`)),
    );
    if (responses.some(({ ok }) => !ok)) return this.skip();
    [article, notice] = (await Promise.all(responses.map((response) => response.json()))) as [
      Article,
      Notice,
    ];
  });

  beforeEach(async () => {
    served = await Promise.all([serve(article), serve(notice)]);
    page = await open(`
      <script type="module" src="/dist/health-widgets.js"></script>
      <health-answer src="${served[0]!.url}"></health-answer>
      <privacy-notice src="${served[1]!.url}"></privacy-notice>
    `);
    await widgetsSettled(page);
  });

  it('shows every paragraph, in order, with nothing between its words', () => {
    const expected = article.sections.flatMap(({ blocks }) =>
      blocks.map(({ content }) => textOf(content)),
    );
    const shown = [...part(page.widgets()[0]!, 'body')!.querySelectorAll('p')].map((paragraph) => {
      // How a term is said is shown after it, in brackets.
      for (const term of paragraph.querySelectorAll('dfn + span')) term.previousSibling!.remove();
      for (const aside of paragraph.querySelectorAll('dfn + span')) aside.remove();
      return words(paragraph);
    });
    expect(shown).to.deep.equal(expected);
  });

  it('shows title, question, headings and date', () => {
    const [answer] = page.widgets();
    expect(words(part(answer!, 'title'))).to.equal(article.title);
    expect(words(part(answer!, 'question'))).to.contain(textOf(article.question));
    expect(parts(answer!, 'heading').map(words)).to.include.members(
      article.sections.map(({ heading }) => heading),
    );
    expect(part(answer!, 'dates')!.querySelector('time')!.dateTime).to.equal(article.dateModified);
  });

  it('shows how each term is said', () => {
    const terms = article.sections
      .flatMap(({ blocks }) => marks(blocks))
      .filter(({ pronunciation }) => pronunciation);
    expect(terms).to.have.length.above(0);
    for (const { content, pronunciation } of terms) {
      expect(words(part(page.widgets()[0]!, 'body'))).to.contain(
        `${textOf(content)} (${pronunciation})`,
      );
    }
  });

  it('shows the notice to the letter, and both links to the policies', () => {
    const body = part(page.widgets()[1]!, 'body')!;
    expect(words(body)).to.equal(textOf(notice.statement));
    const links = marks(notice.statement).map(({ href, content }) => [textOf(content), href]);
    expect(links).to.have.length(2);
    expect(
      [...body.querySelectorAll('a')].map((link) => [words(link), link.getAttribute('href')]),
    ).to.deep.equal(links);
  });

  it('asks for each document once, and leaves the console alone', async () => {
    for (const { requests } of served) expect(await requests()).to.have.length(1);
    expect(await page.heard()).to.deep.equal([]);
  });
});
