/** An article of many sections or blocks: browsers may skip what is far from sight, and lose none of it. */
import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { loaded, part, settled, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const paragraph = (text: string): object => ({ type: 'paragraph', content: text });

const manySections = articleDocument({
  sections: Array.from({ length: 120 }, (_, i) => ({
    id: `s${i}`,
    heading: `Section ${i}`,
    blocks: [
      paragraph(`Words of section ${i}.`),
      { type: 'paragraph', content: [{ type: 'link', href: '#s119', content: 'The last' }] },
    ],
  })),
});

const oneSection = articleDocument({
  sections: [
    {
      id: 'all',
      blocks: Array.from({ length: 300 }, (_, i) => paragraph(`Words of paragraph ${i}.`)),
    },
  ],
});

const shortArticle = articleDocument({
  sections: [{ id: 'all', blocks: Array.from({ length: 30 }, (_, i) => paragraph(`Words ${i}.`)) }],
});

const show = async (article: object): Promise<HealthAnswer> =>
  settled(await fixture<HealthAnswer>(html`<health-answer .article=${article}></health-answer>`));

const inView = (node: Element): boolean => {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

const paragraphs = (element: HealthAnswer): HTMLElement[] => [
  ...part(element, 'body')!.querySelectorAll('p'),
];

describe('a long article', () => {
  afterEach(() => scrollTo(0, 0));

  for (const [name, document, first, last, count] of [
    ['of many sections', manySections, 'Words of section 0.', 'The last', 240],
    ['of many blocks', oneSection, 'Words of paragraph 0.', 'Words of paragraph 299.', 300],
  ] as const) {
    it(`${name} has all of its text, in order`, async () => {
      const texts = paragraphs(await show(document)).map(words);
      expect([texts.length, texts[0], texts.at(-1)]).to.deep.equal([count, first, last]);
    });

    it(`${name} is skipped by the browser where it is far from sight, and there when it comes near`, async () => {
      const element = await show(document);
      await frames(3);
      const seen = (node: Element): boolean =>
        node.checkVisibility({ contentVisibilityAuto: true });
      const all = paragraphs(element);
      expect(seen(all[0]!), 'the first').to.equal(true);
      expect(seen(all.at(-1)!), 'the last').to.equal(false);
      all.at(-1)!.scrollIntoView();
      await frames(5);
      expect(inView(all.at(-1)!), 'scrolled to').to.equal(true);
      expect(seen(all.at(-1)!), 'come near').to.equal(true);
    });
  }

  it('takes a reader to a section far down, by its link', async () => {
    const element = await show(manySections);
    await frames(3);
    element.shadowRoot!.querySelector('a')!.click();
    await frames(5);
    const target = element.shadowRoot!.getElementById('s119')!;
    expect(element.shadowRoot!.activeElement === target).to.equal(true);
    expect(inView(target)).to.equal(true);
  });

  it('is found by the browser’s own search', async function () {
    const find = (text: string): boolean => {
      getSelection()!.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find(text);
    };
    // WebKit's, as a script can call it, does not look into shadow trees at all
    const short = await show(shortArticle);
    const finds = find('Words 7.');
    short.remove();
    if (!finds) this.skip();
    const element = await show(oneSection);
    await frames(3);
    expect(find('Words of paragraph 287.')).to.equal(true);
    await frames(5);
    expect(inView(paragraphs(element)[287]!)).to.equal(true);
    getSelection()!.removeAllRanges();
  });

  it('shows the ring of a focused link whole', async () => {
    const element = await show(manySections);
    const box = element.shadowRoot!.querySelector<HTMLElement>('.box')!;
    const { left, right } = part(element, 'body')!.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    // as far as the ring is wide and off
    expect([left - outer.left, outer.right - right]).to.deep.equal([6, 6]);
  });

  it('is drawn in another task than it was read in', async () => {
    const network = new Network();
    const host = await fixture(html`
      <health-config .fetch=${network.fetch}>
        <health-answer src="/long.json"></health-answer>
      </health-config>
    `);
    const element = host.querySelector('health-answer')!;
    const loads = loaded(element);
    (await network.call('/long.json')).answer(oneSection);
    const order: string[] = [];
    const freeze = Object.freeze.bind(Object);
    Object.freeze = (value: object) => {
      if (order.length === 0) {
        // the first part that is read: a task set now comes before that of the drawing
        order.push('read');
        setTimeout(() => order.push('another task'));
      }
      return freeze(value);
    };
    try {
      await loads;
    } finally {
      Object.freeze = freeze;
    }
    order.push('drawn');
    expect(order).to.deep.equal(['read', 'another task', 'drawn']);
  });

  it('has no boxes when it is of an ordinary length', async () => {
    const element = await show(shortArticle);
    expect(element.shadowRoot!.querySelector('.box')).to.equal(null);
  });
});
