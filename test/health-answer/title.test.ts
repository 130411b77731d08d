import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { fullArticle, paragraph, section } from '../fixtures/article-fixtures.js';
import { outcome, part, parts, settled, words } from '../fixtures/elements.js';

/** Headings three deep: section, block, and a block within it. */
const nested = fullArticle({
  sections: [
    section('answer', 'Answer', {
      type: 'qa',
      question: 'Will it pass?',
      blocks: [
        { type: 'callout', level: 'note', title: 'Mind', blocks: [paragraph('Often it does.')] },
      ],
    }),
  ],
});

const answer = async (level: string | null): Promise<HealthAnswer> => {
  const element = document.createElement('health-answer');
  if (level !== null) element.setAttribute('heading-level', level);
  element.article = nested;
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.append(element);
  return settled(element);
};

const levelOf = ({ localName }: Element): number => Number(/^h([1-6])$/.exec(localName)![1]);

describe('the headings of a <health-answer>', () => {
  it('begin with the title as h2', async () => {
    const title = part(await answer(null), 'title')!;
    expect([title.localName, words(title)]).to.deep.equal(['h2', 'Cold hands in winter']);
  });

  for (const level of [1, 2, 3, 4, 5, 6]) {
    it(`follow a title of level ${level}, and stop at 6`, async () => {
      const element = await answer(`${level}`);
      expect(levelOf(part(element, 'title')!)).to.equal(level);
      const expected: Partial<Record<string, number>> = {
        Answer: 1,
        'Will it pass?': 2,
        References: 1,
        'Related articles': 1,
      };
      for (const heading of parts(element, 'heading')) {
        const deeper = expected[words(heading)] ?? 3;
        expect(levelOf(heading), words(heading)).to.equal(Math.min(level + deeper, 6));
      }
      expect(parts(element, 'heading').length).to.equal(5);
    });
  }

  for (const [nonsense, level] of [
    ['0', 2],
    ['-1', 2],
    ['7', 6],
    ['2.9', 2],
    ['1e9', 6],
    ['Infinity', 6],
    ['', 2],
    ['big', 2],
  ] as const) {
    it(`are of level ${level} for heading-level="${nonsense}"`, async () => {
      expect(levelOf(part(await answer(nonsense), 'title')!)).to.equal(level);
    });
  }

  it('change with the attribute, and go back to h2 without it', async () => {
    const element = await answer('4');
    element.setAttribute('heading-level', '1');
    await element.updateComplete;
    expect(levelOf(part(element, 'title')!)).to.equal(1);
    element.removeAttribute('heading-level');
    await element.updateComplete;
    expect(levelOf(part(element, 'title')!)).to.equal(2);
  });

  it('leave the title to the page with no-title; the article keeps its name', async () => {
    const element = await answer(null);
    element.noTitle = true;
    await element.updateComplete;
    expect(!!part(element, 'title')).to.equal(false);
    const article = part(element, 'article')!;
    expect([article.localName, article.getAttribute('aria-label')]).to.deep.equal([
      'article',
      'Cold hands in winter',
    ]);
    await expect(element).to.be.accessible();
  });
});

describe('the dates of a <health-answer>', () => {
  it('are in words for readers, and as they stand for machines', async () => {
    const element = await answer(null);
    const dates = part(element, 'dates')!;
    expect(words(dates)).to.equal(
      'Updated: April 13, 2023 Published: May 2, 2021 ' +
        'Last reviewed: April 1, 2023 Next review due: April 1, 2026',
    );
    expect([...dates.querySelectorAll('time')].map(({ dateTime }) => dateTime)).to.deep.equal([
      '2023-04-13',
      '2021-05-02',
      '2023-04-01',
      '2026-04-01',
    ]);
  });

  it('name the day that the document names, in whatever time zone', async () => {
    const element = await answer(null);
    element.article = fullArticle({ dateModified: '2023-04-13T23:59:59-11:00' });
    await outcome(element);
    const time = part(element, 'dates')!.querySelector('time')!;
    expect([words(time), time.dateTime]).to.deep.equal([
      'April 13, 2023',
      '2023-04-13T23:59:59-11:00',
    ]);
  });

  it('say nothing of a date that the document does not give', async () => {
    const element = await answer(null);
    element.article = fullArticle({ datePublished: 'last spring', reviewDue: undefined });
    await outcome(element);
    expect(words(part(element, 'dates'))).to.equal(
      'Updated: April 13, 2023 Last reviewed: April 1, 2023',
    );
  });
});

describe('the question of a <health-answer>', () => {
  it('is shown with its markup, and named to those who do not see it', async () => {
    const question = part(await answer(null), 'question')!;
    expect(words(question)).to.equal('Question: My fingers go white outdoors. Is that normal?');
    expect(words(question.querySelector('em'))).to.equal('Is that normal?');
  });
});
