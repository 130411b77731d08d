import { expect } from '@open-wc/testing';
import { calendarDay } from '../../src/document/dates.js';
import { articleDocument } from '../fixtures/article-fixtures.js';
import { shown } from '../fixtures/reading.js';

const DATES = {
  '2023-04-13': Date.UTC(2023, 3, 13),
  '1970-01-01': 0,
  '1969-12-31': -86_400_000,
  '2024-02-29': Date.UTC(2024, 1, 29),
  '9999-12-31': Date.UTC(9999, 11, 31),
  '2023-04-13T08:30': Date.UTC(2023, 3, 13),
  '2023-04-13T08:30:00': Date.UTC(2023, 3, 13),
  '2023-04-13T08:30:00.125Z': Date.UTC(2023, 3, 13),
  // the day that stands there, wherever the reader is
  '2023-04-13T23:59:59+14:00': Date.UTC(2023, 3, 13),
  '2023-04-13T00:00:00-1130': Date.UTC(2023, 3, 13),
};

const NO_DATES = [
  '2023-02-30',
  '2023-02-29',
  '2023-04-31',
  '2023-13-01',
  '2023-00-10',
  '2023-01-00',
  '2023-W15-4',
  '2023-103',
  '2023-04',
  '2023',
  '20230413',
  '13.04.2023',
  '04/13/2023',
  'April 13, 2023',
  '+275760-09-14',
  '-000001-01-01',
  '12023-01-01',
  '2023-04-13T',
  '2023-04-13T24:00',
  '2023-04-13T08:60',
  '2023-04-13T08:30:61',
  '2023-04-13T08',
  '2023-04-13T08:30+25:00',
  '2023-04-13 08:30',
  ' 2023-04-13',
  '2023-04-13\n',
  '２０２３-04-13',
];

describe('a date', () => {
  for (const [date, day] of Object.entries(DATES)) {
    it(`is the calendar's day: ${date}`, () => {
      expect(calendarDay(date)).to.equal(day);
      expect(shown(articleDocument({ datePublished: date })).article.datePublished).to.equal(date);
    });
  }

  for (const date of NO_DATES) {
    it(`that is none counts as absent: ${JSON.stringify(date)}`, () => {
      expect(calendarDay(date)).to.equal(undefined);
      const { article: model, findings } = shown(articleDocument({ datePublished: date }));
      expect(model).to.not.have.property('datePublished');
      expect(findings).to.deep.equal([
        { path: 'datePublished', problem: 'malformed', expected: 'date' },
      ]);
    });
  }

  it('is a string', () => {
    const { article: model } = shown(
      articleDocument({ dateModified: 1_681_344_000_000, reviewDue: {} }),
    );
    expect(model).to.not.have.any.keys('dateModified', 'reviewDue');
  });
});
