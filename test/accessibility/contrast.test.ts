/**
 * axe-core measures contrast, too, but not of Arabic text, which it takes for icons, nor of
 * what is no text. So here is every colour that ends up on the screen, measured once more.
 */
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { prefer, type Scheme } from './audit.js';
import { backgroundOf, contrast, contrastOf, parseColor, surroundingsOf } from './colors.js';
import { clearPage, flatTree, seen, showBanner, showStates } from './host-page.js';
import { LANGUAGES } from './phrases.js';

/** WCAG: from 24 px, or from 18.66 px in bold, a text is large. */
function ratioWanted(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 4.5 : 7;
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
  );

/** Not of the page, nor of the fallback that it gives. */
const isOurs = (element: Element): boolean => element.getRootNode() instanceof ShadowRoot;

/** Widgets' texts of less contrast than level AAA asks for. */
const faint = (root: Element): string[] =>
  [...flatTree(root)]
    .filter((node) => isOurs(node) && hasOwnText(node) && seen(node))
    .flatMap((node) => {
      const ratio = contrastOf(node);
      return ratio < ratioWanted(node)
        ? [`${ratio.toFixed(2)}: ${node.localName} ${node.textContent.trim().slice(0, 40)}`]
        : [];
    });

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const THEMES = ['', 'clinic', 'harbor', 'meadow', 'night'];

describe('contrast', () => {
  let theme: HTMLStyleElement | undefined;

  async function wear(name: string): Promise<void> {
    theme = document.createElement('style');
    if (name) theme.textContent = await (await fetch(`/demo/themes/${name}.css`)).text();
    // that one is for pages that are always dark
    if (name === 'night') theme.textContent += 'html { color-scheme: dark !important; }';
    document.head.append(theme);
  }

  afterEach(() => {
    theme?.remove();
    clearPage();
  });
  after(() => prefer('light'));

  for (const scheme of SCHEMES) {
    for (const name of THEMES) {
      it(`WCAG 1.4.3, 1.4.6: of text is 7 to 1, ${scheme}, ${name || 'without a theme'}`, async () => {
        await prefer(scheme);
        await wear(name);
        expect(faint(await showStates('en'))).to.deep.equal([]);
        expect(faint(await showBanner('en')), 'the banner').to.deep.equal([]);
      });
    }

    for (const lang of LANGUAGES) {
      it(`WCAG 1.4.6: of text is 7 to 1, ${scheme}, in ${lang}`, async () => {
        await prefer(scheme);
        expect(faint(await showStates(lang))).to.deep.equal([]);
      });
    }

    for (const name of THEMES) {
      it(`WCAG 1.4.11: of what is no text is 3 to 1, ${scheme}, ${name || 'without a theme'}`, async () => {
        await prefer(scheme);
        await wear(name);
        const main = await showStates('en');
        const all = [...flatTree(main)].filter(seen);
        const cards = all.filter((node) => node.matches('.card'));
        expect(cards.length).to.be.greaterThan(4);
        for (const card of cards) {
          expect(contrastOf(card, 'borderLeftColor'), card.className).to.be.at.least(3);
        }
        const buttons = all.filter((node) => node.matches('button[part], .video button'));
        expect(buttons.length).to.be.greaterThan(2);
        for (const button of buttons) {
          expect(contrastOf(button, 'borderTopColor'), button.textContent).to.be.at.least(3);
        }
        const columns = all.filter((node) => node.matches('.do-dont > div'));
        expect(columns).to.have.length(2);
        for (const column of columns) {
          expect(contrastOf(column, 'borderTopColor')).to.be.at.least(3);
        }
      });
    }

    it(`WCAG 1.4.6: of a button's text under the pointer is 7 to 1, ${scheme}`, async () => {
      for (const name of THEMES) {
        await prefer(scheme);
        await wear(name);
        const main = await showStates('en');
        const button = [...flatTree(main)].find((node) => node.matches('[part=retry]'))!;
        button.scrollIntoView({ block: 'center' });
        const { x, y } = button.getBoundingClientRect();
        await sendMouse({ type: 'move', position: [Math.round(x + 9), Math.round(y + 9)] });
        const { backgroundColor, color } = getComputedStyle(button);
        expect(parseColor(backgroundColor)[3], 'it is under the pointer').to.equal(1);
        expect(contrast(parseColor(color), backgroundOf(button)), name).to.be.at.least(7);
        await resetMouse();
        theme!.remove();
      }
    });
  }

  it('WCAG 1.4.1: links are underlined, not only coloured', async () => {
    const main = await showStates('en');
    const links = [...flatTree(main)].filter((node) => node.matches('a[href]') && seen(node));
    for (const link of links) {
      expect(getComputedStyle(link).textDecorationLine, link.outerHTML).to.equal('underline');
    }
  });

  it('WCAG 1.4.1: the level of a card stands there in words', async () => {
    const main = await showStates('en');
    const said = [...flatTree(main)]
      .filter((node) => node.matches('.level'))
      .map((node) => node.textContent);
    expect(said).to.deep.equal(['Note', 'Warning', 'Emergency', 'Urgent', 'Not urgent']);
  });

  it('WCAG 1.4.11: of the ring around what has the focus is 3 to 1 in each theme', async () => {
    for (const scheme of SCHEMES) {
      for (const name of THEMES) {
        await prefer(scheme);
        await wear(name);
        const main = await showStates('en');
        const retry = [...flatTree(main)].find((node) =>
          node.matches('[part=retry]'),
        ) as HTMLElement;
        retry.focus({ focusVisible: true });
        const { outlineColor } = getComputedStyle(retry);
        const ratio = contrast(parseColor(outlineColor), surroundingsOf(retry));
        expect(ratio, `${scheme} ${name}`).to.be.at.least(3);
        theme!.remove();
      }
    }
  });
});
