import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { languageName } from '../../src/words/language-names.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { outcome, part, settled, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const english = articleDocument({ translations: [{ lang: 'es', url: 'es.json' }] });
const spanish = articleDocument({
  lang: 'es',
  title: 'Manos frías',
  translations: [{ lang: 'en', url: 'en.json' }],
});

const MISSING = 'Este artículo no está disponible en español.';

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

describe('the language switch of a <health-answer>', () => {
  let network: Network;
  let element: HealthAnswer;

  const load = async (document: unknown, lang: string): Promise<void> => {
    network = new Network({ '/en.json': document });
    const box = await fixture(html`
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src="/en.json" lang=${lang}></health-answer>
      </health-config>
    `);
    element = await settled(box.querySelector('health-answer')!);
  };

  const buttons = (): HTMLButtonElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role=group] button'),
  ];
  const pressed = (): string[] =>
    buttons().flatMap((button) => (button.ariaPressed === 'true' ? words(button) : []));

  it('offers each language by its own name, in one group with a name', async () => {
    await load(english, 'en');
    expect(buttons().map((button) => [button.lang, words(button)])).to.deep.equal([
      ['en', 'English'],
      ['es', languageName('es')],
    ]);
    expect(buttons()[0]!.parentElement!.ariaLabel).to.equal('Languages');
    expect(pressed()).to.deep.equal(['English']);
    await expect(element).to.be.accessible();
  });

  it('is not there for an article in one language', async () => {
    await load(articleDocument(), 'en');
    expect(buttons().length).to.equal(0);
  });

  it('shows the article in the language that the reader chooses', async () => {
    await load(english, 'en');
    const loaded = outcome(element);
    buttons()[1]!.click();
    (await network.call('/es.json')).answer(spanish);
    await loaded;
    expect(words(part(element, 'title'))).to.equal('Manos frías');
    expect(part(element, 'article')!.lang).to.equal('es');
    expect(pressed()).to.deep.equal([languageName('es')]);
  });

  it('goes back without asking for the original again', async () => {
    await load(english, 'en');
    buttons()[1]!.click();
    const loaded = outcome(element);
    (await network.call('/es.json')).answer(spanish);
    await loaded;
    const back = outcome(element);
    buttons()[0]!.click();
    await back;
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
    expect(network.paths).to.deep.equal(['/en.json', '/es.json']);
  });

  it('keeps the article that is there until the other has come', async () => {
    await load(english, 'en');
    buttons()[1]!.click();
    await network.call('/es.json');
    await element.updateComplete;
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
  });

  it('does not call a translation missing that is on its way', async () => {
    await load(english, 'en');
    buttons()[1]!.click();
    await network.call('/es.json');
    await element.updateComplete;
    expect(words(part(element, 'article'))).to.not.contain('no está disponible');
  });

  it('keeps the focus on the control that was used', async () => {
    await load(english, 'en');
    const button = buttons()[1]!;
    button.focus();
    const loaded = outcome(element);
    button.click();
    (await network.call('/es.json')).answer(spanish);
    await loaded;
    const { activeElement } = element.shadowRoot!;
    expect(activeElement === button && button.isConnected).to.equal(true);
  });

  it('says, in the language wanted, that the article is not to be had in it', async () => {
    await load(articleDocument({ translations: [{ lang: 'fr', url: 'fr.json' }] }), 'es');
    expect(words(part(element, 'article'))).to.include(MISSING);
  });

  it('says no such thing of a translation that did not come, which can be asked for again', async () => {
    const shown = load(english, 'es');
    (await network.call('/es.json')).fail();
    await shown;
    expect(words(part(element, 'article'))).not.to.include(MISSING);
    expect(pressed()).to.deep.equal(['English']);
    const loaded = outcome(element);
    buttons()[1]!.click();
    (await network.call('/es.json', 1)).answer(spanish);
    await loaded;
    expect(words(part(element, 'title'))).to.equal('Manos frías');
  });

  it('tells two scripts of a language apart', async () => {
    const translations = [{ lang: 'zh-Hant', url: 'hant.json' }];
    await load(articleDocument({ lang: 'zh-Hans', translations }), 'en');
    const loaded = outcome(element);
    buttons()[1]!.click();
    (await network.call('/hant.json')).answer(articleDocument({ lang: 'zh-Hant', title: '手冷' }));
    await loaded;
    expect(words(part(element, 'title'))).to.equal('手冷');
  });

  it('is not there where a hash vouches for the one document', async () => {
    network = new Network({ '/en.json': english });
    const integrity = `sha256-${await sha256(JSON.stringify(english))}`;
    const box = await fixture(html`
      <health-config .fetch=${network.fetch}>
        <health-answer src="/en.json" lang="en" integrity=${integrity}></health-answer>
      </health-config>
    `);
    element = await settled(box.querySelector('health-answer')!);
    expect([element.status, buttons().length]).to.deep.equal(['ready', 0]);
  });
});
