import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pack } from '../../scripts/pack-words.mjs';

const FOLDER = resolve(import.meta.dirname, '../../src/words');
const source = (lang) => readFileSync(join(FOLDER, `${lang}.ts`), 'utf8');

describe('pack', () => {
  const ENGLISH = "export const en: Messages = { a: 'One', b: (n) => n, c: 'Two' };";

  it('writes the strings in the order of English, and leaves the rest', () => {
    assert.deepEqual(pack("export const xx = { c: 'Zwei', b: (n) => -n, a: 'Eins' };", ENGLISH), {
      text: 'Eins|Zwei',
      rest: 'b: (n) => -n',
    });
  });

  it('reads a language that is a function, too', () => {
    const { text } = pack("export const xx = () => ({ c: 'Zwei', b: 1, a: 'Eins' });", ENGLISH);
    assert.equal(text, 'Eins|Zwei');
  });

  for (const [name, code] of Object.entries({
    'a message is missing': "export const xx = { a: 'Eins', b: 1 };",
    'a message is no string': "export const xx = { a: 'Eins', b: 1, c: (n) => n };",
    'a message has the mark that parts them': "export const xx = { a: '1|2', b: 1, c: 'x' };",
  })) {
    it(`ends the build when ${name}`, () => {
      assert.throws(() => pack(code, ENGLISH), /can't pack the message/);
    });
  }

  for (const lang of ['ar', 'es', 'fr', 'ht', 'pt', 'ru', 'tl', 'vi', 'zh']) {
    it(`loses no message of ${lang}`, () => {
      const { text, rest } = pack(source(lang), source('en'));
      const strings = source('en').match(/^ {2}\w+: ['"]/gm).length;
      assert.equal(text.split('|').length, strings);
      const messages = source(lang).replace(/^export .*/m, '');
      assert.equal((rest.match(/=>/g) ?? []).length, (messages.match(/=>/g) ?? []).length);
    });
  }
});
