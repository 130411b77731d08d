/** The accessibility tree that a browser hands to a screen reader. Only Chromium tells it here. */
import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { part } from '../fixtures/elements.js';
import { isChromium } from './audit.js';
import { clearPage, showArticle, showBanner } from './host-page.js';
import { directionOf, LANGUAGES, phrases } from './phrases.js';

interface AccessibleNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly pressed?: boolean | 'true' | 'false';
  readonly expanded?: boolean;
  readonly children?: readonly AccessibleNode[];
}

const flat = (node: AccessibleNode): AccessibleNode[] => [
  node,
  ...(node.children ?? []).flatMap(flat),
];

const tree = async (): Promise<AccessibleNode[]> =>
  flat((await a11ySnapshot({})) as unknown as AccessibleNode);

/** Where each of these is said first after the one before; what is not said there is left out. */
function inOrder(nodes: readonly AccessibleNode[], texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = nodes.findIndex(({ name }, i) => i >= from && name?.includes(text));
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
}

const describeInChromium = isChromium ? describe : describe.skip;

describeInChromium('what a screen reader is told', () => {
  afterEach(clearPage);

  for (const lang of LANGUAGES) {
    it(`WCAG 1.3.2: is the article in the order of sight, in ${lang}`, async () => {
      await showArticle(lang);
      const say = phrases[lang];
      const texts = [
        say.title,
        say.question,
        say.summary,
        'Ada Reyes',
        'Jon Silva',
        '2025',
        say.section,
        say.text,
        say.link,
        '[1]',
        say.term,
        say.definition,
        say.subheading,
        say.items[0],
        say.items[1],
        say.caption,
        say.head[0],
        say.row[0],
        say.alt,
        say.quote,
        say.speaker,
        say.note,
        say.emergency,
        say.call,
        say.more,
        say.question,
        say.answer,
        say.items[0],
        say.items[1],
        say.video,
        say.reference,
        say.withdrawnTitle,
        say.publisher,
      ];
      expect(inOrder(await tree(), texts)).to.deep.equal(texts);
    });
  }

  it('WCAG 1.3.2: stands on the screen in that order, too', async () => {
    const element = await showArticle('ar');
    expect(getComputedStyle(part(element, 'article')!).direction).to.equal(directionOf('ar'));
    const tops = [...part(element, 'article')!.children]
      .filter((child) => child.checkVisibility())
      .map((child) => child.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
  });

  it('WCAG 1.3.1: has the levels of cards before their titles', async () => {
    await showArticle();
    const headings = (await tree()).filter(({ role }) => role === 'heading');
    const names = headings.map(({ name }) => name!.replace(/\s+:/, ':'));
    expect(names).to.include(`Emergency: ${phrases.en.emergency}`);
    expect(names).to.include('Warning');
  });

  it('WCAG 4.1.2, 2.5.3: has names and states for all controls, as they stand there', async () => {
    await showArticle();
    const nodes = await tree();
    const controls = nodes.filter(({ role }) => /button|link|Disclosure/.test(role));
    expect(controls.length).to.be.greaterThan(10);
    for (const { role, name } of controls) expect(name?.trim(), role).to.not.equal('');
    const button = (name: string): AccessibleNode => nodes.find((node) => node.name === name)!;
    expect(`${button('English').pressed}`).to.equal('true');
    expect(button('español').pressed ?? false).to.equal(false);
    expect(button(phrases.en.more).expanded ?? false).to.equal(false);
  });

  it('WCAG 1.1.1: has the image by its description, and the table’s box by its caption', async () => {
    await showArticle();
    const nodes = await tree();
    expect(nodes.find(({ role }) => role === 'image')?.name).to.equal(phrases.en.alt);
    expect(nodes.filter(({ role }) => role === 'region').map(({ name }) => name)).to.deep.equal([
      phrases.en.caption,
    ]);
  });

  it('WCAG 2.4.1: has the banner as a landmark with a name, at the end of the page', async () => {
    await showBanner('en');
    const nodes = await tree();
    const region = nodes.findIndex(({ role }) => role === 'region');
    expect(nodes[region]!.name).to.equal(phrases.en.bannerTitle);
    expect(region).to.be.greaterThan(nodes.findIndex(({ role }) => role === 'contentinfo'));
  });
});
