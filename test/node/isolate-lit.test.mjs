import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { isolateLit } from '../../scripts/isolate-lit.mjs';

const FILE = createRequire(import.meta.url)
  .resolve('@lit/reactive-element')
  .replace(/node\/(?=reactive-element\.js$)/, '');
const published = readFileSync(FILE, 'utf8');

/** The plugin as Rollup calls it: an error ends the build. */
const plugin = Object.assign(isolateLit(), {
  error(message) {
    throw new Error(message);
  },
});

describe('the cuts into Lit', () => {
  it('fit the version that is installed', () => {
    const { code } = plugin.transform(published, FILE);
    assert.ok(code.length < published.length / 2, `${code.length} of ${published.length}`);
    assert.doesNotMatch(code, /reactiveElementVersions|PolyfillSupport|litPropertyMetadata/);
    assert.match(code, /export\{\w+ as ReactiveElement\}/);
  });

  it('end the build when something that they replace is not there, or is there twice', () => {
    const broken = [
      ...['removeController(', 'this._$Ep=void 0,', 'shouldUpdate(t){return!0}'].map((piece) => [
        piece,
        '',
      ]),
      ['this._$Ep=void 0,', 'this._$Ep=void 0,this._$Ep=void 0,'],
    ];
    for (const [piece, other] of broken) {
      assert.ok(published.includes(piece));
      const changed = published.replace(piece, () => other);
      assert.throws(() => plugin.transform(changed, FILE), /Lit has changed/, piece);
    }
  });

  it('leave other modules alone', () => {
    assert.equal(plugin.transform(published, '/x/src/reactive-element.js'), null);
  });

  for (const left of [
    'window.litHtmlVersions',
    'reactiveElementPolyfillSupport?.()',
    'trustedTypes.createPolicy("lit-html",{})',
    'Symbol.metadata',
  ]) {
    it(`end the build when the bundle still says ${left}`, () => {
      assert.throws(() => plugin.renderChunk(`x;${left};y`), /the bundle still says/);
    });
  }
});
