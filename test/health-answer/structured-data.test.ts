import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, fullArticle, withdrawnArticle } from '../fixtures/article-fixtures.js';
import { outcome, settled, turn } from '../fixtures/elements.js';
import { serve } from '../fixtures/served.js';

const blocks = (): HTMLScriptElement[] => [
  ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

const published = (): unknown[] => blocks().map((block) => JSON.parse(block.text) as unknown);

describe('<health-answer structured-data>', () => {
  const answer = async (article: object): Promise<HealthAnswer> =>
    settled(
      await fixture<HealthAnswer>(
        html`<health-answer structured-data .article=${article}></health-answer>`,
      ),
    );

  it('takes it back with an element that goes while it loads again', async () => {
    const { url } = await serve(fullArticle());
    const element = await fixture<HealthAnswer>(
      html`<health-answer structured-data src=${url}></health-answer>`,
    );
    await settled(element);
    expect(blocks()).to.have.length(1);
    void element.reload();
    await Promise.resolve();
    element.remove();
    await turn();
    await element.updateComplete;
    expect(blocks()).to.have.length(0);
  });

  it('publishes the article’s metadata as a MedicalWebPage', async () => {
    await answer(fullArticle());
    expect(published()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'MedicalWebPage',
        name: 'Cold hands in winter',
        inLanguage: 'en',
        url: 'https://example.org/cold-hands',
        description: 'Cold hands are common and mostly harmless.',
        datePublished: '2021-05-02',
        dateModified: '2023-04-13',
        lastReviewed: '2023-04-01',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        author: [
          { '@type': 'Person', name: 'Ada Reyes', url: 'https://example.org/people/reyes' },
          { '@type': 'Person', name: 'Noor Haddad' },
        ],
        reviewedBy: [{ '@type': 'Person', name: 'Jon Silva' }],
        publisher: {
          '@type': 'Organization',
          name: 'Example Health Desk',
          url: 'https://example.org/',
        },
        about: [
          {
            '@type': 'MedicalEntity',
            name: 'Raynaud phenomenon',
          },
        ],
      },
    ]);
  });

  it('says nothing of what the document does not say', async () => {
    await answer(articleDocument());
    expect(published()).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@type': 'MedicalWebPage',
        name: 'Cold hands in winter',
        inLanguage: 'en',
      },
    ]);
  });

  it('is off unless asked for, and follows the attribute', async () => {
    const element = await answer(articleDocument());
    element.structuredData = false;
    await element.updateComplete;
    expect(blocks().length).to.equal(0);
    element.structuredData = true;
    await element.updateComplete;
    expect(blocks().length).to.equal(1);
  });

  it('goes with the element, and comes back with it', async () => {
    const element = await answer(articleDocument());
    const { parentNode } = element;
    element.remove();
    expect(blocks().length).to.equal(0);
    parentNode!.append(element);
    await element.updateComplete;
    expect(blocks().length).to.equal(1);
  });

  it('follows the article, and is one block however often it renders', async () => {
    const element = await answer(articleDocument());
    element.headingLevel = 3;
    await element.updateComplete;
    expect(blocks().length).to.equal(1);
    element.article = articleDocument({ title: 'Warm hands' });
    await outcome(element);
    expect(published()).to.have.nested.property('[0].name', 'Warm hands');
    element.article = undefined;
    await element.updateComplete;
    expect(blocks().length).to.equal(0);
  });

  it('never speaks of a withdrawn article', async () => {
    await answer(withdrawnArticle());
    expect(blocks().length).to.equal(0);
  });

  it('can’t be ended by a text that looks like markup', async () => {
    const title = 'Cold </script><img src=x onerror=alert(1)> hands';
    await answer(articleDocument({ title }));
    expect(blocks()[0]!.text).to.not.contain('<');
    expect(published()).to.have.nested.property('[0].name', title);
  });
});
