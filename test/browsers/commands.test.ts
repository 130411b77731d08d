/** The launchers in this folder must do what tests ask of them, or those would prove nothing. */
import { expect } from '@open-wc/testing';
import {
  emulateMedia,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';

const webkit = !/Firefox|Chrome/.test(navigator.userAgent);
const matches = (query: string): boolean => matchMedia(query).matches;

describe('the browser', () => {
  it('has the size that is asked for', async () => {
    for (const [width, height] of [
      [320, 640],
      [1000, 700],
    ] as const) {
      await setViewport({ width, height });
      expect([innerWidth, innerHeight]).to.deep.equal([width, height]);
    }
  });

  it('emulates a dark scheme, less motion and more contrast, together', async () => {
    await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await emulateMedia({ contrast: 'more' } as Parameters<typeof emulateMedia>[0]);
    expect(matches('(prefers-color-scheme: dark)')).to.be.true;
    expect(matches('(prefers-reduced-motion: reduce)')).to.be.true;
    expect(matches('(prefers-contrast: more)')).to.be.true;
    await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    expect(matches('(prefers-color-scheme: dark)')).to.be.false;
    expect(matches('(prefers-reduced-motion: reduce)')).to.be.false;
  });

  it('emulates forced colours and print', async function () {
    // WebKit has no forced colours, and WebKitGTK's inspector no print emulation
    if (webkit) this.skip();
    await emulateMedia({ forcedColors: 'active', media: 'print' });
    expect(matches('(forced-colors: active)')).to.be.true;
    expect(matches('print')).to.be.true;
    await emulateMedia({ forcedColors: 'none', media: 'screen' });
    expect(matches('(forced-colors: active)')).to.be.false;
    expect(matches('print')).to.be.false;
  });

  it('presses keys and clicks as a user would', async () => {
    const [first, second] = [document.createElement('button'), document.createElement('button')];
    const trusted: string[] = [];
    for (const [name, button] of Object.entries({ first, second })) {
      button.textContent = name;
      button.addEventListener('click', (event) => event.isTrusted && trusted.push(name));
    }
    document.body.append(first, second);
    first.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === second).to.be.true;
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Shift+Tab' });
    expect(document.activeElement === first).to.be.true;
    const { x, y, width, height } = first.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(x + width / 2), Math.round(y + height / 2)],
    });
    await resetMouse();
    expect(trusted).to.deep.equal(['second', 'first']);
    first.remove();
    second.remove();
  });
});
