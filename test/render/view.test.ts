import { expect, fixture, html } from '@open-wc/testing';
import { el, render, type View } from '../../src/render/view.js';

describe('render() of a view', () => {
  let box: HTMLElement;
  const draw = (view: View): string => {
    render(view, box);
    return box.innerHTML;
  };

  beforeEach(async () => {
    box = await fixture<HTMLElement>(html`<div></div>`);
    box.replaceChildren();
  });

  it('makes elements, attributes and text', () => {
    expect(
      draw(el('p', { id: 'a', hidden: true, value: 3 }, 'one ', el('b', {}, 'two'), ' three')),
    ).to.equal('<p id="a" hidden="" value="3">one <b>two</b> three</p>');
  });

  it('leaves out what is undefined, false or 0', () => {
    expect(draw([undefined, false, 0, el('i', { title: undefined, hidden: false })])).to.equal(
      '<i></i>',
    );
  });

  it('takes lists in lists', () => {
    expect(draw([['a', [el('i')]], [[]], 'b'])).to.equal('a<i></i>b');
  });

  it('takes markup for text, in content and in attributes', () => {
    draw(el('p', { title: '"><img src=x>' }, '<img src=x onerror=alert(1)>&amp;'));
    expect(!!box.querySelector('img')).to.equal(false);
    expect(box.textContent).to.equal('<img src=x onerror=alert(1)>&amp;');
    expect(box.querySelector('p')!.title).to.equal('"><img src=x>');
  });

  it('changes what differs and keeps the nodes that fit', () => {
    draw([el('p', { title: 'a' }, 'one'), el('ul', {}, el('li', {}, 'x'))]);
    const kept = [...box.querySelectorAll('p, ul, li')];
    expect(draw([el('p', { title: 'b' }, 'two'), el('ul', {}, el('li', {}, 'y'))])).to.equal(
      '<p title="b">two</p><ul><li>y</li></ul>',
    );
    expect([...box.querySelectorAll('p, ul, li')].every((node, i) => node === kept[i])).to.equal(
      true,
    );
  });

  it('takes nothing from an extended Object.prototype', () => {
    Object.assign(Object.prototype, { evil: '1' });
    try {
      expect(draw(el('p', { title: 'a' }, 'one'))).to.equal('<p title="a">one</p>');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'evil');
    }
  });

  it('touches nothing when nothing differs', () => {
    const view = el('p', { class: 'a', onclick: () => undefined }, 'one', el('b', {}, 'two'));
    draw(view);
    const observer = new MutationObserver(() => undefined);
    observer.observe(box, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    draw(view);
    expect(observer.takeRecords()).to.deep.equal([]);
  });

  it('takes away what is left over', () => {
    draw([el('p'), 'text', el('b')]);
    expect(draw(el('p'))).to.equal('<p></p>');
    expect(draw([])).to.equal('');
  });

  it('replaces an element by one of another kind, and text by an element', () => {
    draw([el('p', {}, 'one'), 'text']);
    expect(draw([el('h2', {}, 'one'), el('i')])).to.equal('<h2>one</h2><i></i>');
    expect(draw(['a', 'b'])).to.equal('ab');
  });

  it('keeps what stands behind something new, and what stood behind something gone', () => {
    draw([el('p'), el('button', {}, 'b')]);
    draw([el('h2'), el('p'), el('button', {}, 'b')]);
    expect(box.innerHTML).to.equal('<h2></h2><p></p><button>b</button>');
    draw([el('p'), el('button', {}, 'b')]);
    expect(box.innerHTML).to.equal('<p></p><button>b</button>');
  });

  it('keeps the focus', () => {
    draw([el('p'), el('button', {}, 'press')]);
    box.querySelector('button')!.focus();
    draw([el('p', {}, 'more'), el('button', {}, 'again')]);
    expect(document.activeElement === box.querySelector('button')).to.equal(true);
  });

  it('keeps the focus when something before it comes', () => {
    draw([el('button', {}, 'press')]);
    box.querySelector('button')!.focus();
    draw([el('p'), el('button', {}, 'press')]);
    expect(document.activeElement === box.querySelector('button')).to.equal(true);
  });

  it('keeps the focus when something before it goes', () => {
    draw([el('p'), el('button', {}, 'press')]);
    box.querySelector('button')!.focus();
    draw([el('button', {}, 'press')]);
    expect(document.activeElement === box.querySelector('button')).to.equal(true);
  });

  it('keeps details open that the reader has opened, and other people’s attributes', () => {
    draw(el('details', { title: 'a' }, el('summary', {}, 'More')));
    box.querySelector('details')!.open = true;
    box.querySelector('details')!.setAttribute('data-foreign', '');
    expect(draw(el('details', { title: 'b' }, el('summary', {}, 'More')))).to.equal(
      '<details title="b" open="" data-foreign=""><summary>More</summary></details>',
    );
  });

  it('takes away the attributes that it set and that are no longer wanted', () => {
    draw(el('p', { title: 'a', lang: 'en', hidden: true }));
    expect(draw(el('p', { lang: undefined, hidden: false }))).to.equal('<p></p>');
  });

  it('calls the handler of the latest view, once a click', () => {
    const calls: string[] = [];
    draw(el('button', { onclick: () => calls.push('old') }));
    draw(el('button', { onclick: () => calls.push('new') }));
    box.querySelector('button')!.click();
    expect(calls).to.deep.equal(['new']);
    expect(box.innerHTML).to.equal('<button></button>');
  });

  it('calls no handler that is no longer wanted', () => {
    const calls: string[] = [];
    draw(el('button', { onclick: () => calls.push('old') }));
    draw(el('button'));
    box.querySelector('button')!.click();
    expect(calls).to.deep.equal([]);
  });

  it('puts a new element into the page when it is complete', () => {
    const seen: string[] = [];
    const name = 'x-complete';
    customElements.define(
      name,
      class extends HTMLElement {
        connectedCallback(): void {
          seen.push(this.outerHTML);
        }
      },
    );
    draw(el(name, { id: 'a' }, 'child'));
    expect(seen).to.deep.equal([`<${name} id="a">child</${name}>`]);
  });
});
