import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { containModule } from '../../scripts/contain-module.mjs';

const plugin = Object.assign(containModule(), {
  error(message) {
    throw new Error(message);
  },
});

/** What a module exports that was contained, and what it said. */
async function run(code) {
  const contained = plugin.renderChunk(code, { fileName: 'x.js' }).code;
  const said = [];
  globalThis.window = { console: { warn: (...words) => said.push(words) } };
  try {
    return [{ ...(await import(`data:text/javascript,${encodeURIComponent(contained)}`)) }, said];
  } finally {
    delete globalThis.window;
  }
}

describe('containModule', () => {
  it('leaves a module that works as it is', async () => {
    const [exported, said] = await run('const a=1,b=()=>a;export{a as One,b as Two};');
    assert.equal(exported.One, 1);
    assert.equal(exported.Two(), 1);
    assert.deepEqual(said, []);
  });

  it('makes a warning of what a module throws, and exports nothing', async () => {
    const [exported, said] = await run('const a=1;missing();export{a as One};');
    assert.deepEqual(exported, { One: undefined });
    assert.match(String(said[0][1]), /missing is not defined/);
  });

  it('keeps the comments at the start where they are', () => {
    const { code } = plugin.renderChunk('//# first\n/*! second */\nlet a;export{a as A};\n', {
      fileName: 'x.js',
    });
    assert.match(code, /^\/\/# first\n\/\*! second \*\/\nexport let A;/);
  });

  it('ends the build where it can’t tell what is exported', () => {
    assert.throws(() => plugin.renderChunk('let a;', { fileName: 'x.js' }), /exports nothing/);
    assert.throws(
      () => plugin.renderChunk('let A,b;export{A as B,b as A};', { fileName: 'x.js' }),
      /a name like that/,
    );
  });
});
