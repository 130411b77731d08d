import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { articleDocument, fullArticle } from '../fixtures/article-fixtures.js';
import { eventsOf, outcome, part, settled, turn, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const spanish = articleDocument({ lang: 'es', title: 'Manos frías', dateModified: '2023-04-13' });
const offer = (...translations: [string, string][]): unknown =>
  articleDocument({
    translations: translations.map(([lang, url]) => ({ lang, url })),
  });

const hashOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};

async function answer(table: Record<string, unknown>, attributes: object): Promise<HealthAnswer> {
  const network = new Network(table);
  const config = await fixture(html`
    <health-config .fetch=${network.fetch} .retries=${0} lang="">
      <div><health-answer></health-answer></div>
    </health-config>
  `);
  const element = config.querySelector('health-answer')!;
  Object.assign(element, { src: '/a/en.json', network }, attributes);
  return settled(element);
}

const asked = (element: HealthAnswer): string[] =>
  (element as HealthAnswer & { network: Network }).network.paths;

const title = (element: HealthAnswer): string => words(part(element, 'title'));

describe('the language of a <health-answer>', () => {
  for (const [what, lang, translations, expected] of [
    ['the very tag', 'es-MX', ['es es.json', 'es-MX mx.json'], '/a/mx.json'],
    ['the primary subtag', 'es-MX', ['fr fr.json', 'es es.json'], '/a/es.json'],
    ['a region, for the bare language', 'es', ['fr fr.json', 'es-US us.json'], '/a/us.json'],
    ['a tag in other letters', 'ES', ['es es.json'], '/a/es.json'],
  ] as const) {
    it(`finds a translation by ${what}`, async () => {
      const element = await answer(
        {
          '/a/en.json': offer(...translations.map((one) => one.split(' ') as [string, string])),
          [expected]: spanish,
        },
        { lang },
      );
      expect(asked(element)).to.deep.equal(['/a/en.json', expected]);
      expect(title(element)).to.equal('Manos frías');
    });
  }

  for (const [what, lang] of [
    ['the language wanted is that of the document', 'en'],
    ['a variety of it is wanted', 'en-GB'],
    ['there is no such translation', 'de'],
    ['the page names no language', ''],
  ] as const) {
    it(`stays with the document when ${what}`, async () => {
      const element = await answer({ '/a/en.json': offer(['es', 'es.json']) }, { lang });
      expect(asked(element)).to.deep.equal(['/a/en.json']);
      expect(title(element)).to.equal('Cold hands in winter');
    });
  }

  it('shows the original, without an error, when the translation fails', async () => {
    for (const broken of [new Response('', { status: 404 }), {}, new Response('<html>')]) {
      const element = await answer(
        { '/a/en.json': offer(['es', 'es.json']), '/a/es.json': broken },
        { lang: 'es' },
      );
      expect([title(element), element.status]).to.deep.equal(['Cold hands in winter', 'ready']);
    }
  });

  it('fires once, for what is shown in the end', async () => {
    const element = await answer(
      { '/a/en.json': offer(['es', 'es.json']), '/a/es.json': spanish },
      { lang: '' },
    );
    const events = eventsOf(element);
    const settles = outcome(element);
    element.lang = 'es';
    await settles;
    await turn();
    expect(events).to.have.length(1);
    expect(title(element)).to.equal('Manos frías');
  });

  it('never follows a translation when a hash vouches for the document', async () => {
    const text = JSON.stringify(offer(['es', 'es.json']));
    const element = await answer(
      { '/a/en.json': new Response(text), '/a/es.json': spanish },
      { lang: 'es', integrity: await hashOf(text) },
    );
    expect(asked(element)).to.deep.equal(['/a/en.json']);
    expect(title(element)).to.equal('Cold hands in winter');
  });

  it('is that of the nearest element above which names one, through shadow roots', async () => {
    const network = new Network({
      '/a/en.json': offer(['es', 'es.json']),
      '/a/es.json': spanish,
    });
    const outer = await fixture(html`
      <health-config .fetch=${network.fetch} lang="es"><div></div></health-config>
    `);
    const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    const element = document.createElement('health-answer');
    element.src = '/a/en.json';
    root.append(element);
    await settled(element);
    expect(title(element)).to.equal('Manos frías');
  });

  it('is the element’s own before any other', async () => {
    const network = new Network({ '/a/en.json': offer(['es', 'es.json']) });
    const outer = await fixture(html`
      <health-config .fetch=${network.fetch} lang="es">
        <health-answer lang="en" src="/a/en.json"></health-answer>
      </health-config>
    `);
    const element = await settled(outer.querySelector('health-answer')!);
    expect(title(element)).to.equal('Cold hands in winter');
  });

  it('is written on the article, with its direction', async () => {
    const arabic = articleDocument({ lang: 'ar', title: 'أيد باردة' });
    for (const [document, expected] of [
      [articleDocument(), ['en', 'ltr']],
      [arabic, ['ar', 'rtl']],
      [articleDocument({ dir: 'rtl' }), ['en', 'rtl']],
    ] as const) {
      const element = await answer({ '/a/en.json': document }, { lang: '' });
      const { lang, dir } = part(element, 'article')!;
      expect([lang, dir]).to.deep.equal(expected);
    }
  });
});

describe('the widget’s own words', () => {
  it('are in the language of the page', async () => {
    const element = await answer({ '/a/en.json': {} }, { lang: 'es' });
    expect(words(part(element, 'retry'))).to.equal('Intentar de nuevo');
    expect(part(element, 'error')!.lang).to.equal('es');
  });

  it('go with the document where the page names no language', async () => {
    const element = await answer({ '/a/en.json': spanish }, { lang: '' });
    expect(words(part(element, 'dates'))).to.equal('Actualizado: 13 de abril de 2023');
  });

  it('are marked with their language inside a document of another (WCAG 3.1.2)', async () => {
    const element = await answer({ '/a/en.json': fullArticle() }, { lang: 'es' });
    const label = part(element, 'dates')!.querySelector('[lang]')!;
    expect([label.getAttribute('lang'), label.getAttribute('dir')]).to.deep.equal(['es', 'ltr']);
    expect(words(label)).to.equal('Actualizado: 13 de abril de 2023');
    await expect(element).to.be.accessible();
  });

  it('are in English for a language that they are not written in', async () => {
    const element = await answer({ '/a/en.json': {} }, { lang: 'tlh' });
    expect(words(part(element, 'retry'))).to.equal('Try again');
  });

  it('change with the page, without another request', async () => {
    const element = await answer({ '/a/en.json': fullArticle() }, { lang: '' });
    element.lang = 'es';
    await outcome(element);
    expect(words(part(element, 'references')!.querySelector('h3'))).to.equal('Referencias');
    expect(asked(element)).to.deep.equal(['/a/en.json']);
  });
});
