import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer, HealthConfigElement } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/words/en.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { failed, outcome, part, settled, turn, words } from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';
import { serve } from '../fixtures/served.js';

const answerIn = (box: Element): HealthAnswer => box.querySelector('health-answer')!;

describe('<health-config>', () => {
  let network: Network;
  beforeEach(() => {
    network = new Network({
      '/docs/a.json': articleDocument({ title: 'In docs' }),
      '/other/a.json': articleDocument({ title: 'In other' }),
      '/a.json': articleDocument({ title: 'At the root' }),
    });
  });

  it('is accessible, and shows nothing but what stands in it', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config><p>Words</p></health-config>
    `);
    await expect(config).to.be.accessible();
    expect(!!config.shadowRoot).to.equal(false);
    expect(config.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(config).display).to.equal('contents');
    expect(config.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('leaves a display that the page has set', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config style="display: grid"></health-config>
    `);
    expect(config.style.display).to.equal('grid');
  });

  it('is where relative addresses start, itself relative to the page', async () => {
    for (const base of ['/docs/', new URL('/docs/', location.href).href, '/docs/index.html']) {
      const config = await fixture(html`
        <health-config base-url=${base} .fetch=${network.fetch}>
          <health-answer src="a.json"></health-answer>
        </health-config>
      `);
      await settled(answerIn(config));
      expect(words(part(answerIn(config), 'title')), base).to.equal('In docs');
    }
  });

  it('leaves absolute addresses alone', async () => {
    const config = await fixture(html`
      <health-config base-url="https://elsewhere.example/docs/" .fetch=${network.fetch}>
        <health-answer src=${new URL('/other/a.json', location.href).href}></health-answer>
      </health-config>
    `);
    await settled(answerIn(config));
    expect(network.paths).to.deep.equal(['/other/a.json']);
    expect(network.calls[0]!.url).to.equal(`${location.origin}/other/a.json`);
  });

  it('calls an address that is none not found', async () => {
    for (const [base, src] of [
      ['https://[', 'a.json'],
      ['', 'https://['],
    ]) {
      const config = await fixture(html`
        <health-config base-url=${base!} .fetch=${network.fetch}>
          <health-answer></health-answer>
        </health-config>
      `);
      const fails = failed(answerIn(config));
      answerIn(config).src = src!;
      expect((await fails).reason).to.equal('not-found');
    }
    expect(network.paths).to.deep.equal([]);
  });

  it('gives its timeout to each attempt, and its number of retries', async () => {
    const hanging = new Network();
    const config = await fixture(html`
      <health-config timeout="40" retries="1" .fetch=${hanging.fetch}>
        <health-answer></health-answer>
      </health-config>
    `);
    const fails = failed(answerIn(config));
    answerIn(config).src = '/slow.json';
    expect((await fails).reason).to.equal('timeout');
    expect(hanging.paths).to.deep.equal(['/slow.json', '/slow.json']);
  });

  it('takes nonsense for nothing', async () => {
    const config = await fixture(html`
      <health-config timeout="soon" retries="-1" .fetch=${network.fetch}>
        <health-answer src="/a.json"></health-answer>
      </health-config>
    `);
    await settled(answerIn(config));
    expect(answerIn(config).status).to.equal('ready');
  });

  it('gives its words, in the language it names', async () => {
    const config = await fixture(html`
      <health-config
        lang="es"
        .fetch=${network.fetch}
        .messages=${{ es: { retry: 'Cargar otra vez' }, en: { retry: 'Load again' } }}
      >
        <health-answer .article=${{}}></health-answer>
      </health-config>
    `);
    await settled(answerIn(config));
    expect(words(part(answerIn(config), 'retry'))).to.equal('Cargar otra vez');
  });

  it('is overridden field by field by another inside it', async () => {
    const config = await fixture(html`
      <health-config base-url="/docs/" .fetch=${network.fetch} .messages=${{ en: { retry: 'A' } }}>
        <health-config base-url="/other/">
          <health-answer src="a.json"></health-answer>
        </health-config>
        <health-config lang="en" .messages=${{ en: { retry: 'B' } }}>
          <health-answer src="a.json"></health-answer>
          <health-answer .article=${{}}></health-answer>
        </health-config>
      </health-config>
    `);
    const [inner, beside, broken] = config.querySelectorAll('health-answer');
    await Promise.all([inner, beside, broken].map((element) => settled(element!)));
    expect(words(part(inner!, 'title'))).to.equal('In other');
    expect(words(part(beside!, 'title'))).to.equal('In docs');
    expect(words(part(broken!, 'retry'))).to.equal('B');
  });

  it('knows nothing of another beside it', async () => {
    const own = new Network({ '/x/a.json': articleDocument({ title: 'In x' }) });
    const box = await fixture(html`
      <div>
        <health-config base-url="/docs/" .fetch=${network.fetch}>
          <health-answer src="a.json"></health-answer>
        </health-config>
        <health-config base-url="/x/" .fetch=${own.fetch}>
          <health-answer src="a.json"></health-answer>
        </health-config>
      </div>
    `);
    const all = [...box.querySelectorAll('health-answer')];
    await Promise.all(all.map((element) => settled(element)));
    expect(all.map((element) => words(part(element, 'title')))).to.deep.equal(['In docs', 'In x']);
    expect([network.paths, own.paths]).to.deep.equal([['/docs/a.json'], ['/x/a.json']]);
  });

  it('makes widgets inside it follow when an address of it changes, at any depth', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config base-url="/docs/" .fetch=${network.fetch}>
        <health-config retries="0"><health-answer src="a.json"></health-answer></health-config>
      </health-config>
    `);
    await settled(answerIn(config));
    const again = outcome(answerIn(config));
    config.baseUrl = '/other/';
    await again;
    expect(words(part(answerIn(config), 'title'))).to.equal('In other');
    const back = outcome(answerIn(config));
    config.removeAttribute('base-url');
    await back;
    expect(words(part(answerIn(config), 'title'))).to.equal('At the root');
  });

  it('changes words without another request', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config .fetch=${network.fetch}>
        <health-answer src="/a.json"></health-answer>
      </health-config>
    `);
    await settled(answerIn(config));
    config.messages = { en: { references: 'Sources' } };
    await config.updateComplete;
    await answerIn(config).updateComplete;
    await turn();
    expect(network.paths).to.deep.equal(['/a.json']);
    expect(answerIn(config).status).to.equal('ready');
  });

  it('makes widgets follow when its language changes', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config .fetch=${network.fetch} lang="en">
        <health-answer .article=${{}}></health-answer>
      </health-config>
    `);
    await settled(answerIn(config));
    expect(words(part(answerIn(config), 'retry'))).to.equal(en.retry);
    const again = outcome(answerIn(config));
    config.lang = 'es';
    await again;
    expect(words(part(answerIn(config), 'retry'))).to.equal('Intentar de nuevo');
  });

  it('has no hold over widgets that have left it', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config base-url="/docs/" .fetch=${network.fetch}>
        <health-answer src="a.json"></health-answer>
      </health-config>
    `);
    const element = await settled(answerIn(config));
    element.remove();
    config.baseUrl = '/other/';
    await config.updateComplete;
    await element.updateComplete;
    expect(network.paths).to.deep.equal(['/docs/a.json']);
  });

  it('reaches through shadow roots', async () => {
    const config = await fixture<HealthConfigElement>(html`
      <health-config base-url="/docs/" .fetch=${network.fetch}><div></div></health-config>
    `);
    const element = document.createElement('health-answer');
    element.src = 'a.json';
    config.querySelector('div')!.attachShadow({ mode: 'closed' }).append(element);
    await settled(element);
    expect(words(part(element, 'title'))).to.equal('In docs');
  });

  it('leaves the page’s own contexts alone', async () => {
    const config = await fixture<HealthConfigElement>(html`<health-config><p></p></health-config>`);
    let heard = 0;
    config.addEventListener('context-request', () => heard++);
    const request = Object.assign(new Event('context-request', { bubbles: true }), {
      context: 'theme',
      callback: () => heard--,
    });
    config.querySelector('p')!.dispatchEvent(request);
    expect(heard).to.equal(1);
  });
});

describe('a widget without a <health-config>', () => {
  it('starts from the page, and has the browser’s own fetch', async () => {
    const { url, requests } = await serve(articleDocument());
    const element = await settled(
      await fixture<HealthAnswer>(html`<health-answer src=${url}></health-answer>`),
    );
    expect(element.status).to.equal('ready');
    expect(await requests()).to.have.length(1);
  });
});
