import { expect } from '@open-wc/testing';
import { readNotice, type Origin } from '../../src/document/read.js';
import type { Notice } from '../../src/document/notice.js';
import { nestedInlines } from '../fixtures/blocks.js';
import { everyPart, plainNotice } from '../fixtures/notices.js';
import { verdict } from '../fixtures/reading.js';

function read(fields: Record<string, unknown>, origin?: Origin): Notice {
  const result = readNotice(plainNotice(fields), origin);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.finding)}`);
  return structuredClone(result.document);
}

const refused = (value: unknown): string => verdict(value, readNotice as never);

describe('a notice', () => {
  it('has all its parts', () => {
    expect(read(everyPart)).to.deep.equal(plainNotice(everyPart));
  });

  it('has none that its document does not have', () => {
    expect(read({})).to.deep.equal(plainNotice());
  });

  for (const field of ['id', 'lang', 'title', 'version', 'statement']) {
    it(`is refused without ${field}`, () => {
      expect(refused(plainNotice({ [field]: undefined }))).to.equal(`invalid: ${field} is missing`);
      expect(refused(plainNotice({ [field]: 5 }))).to.equal(`invalid: ${field} is malformed`);
      expect(refused(plainNotice({ [field]: ' ' }))).to.equal(`invalid: ${field} is malformed`);
    });
  }

  it('is of this version of the format', () => {
    expect(refused(plainNotice({ schemaVersion: '2.0' }))).to.equal(
      'unsupported-version: schemaVersion is version',
    );
    expect(refused(plainNotice({ schemaVersion: undefined }))).to.equal(
      'invalid: schemaVersion is missing',
    );
  });

  it('keeps to the limits', () => {
    expect(refused(plainNotice({ statement: [nestedInlines(13)] }))).to.match(/is limit$/);
    expect(refused(plainNotice({ contact: 'a'.repeat(20_001) }))).to.equal(
      'invalid: contact[0] is limit',
    );
  });

  for (const [field, value] of [
    ['dir', 'auto'],
    ['effectiveDate', '2026-02-30'],
    ['changes', [5]],
    ['policies', {}],
    ['categories', 'Contact'],
    ['sale', true],
    ['optOutUrl', 'javascript:alert(1)'],
    ['contact', []],
    ['translations', null],
  ] as const) {
    it(`counts a malformed part as absent: ${field}`, () => {
      expect(read({ ...everyPart, [field]: value })).to.not.have.property(field);
    });
  }
});

describe('what a notice says of selling', () => {
  it('is nothing without `sale`', () => {
    expect(read({})).to.not.have.property('sale');
  });

  for (const sale of [{}, { sells: 'no' }, { sells: 0, rents: null }, [], 'none', false, null]) {
    it(`is nothing where it says nothing that can be read: ${JSON.stringify(sale)}`, () => {
      expect(read({ sale })).to.not.have.property('sale');
    });
  }

  it('tells no from nothing said', () => {
    expect(read({ sale: { sells: false } }).sale).to.deep.equal({ sells: false });
    expect(read({ sale: { sells: true, rents: 'false' } }).sale).to.deep.equal({ sells: true });
    expect(read({ sale: { statement: 'Never.' } }).sale).to.deep.equal({ statement: ['Never.'] });
  });
});

describe('the policies and categories of a notice', () => {
  it('are those that can be read', () => {
    const url = 'https://p.example/';
    const { policies, categories } = read({
      policies: [{ label: 'A' }, { label: 'B', url, kind: 'cookies', owner: 5 }, { url }],
      categories: [{ examples: ['a'] }, { name: 'C', examples: ['a', 5, ''], sensitive: 'yes' }],
    });
    expect(policies).to.deep.equal([{ label: 'B', url }]);
    expect(categories).to.deep.equal([{ name: 'C', examples: ['a'] }]);
  });
});

describe('the addresses of a notice', () => {
  it('start from the document', () => {
    const { policies, optOutUrl, translations } = read(
      {
        policies: [{ label: 'A', url: '/privacy' }],
        optOutUrl: 'mailto:out@hill.example?subject=out',
        translations: [{ lang: 'es', url: 'es.json' }],
      },
      { url: 'https://hill.example/docs/notice.json' },
    );
    expect(policies).to.deep.equal([{ label: 'A', url: 'https://hill.example/privacy' }]);
    expect(optOutUrl).to.equal('mailto:out@hill.example');
    expect(translations).to.deep.equal([{ lang: 'es', url: 'https://hill.example/docs/es.json' }]);
  });
});
