import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, paragraph } from '../fixtures/article-fixtures.js';
import { settled } from '../fixtures/elements.js';

const document_ = articleDocument({
  references: [{ text: 'Winter and the hand' }],
  sections: [
    {
      id: 'answer',
      blocks: [
        paragraph('It may pass', { type: 'cite', ref: 1 }),
        paragraph({ type: 'link', href: '#there', content: 'Jump' }),
        paragraph({ type: 'link', href: '#nowhere', content: 'No jump' }),
        { type: 'heading', id: 'there', content: 'There' },
        {
          type: 'details',
          summary: 'More',
          blocks: [{ ...paragraph('Folded away'), id: 'folded' }],
        },
        paragraph({ type: 'link', href: '#folded', content: 'Unfold' }),
        paragraph({ type: 'link', href: '#zażółć', content: 'Letters' }),
        { ...paragraph('Letters of any kind'), id: 'zażółć' },
      ],
    },
  ],
});

describe('links within an article', () => {
  let element: HealthAnswer;

  beforeEach(async () => {
    element = await settled(
      await fixture<HealthAnswer>(html`
        <health-answer .article=${document_}>
          <a slot="actions" href="#booking">Book</a>
        </health-answer>
      `),
    );
  });

  const link = (href: string): HTMLAnchorElement =>
    element.shadowRoot!.querySelector(`a[href="${href}"]`)!;
  const focused = (): string => element.shadowRoot!.activeElement?.id ?? '';

  it('lead to a block, with the focus', () => {
    link('#there').click();
    expect(focused()).to.equal('there');
  });

  it('lead from a citation to its reference', () => {
    link('#reference-1').click();
    expect(focused()).to.equal('reference-1');
  });

  it('lead to a block whose id is in any letters', () => {
    link('#zażółć').click();
    expect(focused()).to.equal('zażółć');
  });

  it('are text where they lead nowhere', () => {
    expect(!!link('#nowhere')).to.equal(false);
    expect(element.shadowRoot!.textContent).to.contain('No jump');
  });

  it('leave the page’s address alone', () => {
    const { href } = location;
    link('#there').click();
    expect(location.href).to.equal(href);
  });

  it('open what their target is folded into', () => {
    link('#folded').click();
    expect(focused()).to.equal('folded');
  });

  it('leave the page’s own links in the slots alone', () => {
    let prevented: boolean | undefined;
    // The last to hear of it keeps the test page where it is.
    const last = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    element.querySelector('a')!.click();
    expect(prevented).to.equal(false);
  });
});
