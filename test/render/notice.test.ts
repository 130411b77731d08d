import { expect, fixture, html } from '@open-wc/testing';
import { readNotice } from '../../src/document/read.js';
import type { Notice } from '../../src/document/notice.js';
import { notice, type NoticeOptions } from '../../src/render/notice.js';
import { findWords } from '../../src/words/words.js';
import type { RenderContext } from '../../src/render/context.js';
import type { Fields } from '../fixtures/article-fixtures.js';
import { words } from '../fixtures/elements.js';
import { fullNotice, noticeDocument } from '../fixtures/notice-fixtures.js';
import { contextOf, drawn, HOME } from '../fixtures/rendering.js';

const plain: NoticeOptions = {
  banner: false,
  acknowledged: false,
  changed: false,
  signal: false,
  honored: false,
  acknowledge: () => undefined,
};

function page(
  document: Fields,
  options: Partial<NoticeOptions> = {},
  context: Partial<RenderContext> = {},
): HTMLElement {
  const result = readNotice(document, { url: HOME });
  expect(result.ok).to.equal(true);
  return drawn(
    notice(
      (result as { document: Notice }).document,
      { ...plain, ...options },
      contextOf({ level: 2, ...context }),
    ),
  );
}

const part = (box: Element, name: string): HTMLElement | null =>
  box.querySelector(`[part=${name}]`);

/** The table's rows, without what is only shown where the header can't be seen. */
const rows = (box: Element): string[][] =>
  [...part(box, 'categories')!.querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return words(copy);
    }),
  );

describe('a notice, rendered', () => {
  it('says its statement to the letter, links inside', () => {
    const body = part(page(noticeDocument()), 'body')!;
    expect(words(body)).to.equal('We keep what you type in our forms. Read the policy.');
    expect(body.querySelector('a')!.href).to.equal('https://example.org/privacy');
  });

  it('has a name, a title and a place for the focus', () => {
    const box = page(noticeDocument());
    const section = part(box, 'notice')!;
    expect([section.ariaLabel, section.tabIndex]).to.deep.equal(['Privacy at this clinic', -1]);
    expect(part(box, 'title')!.localName).to.equal('h2');
  });

  it('links to every policy, says whose it is, and marks one about health data', () => {
    const items = [...part(page(fullNotice()), 'policies')!.children];
    expect(items.map((item) => words(item))).to.deep.equal([
      'Clinic policy Example Clinic',
      'Health-data policy Example Health Desk Consumer health data',
    ]);
    expect(items.map((item) => item.querySelector('a')!.href)).to.deep.equal([
      'https://example.org/privacy',
      'https://example.org/health-data',
    ]);
  });

  it('says what is collected, as a table with headers', () => {
    const box = page(fullNotice());
    expect(rows(box)).to.deep.equal([
      ['Category', 'Examples', 'Used for', 'Kept for'],
      ['Contact details', 'name, telephone number', 'answering you, booking', 'two years'],
      ['Symptoms Sensitive', '', '', ''],
    ]);
    expect([...box.querySelectorAll('th')].map(({ scope }) => scope)).to.deep.equal([
      'col',
      'col',
      'col',
      'col',
      'row',
      'row',
    ]);
  });

  it('has no column for what it says of no category', () => {
    const box = page(noticeDocument({ categories: [{ name: 'Email', retention: 'a year' }] }));
    expect(rows(box)).to.deep.equal([
      ['Category', 'Kept for'],
      ['Email', 'a year'],
    ]);
  });

  it('says what it sells, rents and shares, and what it does not', () => {
    const said = part(page(fullNotice()), 'sale')!;
    expect([...said.querySelectorAll('li')].map(words)).to.deep.equal([
      'We do not sell personal information.',
      'We do not rent personal information.',
      'We share personal information.',
    ]);
    expect(words(said)).to.contain('Ask us for the list.');
  });

  it('says nothing of what the document does not mention: unsaid is not "no"', () => {
    expect(!!part(page(noticeDocument()), 'sale')).to.equal(false);
    const said = part(page(noticeDocument({ sale: { sells: false } })), 'sale')!;
    expect([...said.querySelectorAll('li')].map(words)).to.deep.equal([
      'We do not sell personal information.',
    ]);
    expect(!!part(page(noticeDocument({ sale: {} })), 'sale')).to.equal(false);
  });

  it('gives the effective date, the opt-out page and whom to ask', () => {
    const box = page(fullNotice());
    expect(box.querySelector('time')!.dateTime).to.equal('2026-01-01');
    expect(words(box)).to.contain('Effective: January 1, 2026');
    expect(words(box.querySelector('a[href$=opt-out]'))).to.equal('Opt out of selling or sharing');
    expect(words(box)).to.contain('Write to the desk');
  });

  it('leaves out every part that the document leaves out', () => {
    const box = page(noticeDocument());
    for (const name of ['policies', 'categories', 'sale', 'signal']) {
      expect(!!part(box, name), name).to.equal(false);
    }
    expect(!!box.querySelector('time')).to.equal(false);
    expect(box.querySelectorAll('a').length).to.equal(1);
  });

  it('says what changed to those who read an older version, and to nobody else', () => {
    const text = 'We now name the map service.';
    expect(words(page(fullNotice()))).to.not.contain(text);
    expect(words(page(fullNotice(), { changed: true }))).to.contain(text);
    expect(words(page(noticeDocument(), { changed: true }))).to.not.contain('What changed');
  });

  it('speaks of the privacy signal only where there is one, and of honoring it only then', () => {
    expect(!!part(page(fullNotice(), { honored: true }), 'signal')).to.equal(false);
    expect(words(part(page(fullNotice(), { signal: true }), 'signal'))).to.not.contain('honored');
    expect(words(part(page(fullNotice(), { signal: true, honored: true }), 'signal'))).to.contain(
      'Opt-out request honored.',
    );
  });

  it('has a button that says whether it is acknowledged', () => {
    let clicks = 0;
    const button = (acknowledged: boolean): HTMLElement =>
      part(page(noticeDocument(), { acknowledged, acknowledge: () => clicks++ }), 'acknowledge')!;
    button(false).click();
    expect(clicks).to.equal(1);
    expect(words(button(false))).to.equal('I have read this');
    expect([button(false).ariaPressed, button(true).ariaPressed]).to.deep.equal(['false', 'true']);
  });

  it('folds the table away in a banner', () => {
    const box = page(fullNotice(), { banner: true });
    const details = part(box, 'categories')!.closest('details')!;
    expect([details.open, words(details.querySelector('summary'))]).to.deep.equal([
      false,
      'Information we collect',
    ]);
    expect(!!part(page(fullNotice()), 'categories')!.closest('details')).to.equal(false);
  });

  for (const [how, options, context] of [
    ['whole', { changed: true, signal: true, honored: true }, {}],
    [
      'in another language than its own words',
      { acknowledged: true },
      { words: findWords(['es']) },
    ],
    ['as a banner', { banner: true }, {}],
  ] as const) {
    it(`is accessible ${how}`, async () => {
      const main = await fixture<HTMLElement>(html`<main></main>`);
      main.append(page(fullNotice(), options, context));
      await expect(main).to.be.accessible();
    });
  }
});
