/**
 * The published JSON Schemas, for authors and their editors: they accept what the reader reads
 * without a finding, and say what is wrong where the reader has to forgive or refuse.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { readArticle, readNotice } from '../../dist/esm/document/document.js';

const ROOT = resolve(import.meta.dirname, '../..');
const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const compile = (kind) =>
  new Ajv({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // the reader has the only say in what an address is
    formats: { 'uri-reference': true },
  }).compile(json(`dist/${kind}.schema.json`));
const kinds = {
  article: { validate: compile('article'), read: readArticle },
  notice: { validate: compile('notice'), read: readNotice },
};

const accepts = (kind, value) => kinds[kind].validate(value);
const errors = (kind, value) => {
  kinds[kind].validate(value);
  return JSON.stringify(kinds[kind].validate.errors, null, 1);
};

const paragraph = { type: 'paragraph', content: ['Rest.'] };
const article = (fields) => ({
  schemaVersion: '1.0',
  id: 'a',
  lang: 'en',
  title: 'A',
  sections: [{ blocks: [paragraph] }],
  ...fields,
});
const articleOf = (...blocks) => article({ sections: [{ blocks }] });
const notice = (fields) => ({
  schemaVersion: '1.0',
  id: 'n',
  lang: 'en',
  title: 'N',
  version: '1',
  statement: 'None.',
  ...fields,
});

describe('the documents of the demo', () => {
  const REFUSED = ['invalid-critical.json', 'invalid-version.json'];
  const names = readdirSync(join(ROOT, 'demo/documents')).filter((name) => name.endsWith('.json'));
  const kindOf = (name) => (name.startsWith('privacy') ? 'notice' : 'article');

  it('are there', () => {
    assert.ok(names.length > 10);
    assert.ok(REFUSED.every((name) => names.includes(name)));
  });

  for (const name of names) {
    const refused = REFUSED.includes(name);
    it(`${name} is ${refused ? 'refused' : 'accepted'} by the schema, and by the reader`, () => {
      const value = json(`demo/documents/${name}`);
      const kind = kindOf(name);
      assert.equal(accepts(kind, value), !refused, errors(kind, value));
      const result = kinds[kind].read(value, {
        url: 'https://www.example.org/demo/documents/a.json',
      });
      assert.equal(result.ok, !refused, JSON.stringify(result.finding));
      if (!refused) assert.deepEqual(result.findings, []);
    });

    if (!refused) {
      it(`${name} is refused as a document of the other kind`, () => {
        const other = kindOf(name) === 'article' ? 'notice' : 'article';
        assert.equal(accepts(other, json(`demo/documents/${name}`)), false);
      });
    }
  }
});

describe('the schema of an article accepts', () => {
  for (const [what, value] of [
    ['bare strings for inlines', article({ question: 'Why?', disclaimer: 'Ask.' })],
    ['empty cells', articleOf({ type: 'table', rows: [['a', '', []]] })],
    [
      'an unknown mark with content',
      articleOf({ type: 'paragraph', content: [{ type: 'x', content: 'a' }] }),
    ],
    ['an unknown block with a fallback', articleOf({ type: 'x', fallback: 'a', panes: [1] })],
    [
      'unknown fields',
      article({ mood: 5, sections: [{ mood: 5, blocks: [{ ...paragraph, mood: 5 }] }] }),
    ],
    [
      'items of inlines and of blocks',
      articleOf({ type: 'list', items: ['a', ['b'], [paragraph]] }),
    ],
    ['one side of dos and don’ts', articleOf({ type: 'do-dont', dont: ['a'] })],
    ['relative addresses', article({ translations: [{ lang: 'es', url: 'a.es.json' }] })],
    ['a date with a time', article({ dateModified: '2023-04-13T10:00:00Z' })],
    ['a later minor version', article({ schemaVersion: '1.7' })],
    [
      'an id and a criticality on every block',
      articleOf({ ...paragraph, id: 'b', critical: true }),
    ],
  ]) {
    it(what, () => {
      assert.ok(accepts('article', value), errors('article', value));
      assert.deepEqual(kinds.article.read(value, { url: 'https://a.example/' }).ok, true);
    });
  }

  it('a withdrawn article without sections', () => {
    const head = article({ status: 'withdrawn', sections: undefined });
    assert.ok(accepts('article', head), errors('article', head));
    assert.equal(accepts('article', { ...head, status: 'published' }), false);
    for (const field of ['schemaVersion', 'id', 'lang', 'title']) {
      assert.equal(accepts('article', { ...head, [field]: undefined }), false, field);
    }
  });
});

describe('the schema of an article refuses', () => {
  for (const [what, value] of [
    ['another major version', article({ schemaVersion: '2.0' })],
    ['a version that is none', article({ schemaVersion: 'v1' })],
    ['a title without a letter', article({ title: ' ' })],
    ['a title of 20,001 characters', article({ title: 'a'.repeat(20_001) })],
    ['a language that is none', article({ lang: 'en_US' })],
    ['an article without sections', article({ sections: [] })],
    ['a section without blocks', article({ sections: [{ id: 'a', heading: 'A', blocks: [] }] })],
    ['an id with a space', article({ sections: [{ id: 'a b', blocks: [paragraph] }] })],
    ['a date in another form', article({ reviewDue: '13.04.2023' })],
    ['a status of its own', article({ status: 'draft' })],
    ['a person without a name', article({ authors: [{ credentials: 'MD' }] })],
    ['a reference without text', article({ references: [{ url: 'https://a.example/' }] })],
    ['a logo of no size', article({ publisher: { name: 'A', logo: { src: 'a.png', width: 0 } } })],
    ['an image from `data:`', articleOf({ type: 'figure', src: 'data:image/png,' })],
    [
      'a translation from `javascript:`',
      article({ translations: [{ lang: 'es', url: 'javascript:a' }] }),
    ],
    ['a block without a kind', articleOf({ content: ['a'] })],
    ['a block that is a string', articleOf('a')],
    ['an unknown block without a fallback', articleOf({ type: 'hologram' })],
    [
      'a known block that is malformed, even with a fallback',
      articleOf({ type: 'quote', fallback: 'a' }),
    ],
    ['a fallback without text', articleOf({ type: 'hologram', fallback: [] })],
    ['a criticality that is a string', articleOf({ ...paragraph, critical: 'true' })],
    ['a paragraph without content', articleOf({ type: 'paragraph', content: [] })],
    [
      'a mark without content',
      articleOf({ type: 'paragraph', content: ['a', { type: 'strong' }] }),
    ],
    [
      'an unknown mark without content',
      articleOf({ type: 'paragraph', content: ['a', { type: 'x' }] }),
    ],
    [
      'a link without an address',
      articleOf({ type: 'paragraph', content: [{ type: 'link', content: 'a' }] }),
    ],
    [
      'a citation of number 0',
      articleOf({ type: 'paragraph', content: ['a', { type: 'cite', ref: 0 }] }),
    ],
    ['a list without items', articleOf({ type: 'list', items: [] })],
    ['a list that starts at -1', articleOf({ type: 'list', items: ['a'], start: -1 })],
    ['a table without rows', articleOf({ type: 'table', rows: [] })],
    ['a cell that is a number', articleOf({ type: 'table', rows: [['a', 5]] })],
    [
      'a callout of another level',
      articleOf({ type: 'callout', level: 'tip', blocks: [paragraph] }),
    ],
    [
      'a care card without blocks',
      articleOf({ type: 'care-card', level: 'emergency', title: 'a' }),
    ],
    ['dos and don’ts without either', articleOf({ type: 'do-dont' })],
    ['a video without a title', articleOf({ type: 'video', src: 'a.mp4' })],
  ]) {
    it(what, () => {
      assert.equal(accepts('article', value), false);
    });
  }
});

describe('the schema of a notice', () => {
  it('accepts all parts', () => {
    const value = notice({
      effectiveDate: '2026-01-01',
      changes: 'A new address.',
      policies: [{ label: 'A', url: '/p', kind: 'health-data', owner: 'A' }],
      categories: [
        { name: 'A', examples: ['a'], sensitive: true, purposes: ['a'], retention: 'a' },
      ],
      sale: { sells: false },
      optOutUrl: 'https://a.example/',
      contact: ['a'],
      translations: [{ lang: 'es', url: 'a.json' }],
    });
    assert.ok(accepts('notice', value), errors('notice', value));
    assert.deepEqual(readNotice(value, { url: 'https://a.example/' }).findings, []);
  });

  for (const [what, fields] of [
    ['a version that is a number', { version: 2 }],
    ['a statement without text', { statement: [] }],
    ['a policy without an address', { policies: [{ label: 'A' }] }],
    ['a policy of another kind', { policies: [{ label: 'A', url: '/', kind: 'cookies' }] }],
    ['a category without a name', { categories: [{ examples: ['a'] }] }],
    ['a sale of which nothing is said', { sale: {} }],
    ['a sale that is a string', { sale: { sells: 'no' } }],
  ]) {
    it(`refuses ${what}`, () => {
      assert.equal(accepts('notice', notice(fields)), false);
    });
  }
});

describe('what a schema accepts', () => {
  /** Every object and list of a value. */
  function* holdersIn(value) {
    if (typeof value !== 'object' || value === null) return;
    yield value;
    for (const inner of Object.values(value)) yield* holdersIn(inner);
  }

  const REPLACEMENTS = [
    null,
    true,
    5,
    'junk',
    [],
    {},
    ['junk'],
    { type: 'junk' },
    { content: 'junk' },
  ];

  for (const [kind, name] of [
    ['article', 'every-block.json'],
    ['notice', 'privacy-notice.json'],
  ]) {
    it(`the reader reads: ${kind}, with each of its values removed or replaced`, () => {
      const whole = json(`demo/documents/${name}`);
      const { validate, read } = kinds[kind];
      let accepted = 0;
      let refused = 0;
      const check = (what) => {
        if (validate(whole)) {
          accepted++;
          assert.ok(read(whole, { url: 'https://www.example.org/a.json' }).ok, what);
        } else refused++;
      };
      for (const holder of holdersIn(whole)) {
        for (const key of Object.keys(holder)) {
          const value = holder[key];
          for (const replacement of REPLACEMENTS) {
            holder[key] = replacement;
            check(`${key}: ${JSON.stringify(replacement)}`);
          }
          holder[key] = value;
        }
      }
      assert.ok(accepted > 100 && refused > 100, `${accepted} accepted, ${refused} refused`);
    });
  }
});
