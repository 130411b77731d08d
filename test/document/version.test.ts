import { expect } from '@open-wc/testing';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { verdict } from '../fixtures/reading.js';

describe('the version of the format', () => {
  for (const schemaVersion of ['1', '1.0', '1.9', '1.0.12']) {
    it(`is read: ${schemaVersion}`, () => {
      expect(verdict(articleDocument({ schemaVersion }))).to.equal('shown');
    });
  }

  for (const schemaVersion of ['2.0', '2', '0.9', '10.0', '2.0-beta', '999999999999999999999.0']) {
    it(`is refused as another major: ${schemaVersion}`, () => {
      expect(verdict(articleDocument({ schemaVersion }))).to.equal(
        'unsupported-version: schemaVersion is version',
      );
    });
  }

  for (const schemaVersion of [
    'v1',
    '1.x',
    '1.',
    '',
    ' ',
    ' 1.0',
    '1.0\n',
    'one',
    1,
    2,
    null,
    ['1.0'],
  ]) {
    it(`is refused as none: ${JSON.stringify(schemaVersion)}`, () => {
      expect(verdict(articleDocument({ schemaVersion }))).to.equal(
        'invalid: schemaVersion is malformed',
      );
    });
  }

  it('is required', () => {
    expect(verdict(articleDocument({ schemaVersion: undefined }))).to.equal(
      'invalid: schemaVersion is missing',
    );
  });

  it('is asked for before all else', () => {
    expect(verdict({ schemaVersion: '2.0', title: 5 })).to.equal(
      'unsupported-version: schemaVersion is version',
    );
  });
});
