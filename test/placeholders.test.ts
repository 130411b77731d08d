import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { HealthAnswer, PrivacyNotice } from '../src/index.js';
import '../src/index.js';
import { articleDocument } from './fixtures/article-fixtures.js';
import { part, settled, showsFallback, words } from './fixtures/elements.js';
import { noticeDocument } from './fixtures/notice-fixtures.js';
import { serve } from './fixtures/served.js';

/** Markup as an editor leaves it in a page, turned into what the script makes of it. */
async function upgraded(markup: string): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.innerHTML = markup;
  // Observers of the page are told after the script that changed it.
  await Promise.resolve();
  return box;
}

const answerIn = (box: Element): HealthAnswer => box.querySelector('health-answer')!;

describe('a placeholder', () => {
  it('div becomes an article, and its content the fallback', async () => {
    const { url } = await serve(articleDocument());
    const box = await upgraded(
      `<div data-health-answer="${url}"><p data-fallback>Read <a href="/a">more</a></p></div>`,
    );
    expect(box.children.length).to.equal(1);
    const element = answerIn(box);
    expect(element.getAttribute('src')).to.equal(url);
    expect(words(element)).to.equal('Read more');
    await settled(element);
    expect(words(part(element, 'title'))).to.equal('Cold hands in winter');
    expect(showsFallback(element)).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('link becomes an article with the whole link for its fallback', async () => {
    const { url } = await serve('', { status: '404' });
    const box = await upgraded(
      `<a data-health-answer="${url}" href="/cold-hands" class="link" data-fallback>Cold hands</a>`,
    );
    const element = await settled(answerIn(box));
    const link = element.querySelector('a')!;
    expect([link.getAttribute('href'), link.className, words(link)]).to.deep.equal([
      '/cold-hands',
      'link',
      'Cold hands',
    ]);
    expect([element.className, link.hasAttribute('data-health-answer')]).to.deep.equal(['', false]);
    expect(showsFallback(element)).to.equal(true);
  });

  it('div becomes a notice', async () => {
    const { url } = await serve(noticeDocument());
    const box = await upgraded(
      `<div data-privacy-notice="${url}" data-persist="none" data-gpc-honored>Words</div>`,
    );
    const element = box.querySelector('privacy-notice') as PrivacyNotice;
    expect([element.persist, element.gpcHonored]).to.deep.equal(['none', true]);
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('hands on what the element knows, and nothing else', async () => {
    const box = await upgraded(
      `<div data-health-answer="" data-heading-level="3" data-lang="es" data-no-title
        data-sections="a b" data-loading="lazy" data-integrity="sha256-x" data-structured-data
        data-onclick="alert(1)" data-style="color: red" data-unknown="x" data-src="/evil.json"
        style="color: red" onclick="void 0" title="x">Words</div>`,
    );
    expect(
      Object.fromEntries([...answerIn(box).attributes].map(({ name, value }) => [name, value])),
    ).to.include({
      'heading-level': '3',
      lang: 'es',
      'no-title': '',
      sections: 'a b',
      loading: 'lazy',
      integrity: 'sha256-x',
      'structured-data': '',
    });
    for (const name of ['onclick', 'style', 'unknown', 'title', 'data-onclick', 'href']) {
      expect(answerIn(box).hasAttribute(name), name).to.equal(false);
    }
  });

  it('keeps the address of its mark, whatever data-src says', async () => {
    for (const attributes of [
      'data-src="/other.json" data-health-answer="/mark.json"',
      'data-health-answer="/mark.json" data-src="/other.json"',
    ]) {
      const box = await upgraded(`<div data-loading="lazy" ${attributes}></div>`);
      expect(answerIn(box).getAttribute('src'), attributes).to.equal('/mark.json');
    }
  });

  it('keeps its id, its class, its language and its direction', async () => {
    const box = await upgraded(
      `<div data-health-answer="" id="answer" class="a b" lang="ar" dir="rtl"></div>`,
    );
    const { id, className, lang, dir } = answerIn(box);
    expect([id, className, lang, dir]).to.deep.equal(['answer', 'a b', 'ar', 'rtl']);
  });

  it('is found inside what is inserted later, however deep', async () => {
    const box = await upgraded('');
    const section = document.createElement('section');
    section.innerHTML = '<div><div data-health-answer="">Words</div></div>';
    box.append(section);
    await Promise.resolve();
    expect(words(answerIn(box))).to.equal('Words');
  });

  it('is left alone inside a template', async () => {
    const box = await upgraded('<template><div data-health-answer="/a.json"></div></template>');
    await nextFrame();
    const { content } = box.querySelector('template')!;
    expect(content.querySelectorAll('div[data-health-answer]').length).to.equal(1);
  });

  it('becomes an element when it leaves the template', async () => {
    const box = await upgraded('<template><div data-health-answer="">Words</div></template>');
    box.append(box.querySelector('template')!.content.cloneNode(true));
    await Promise.resolve();
    expect(words(answerIn(box))).to.equal('Words');
  });

  it('that was taken out again at once is left alone', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const placeholder = document.createElement('div');
    placeholder.dataset.healthAnswer = '/a.json';
    box.append(placeholder);
    placeholder.remove();
    await Promise.resolve();
    expect(placeholder.hasAttribute('data-health-answer')).to.equal(true);
    expect(!!answerIn(box)).to.equal(false);
  });

  it('may stand in another', async () => {
    const box = await upgraded(
      `<div data-privacy-notice="" data-persist="none"><p>Words</p><div data-health-answer="">More</div></div>`,
    );
    expect(words(box.querySelector('privacy-notice > health-answer'))).to.equal('More');
  });

  it('keeps the nodes of its content, and what listens to them', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const placeholder = document.createElement('div');
    const button = document.createElement('button');
    let clicks = 0;
    button.addEventListener('click', () => clicks++);
    placeholder.append('Text ', button);
    placeholder.dataset.healthAnswer = '';
    box.append(placeholder);
    await Promise.resolve();
    answerIn(box).querySelector('button')!.click();
    expect(clicks).to.equal(1);
  });
});
