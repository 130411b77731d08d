import { expect, fixture, html } from '@open-wc/testing';
import { nearestLanguage } from '../../src/controllers/locale.js';

describe('nearestLanguage()', () => {
  it('is the element’s own', async () => {
    const box = await fixture(html`<div lang="en"><p lang="es-MX"></p></div>`);
    expect(nearestLanguage(box.querySelector('p')!)).to.equal('es-MX');
  });

  it('is that of the nearest element above', async () => {
    const box = await fixture(
      html`<div lang="en">
        <div lang="fr"><p></p></div>
      </div>`,
    );
    expect(nearestLanguage(box.querySelector('p')!)).to.equal('fr');
  });

  it('is found through shadow roots, however many', async () => {
    const box = await fixture(html`<div lang="vi"><div></div></div>`);
    const outer = box.querySelector('div')!.attachShadow({ mode: 'closed' });
    const host = document.createElement('div');
    outer.append(host);
    const inner = host.attachShadow({ mode: 'open' });
    const element = document.createElement('p');
    inner.append(element);
    expect(nearestLanguage(element)).to.equal('vi');
  });

  it('is empty where an element says that the language is unknown', async () => {
    const box = await fixture(
      html`<div lang="en">
        <div lang=""><p></p></div>
      </div>`,
    );
    expect(nearestLanguage(box.querySelector('p')!)).to.equal('');
  });

  it('is empty where nobody says', () => {
    expect(nearestLanguage(document.createElement('p'))).to.equal('');
  });
});
