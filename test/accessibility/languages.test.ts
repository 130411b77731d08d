import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DocumentTag } from '../fixtures/elements.js';
import { part, settled, words } from '../fixtures/elements.js';
import { clearPage, flatTree, seen, showArticle, showPage } from './host-page.js';
import { LANGUAGES, directionOf } from './phrases.js';
import { articleIn, noticeIn } from './specimens.js';

/** The language that a piece of text is in, as assistive technology finds it. */
const languageOf = (node: Element): string => node.closest('[lang]')?.getAttribute('lang') ?? '';

/** Every text below a node with its language. */
function texts(root: Element): [string, string][] {
  return [...flatTree(root)]
    .filter(seen)
    .flatMap((node) =>
      [...node.childNodes]
        .filter((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim())
        .map((child): [string, string] => [child.nodeValue!.trim(), languageOf(node)]),
    );
}

/** A language that there are no words of the widget's own for. */
const STRANGE = { lang: 'eo', id: 'genuoj', title: 'Dolorantaj genuoj' };

describe('the language of the parts', () => {
  afterEach(clearPage);

  for (const lang of LANGUAGES) {
    it(`WCAG 3.1.1, 3.1.2: an article in ${lang} says so, and its direction`, async () => {
      const element = await showArticle(lang);
      const article = part(element, 'article')!;
      expect(article.lang).to.equal(lang);
      expect(getComputedStyle(article).direction).to.equal(directionOf(lang));
    });
  }

  it('WCAG 3.1.2: the widget’s own words say theirs where it is another', async () => {
    const element = await showArticle('en', articleIn('en', STRANGE));
    const found = new Map(texts(element));
    for (const own of ['Emergency', 'Note', 'References', 'Original article', 'Do']) {
      expect(found.get(own), own).to.equal('en');
    }
    const date = texts(element).find(([text]) => text.startsWith('Updated'));
    expect(date![1]).to.equal('en');
    expect(found.get(STRANGE.title)).to.equal('eo');
  });

  it('WCAG 3.1.2: so do those of a notice', async () => {
    const main = showPage(
      'en',
      html`<privacy-notice persist="none" .notice=${noticeIn('en', STRANGE)}></privacy-notice>`,
    );
    const notice = await settled(main.querySelector<DocumentTag>('privacy-notice')!);
    const found = new Map(texts(notice));
    for (const own of ['Privacy policies', 'Sensitive', 'Category', 'I have read this']) {
      expect(found.get(own), own).to.equal('en');
    }
    expect(found.get(STRANGE.title)).to.equal('eo');
  });

  it('WCAG 3.1.2: the name of the language switch is in a language that is told', async () => {
    const element = await showArticle('en', articleIn('en', STRANGE));
    const group = element.shadowRoot!.querySelector('[role=group]')!;
    expect(group.ariaLabel).to.equal('Languages');
    expect(languageOf(group)).to.equal('en');
  });

  it('WCAG 3.1.2: so is that of a table without a caption', async () => {
    const table = { type: 'table', rows: [['unu', 'du']] };
    const document = articleIn('en', { ...STRANGE, sections: [{ id: 't', blocks: [table] }] });
    const element = await showArticle('en', document);
    const region = element.shadowRoot!.querySelector('.scroll')!;
    expect(region.ariaLabel).to.equal('Table');
    expect(languageOf(region)).to.equal('en');
  });

  it('WCAG 3.1.2: each control of the language switch is in its own language', async () => {
    const element = await showArticle('en');
    const switches = [...element.shadowRoot!.querySelectorAll('.languages button')];
    expect(switches.map((node) => [words(node).toLowerCase(), languageOf(node)])).to.deep.equal([
      ['english', 'en'],
      ['español', 'es'],
    ]);
  });

  it('WCAG 3.1.2: foreign words within a text keep their language', async () => {
    const element = await showArticle(
      'en',
      articleIn('en', {
        question: ['It is called ', { type: 'lang', lang: 'fr', content: ['mal au genou'] }, '.'],
      }),
    );
    expect(new Map(texts(element)).get('mal au genou')).to.equal('fr');
  });

  it('WCAG 3.1.2: a failure is told in a language that is told', async () => {
    const main = showPage('es', html`<health-answer .article=${{}}></health-answer>`);
    const element = await settled(main.querySelector('health-answer')!);
    expect(languageOf(part(element, 'error')!)).to.equal('es');
  });

  it('WCAG 3.1.3, 3.1.4, 3.1.6: a term comes with its definition and pronunciation', async () => {
    const term = {
      type: 'term',
      pronunciation: 'puh-TEL-uh',
      definition: 'a bone',
      content: ['patella'],
    };
    const element = await showArticle('en', articleIn('en', { question: [term] }));
    const question = part(element, 'question')!;
    expect(words(question.querySelector('dfn'))).to.equal('patella');
    expect(words(question)).to.contain('patella (puh-TEL-uh; a bone)');
  });
});
