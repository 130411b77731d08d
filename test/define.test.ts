import { expect } from '@open-wc/testing';
import { define, VERSION } from '../src/define.js';

let count = 0;
const freshName = (): string => `x-defined-${count++}`;

/** What define() warns of. */
function warningsOf(act: () => void): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...values: unknown[]) => warnings.push(values.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('define()', () => {
  it('defines an element', () => {
    const name = freshName();
    class Widget extends HTMLElement {}
    expect(warningsOf(() => define(name, Widget))).to.deep.equal([]);
    expect(document.createElement(name)).to.be.instanceOf(Widget);
  });

  it('is silent about the same version, and keeps the first class', () => {
    const name = freshName();
    const First = class extends HTMLElement {};
    define(name, First);
    expect(warningsOf(() => define(name, class extends HTMLElement {}))).to.deep.equal([]);
    expect(customElements.get(name) === First).to.equal(true);
  });

  it('warns of another version, by both their numbers', () => {
    const name = freshName();
    const Older = class extends HTMLElement {};
    Object.defineProperty(Older, Symbol.for('health-widgets'), { value: '0.9.0' });
    customElements.define(name, Older);
    const warnings = warningsOf(() => define(name, class extends HTMLElement {}));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(`<${name}>`).and.contain(VERSION).and.contain('0.9.0');
    expect(customElements.get(name) === Older).to.equal(true);
  });

  it('warns of an element of that name that is somebody else’s, and leaves it', () => {
    const name = freshName();
    const Foreign = class extends HTMLElement {};
    customElements.define(name, Foreign);
    const warnings = warningsOf(() => define(name, class extends HTMLElement {}));
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('other code');
    expect(customElements.get(name) === Foreign).to.equal(true);
  });

  it('knows its version', () => {
    expect(VERSION).to.match(/^\d+\.\d+\.\d+/);
  });
});
