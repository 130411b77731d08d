/** Neither a document nor a host page can reach what is read through prototypes. */
import { expect } from '@open-wc/testing';
import { readArticle, readNotice } from '../../src/document/read.js';
import {
  articleDocument,
  articleOf,
  paragraph,
  type Fields,
} from '../fixtures/article-fixtures.js';
import { everyBlock, linkTo, without } from '../fixtures/blocks.js';
import { everyPart, plainNotice } from '../fixtures/notices.js';
import { blocksShown, shown, verdict } from '../fixtures/reading.js';
import { replace } from '../fixtures/replace.js';

/** As JSON makes it: an own field. */
const withProto = (fields: Fields, proto: unknown): Fields =>
  JSON.parse(
    JSON.stringify({ ...fields, PROTO: proto }).replaceAll('"PROTO"', '"__proto__"'),
  ) as Fields;

function* objectsIn(model: unknown): Generator<object> {
  if (typeof model !== 'object' || model === null) return;
  yield model;
  for (const inner of Object.values(model)) yield* objectsIn(inner);
}

describe('a model', () => {
  const read = {
    article: readArticle(
      articleDocument({
        authors: [{ name: 'Ada' }],
        publisher: { name: 'Larch', logo: { src: 'https://l.example/l.png' } },
        references: [{ text: 'A study' }],
        sections: [{ id: 'a', blocks: Object.values(everyBlock) }],
      }),
    ),
    notice: readNotice(plainNotice(everyPart)),
  };

  for (const [name, result] of Object.entries(read)) {
    it(`is frozen to its last object, and answers for its own fields alone: ${name}`, () => {
      const objects = [...objectsIn(result.ok && result.document)];
      expect(objects.length).to.be.greaterThan(15);
      for (const object of objects) {
        expect(Object.isFrozen(object)).to.be.true;
        if (!Array.isArray(object)) expect(Object.getPrototypeOf(object)).to.equal(null);
      }
    });
  }
});

describe('`__proto__` as a field', () => {
  it('is ignored', () => {
    const value = withProto(articleDocument(), { title: 'Other', polluted: true });
    expect(Object.hasOwn(value, '__proto__')).to.be.true;
    expect(shown(value).article).to.deep.equal(articleDocument());
    expect(({} as Fields).polluted).to.equal(undefined);
  });

  it('supplies no required field', () => {
    const rest = without(articleDocument(), 'title');
    expect(verdict(withProto(rest, { title: 'Other' }))).to.equal('invalid: title is missing');
  });

  it('supplies no field of a block or an inline', () => {
    expect(blocksShown(withProto({ type: 'paragraph' }, paragraph('a')))).to.deep.equal([]);
    expect(blocksShown(withProto({}, paragraph('a')))).to.deep.equal([]);
    const link = withProto({ type: 'link', content: ['a'] }, { href: 'https://evil.example/' });
    expect(blocksShown(paragraph(link))).to.deep.equal([paragraph('a')]);
  });

  it('hides nothing critical', () => {
    const proto = { critical: true };
    expect(verdict(articleOf(withProto({ type: 'x' }, proto), paragraph('a')))).to.match(
      /critical$/,
    );
  });
});

describe('inherited fields', () => {
  it('are none of the document’s', () => {
    const heir = Object.create({ summary: 'Inherited', dir: 'rtl' }) as Fields;
    expect(shown(Object.assign(heir, articleDocument())).article).to.deep.equal(articleDocument());
  });
});

describe('a host page that has extended Object.prototype', () => {
  const cited = paragraph('a', { type: 'cite', ref: 1 });
  const document = articleDocument({
    sections: [{ blocks: [...Object.values(everyBlock), linkTo('#a'), cited] }],
  });
  const before = shown(document);
  const noticeBefore = readNotice(plainNotice(everyPart));

  const additions: Record<string, unknown> = {
    title: 'Not this',
    summary: 'Not this',
    type: 'hologram',
    fallback: 'Not this',
    critical: true,
    id: 'not-this',
    status: 'withdrawn',
    schemaVersion: '2.0',
    href: 'https://evil.example/',
    canonicalUrl: 'https://evil.example/',
    url: 'https://evil.example/',
    insecurePage: true,
    some: true,
    min: 5,
    max: 5,
    loses: 'gap',
    values: ['x'],
    path: 'x',
    depth: 50,
    toJSON: () => 'x',
    each: () => {},
    content: ['Not this'],
    ids: ['a'],
  };

  for (const [name, value] of Object.entries(additions)) {
    it(`changes nothing: ${name}`, () => {
      replace(Object.prototype, name, value);
      const result = shown(document);
      const other = readNotice(plainNotice(everyPart));
      Reflect.deleteProperty(Object.prototype, name);
      expect(result).to.deep.equal(before);
      expect(other).to.deep.equal(noticeBefore);
    });
  }
});

describe('an object that a framework would take for its own', () => {
  const gadgets: Record<string, unknown> = {
    'a template result': { _$litType$: 1, strings: ['<img src=x onerror=alert(1)>'], values: [] },
    'a compiled template': { _$litType$: { h: '<b>', parts: [] }, values: [] },
    'a directive': { _$litDirective$: 'x', values: [] },
    'a virtual element': { $$typeof: 'Symbol(react.element)', type: 'script', props: {} },
    'a node': { nodeType: 1, nodeName: 'SCRIPT' },
    'a thenable': { then: 'x' },
    'a string to be': { toString: 'x', valueOf: 'y', length: 1, 0: 'a' },
  };

  for (const [name, gadget] of Object.entries(gadgets)) {
    it(`is no string: ${name}`, () => {
      expect(verdict(articleDocument({ title: gadget }))).to.equal('invalid: title is malformed');
      expect(shown(articleDocument({ summary: gadget, copyright: gadget })).article).to.deep.equal(
        articleDocument(),
      );
      expect(blocksShown(gadget, { type: 'paragraph', content: gadget })).to.deep.equal([]);
      expect(blocksShown({ type: 'figure', src: gadget })).to.deep.equal([]);
    });
  }

  it('is no promise because of a `then`', async () => {
    const value = articleDocument({ then: { type: 'x' }, publisher: { name: 'Larch', then: 'x' } });
    const result = await Promise.resolve(readArticle(value));
    expect(result.ok && 'then' in result.document).to.be.false;
    expect(result.ok && 'then' in (result.document as { publisher: object }).publisher).to.be.false;
  });
});
