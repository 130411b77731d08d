import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';
import type { HealthAnswer, Status } from '../../src/index.js';
import '../../src/index.js';
import { en } from '../../src/words/en.js';
import { articleDocument, fullArticle, withdrawnArticle } from '../fixtures/article-fixtures.js';
import {
  customStates,
  part,
  settled,
  showsDocument,
  showsFallback,
  words,
} from '../fixtures/elements.js';
import { Network } from '../fixtures/network.js';

const network = new Network({
  '/full.json': fullArticle(),
  '/short.json': articleDocument(),
  '/withdrawn.json': withdrawnArticle({ summary: 'Old advice', sections: [] }),
  '/broken.json': { schemaVersion: '1.0' },
});

/** The state that each address leads to. */
const STATES: readonly (readonly [Status, string])[] = [
  ['idle', ''],
  ['loading', '/never.json'],
  ['ready', '/full.json'],
  ['error', '/broken.json'],
  ['withdrawn', '/withdrawn.json'],
];

async function answer(src: string): Promise<HealthAnswer> {
  const main = await fixture(html`
    <main style="background: Canvas; color: CanvasText; color-scheme: light dark">
      <health-config .fetch=${network.fetch} .retries=${0}>
        <health-answer src=${src}>
          <p data-fallback>Read about <a href="/cold-hands">cold hands</a>.</p>
          <p slot="actions"><a href="/book">Book a visit</a></p>
        </health-answer>
      </health-config>
    </main>
  `);
  const element = main.querySelector('health-answer')!;
  if (src && src !== '/never.json') await settled(element);
  return element;
}

/** A node of the accessibility tree. */
interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
  readonly children?: readonly AccessibleNode[];
}

const headings = ({ role, name, level, children = [] }: AccessibleNode): string[] => [
  ...(role === 'heading' ? [`${level} ${name}`] : []),
  ...children.flatMap(headings),
];

describe('<health-answer>, in every state', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  for (const [status, src] of STATES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`is accessible when ${status}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        const element = await answer(src);
        expect(element.status).to.equal(status);
        await Promise.all(
          (element.shadowRoot?.getAnimations() ?? []).map((animation) => {
            animation.finish();
            return animation.finished;
          }),
        );
        await expect(element).to.be.accessible();
      });
    }

    it(`is :state(${status}) and in no other state`, async () => {
      const element = await answer(src);
      expect(customStates(element)).to.deep.equal([status]);
    });
  }

  it('cannot be told its status', async () => {
    const element = await answer('');
    expect(() => {
      (element as { status: string }).status = 'ready';
    }).to.throw(TypeError);
  });

  it('shows its fallback until it has an article, and none of it with one', async () => {
    for (const [status, src] of STATES) {
      const element = await answer(src);
      const hasArticle = status === 'ready' || status === 'withdrawn';
      expect(showsDocument(element), status).to.equal(hasArticle);
      expect(showsFallback(element), status).to.equal(!hasArticle);
    }
  });

  it('keeps a loading indicator back for half a second, then names it', async () => {
    const element = await answer('/never.json');
    expect(part(element, 'loading'), 'beside a fallback there is none').to.equal(undefined);
    element.replaceChildren();
    element.requestUpdate();
    await element.updateComplete;
    const indicator = part(element, 'loading')!;
    const { animationDelay, opacity } = getComputedStyle(indicator);
    expect([animationDelay, opacity]).to.deep.equal(['0.5s', '0']);
    expect(words(indicator)).to.equal(en.loading);
  });

  it('takes a comment for no fallback', async () => {
    const element = await answer('/never.json');
    element.innerHTML = ' <!-- nothing to see --> ';
    element.requestUpdate();
    await element.updateComplete;
    expect(!!part(element, 'loading')).to.equal(true);
  });

  it('says in words what went wrong, beside the fallback, and offers another try', async () => {
    const element = await answer('/broken.json');
    expect(words(part(element, 'error')!.querySelector('p'))).to.equal(en.unusable);
    expect(words(part(element, 'retry'))).to.equal(en.retry);
  });

  it('loads again from its button, even with the keyboard', async () => {
    const own = new Network();
    const element = await answer('/broken.json');
    const config = element.closest('health-config')!;
    config.fetch = own.fetch;
    (await own.call('/broken.json')).fail();
    await settled(element);
    part(element, 'retry')!.click();
    (await own.call('/broken.json', 1)).answer(articleDocument());
    await settled(element);
    expect(element.status).to.equal('ready');
    expect(!!part(element, 'error')).to.equal(false);
  });

  it('says that an article was withdrawn, and none of its text', async () => {
    const element = await answer('/withdrawn.json');
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
    expect(words(part(element, 'article'))).to.contain(en.withdrawn);
    expect(words(part(element, 'article'))).to.not.contain('Old advice');
    expect(!!part(element, 'body')).to.equal(false);
  });

  it('shows the partner’s call to action with an article, after its body', async () => {
    const element = await answer('/short.json');
    const action = element.querySelector('[slot=actions]')!;
    expect(action.checkVisibility()).to.equal(true);
    const order = part(element, 'body')!.compareDocumentPosition(part(element, 'actions')!);
    expect(order & document.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(action.assignedSlot!.parentElement!.matches('[part=actions]')).to.equal(true);
  });

  it('takes no room and no part in the page when it is hidden', async () => {
    const element = await answer('/short.json');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('names the article and its headings to assistive technology', async function () {
    // Only Chromium lets its accessibility tree be read here.
    if (!/Chrome\//.test(navigator.userAgent)) this.skip();
    await answer('/full.json');
    expect(headings((await a11ySnapshot({})) as unknown as AccessibleNode)).to.deep.equal([
      '2 Cold hands in winter',
      '3 Answer',
      '4 Emergency : Call for help if',
      '3 At home',
      '3 References',
      '3 Related articles',
    ]);
  });
});
