import { expect, fixture, html } from '@open-wc/testing';
import type { HealthAnswer } from '../../src/index.js';
import '../../src/index.js';
import { fullArticle } from '../fixtures/article-fixtures.js';
import { part, settled, words } from '../fixtures/elements.js';

describe('<health-answer> in another document', () => {
  let frame: HTMLIFrameElement;
  let errors: string[];
  const note = (event: ErrorEvent): void => {
    errors.push(event.message);
    event.preventDefault();
  };

  beforeEach(async () => {
    errors = [];
    // Ahead of the test runner's own.
    addEventListener('error', note, true);
    frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
  });
  afterEach(() => removeEventListener('error', note, true));

  const answer = async (): Promise<HealthAnswer> =>
    settled(
      await fixture<HealthAnswer>(html`<health-answer .article=${fullArticle()}></health-answer>`),
    );

  it('keeps its styles and its article when it is moved there', async () => {
    const element = await answer();
    const sheets = element.shadowRoot!.adoptedStyleSheets.length;
    const before = getComputedStyle(part(element, 'table')!).borderSpacing;
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.adoptedStyleSheets.length).to.equal(sheets);
    const table = part(element, 'table')!;
    expect(frame.contentWindow!.getComputedStyle(table).borderSpacing).to.equal(before);
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
  });

  it('keeps them when it comes home', async () => {
    const element = await answer();
    const { parentNode } = element;
    frame.contentDocument!.body.append(element);
    parentNode!.append(element);
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'table')!).borderSpacing).to.match(/^0/);
  });

  it('shares one style sheet with its like', async () => {
    const [one, other] = [await answer(), await answer()];
    expect(
      one.shadowRoot!.adoptedStyleSheets[0] === other.shadowRoot!.adoptedStyleSheets[0],
    ).to.equal(true);
  });

  it('may be made here and put there', async () => {
    const element = document.createElement('health-answer');
    element.article = fullArticle();
    frame.contentDocument!.body.append(element);
    await settled(element);
    expect(errors).to.deep.equal([]);
    const table = part(element, 'table')!;
    expect(frame.contentWindow!.getComputedStyle(table).borderSpacing).to.match(/^0/);
  });

  it('shows plain text where the page has broken style sheets', async () => {
    const element = await answer();
    Object.assign(frame.contentWindow!, { CSSStyleSheet: undefined });
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(errors).to.deep.equal([]);
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
  });
});
