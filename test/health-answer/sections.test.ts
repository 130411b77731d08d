import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, paragraph, section } from '../fixtures/article-fixtures.js';
import { parts, settled } from '../fixtures/elements.js';

const three = articleDocument({
  sections: [
    section('answer', 'Answer', paragraph('One.')),
    section('home', 'At home', paragraph('Two.')),
    section('help', 'When to call', paragraph('Three.')),
    { blocks: [paragraph('A section without a name.')] },
  ],
});

const shown = (element: Element): string[] => parts(element, 'section').map(({ id }) => id);

describe('<health-answer sections>', () => {
  const answer = async (sections: string): Promise<HealthAnswer> =>
    settled(
      await fixture<HealthAnswer>(
        html`<health-answer .article=${three} sections=${sections}></health-answer>`,
      ),
    );

  for (const [what, sections, expected] of [
    ['all of them by default', '', ['answer', 'home', 'help', '']],
    ['only those named', 'home', ['home']],
    ['them in the order named', 'help answer', ['help', 'answer']],
    ['none for an unknown id', 'help nowhere', ['help']],
    ['all rather than none', 'nowhere', ['answer', 'home', 'help', '']],
    ['them through any white space', '\n help \t  home ', ['help', 'home']],
  ] as const) {
    it(`shows ${what}`, async () => {
      expect(shown(await answer(sections))).to.deep.equal(expected);
    });
  }

  it('shows others when it changes', async () => {
    const element = await answer('answer');
    element.setAttribute('sections', 'home');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['home']);
    element.removeAttribute('sections');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['answer', 'home', 'help', '']);
  });
});
