/** Whole documents, from which the broken ones are made. */
import { fullArticle, paragraph, section, type Fields } from '../fixtures/article-fixtures.js';
import { careCard, everyBlock, linkTo, nestedBlocks } from '../fixtures/blocks.js';
import { fullNotice } from '../fixtures/notice-fixtures.js';
import { everyPart, plainNotice } from '../fixtures/notices.js';

const emergency = (what: string): Fields => careCard('emergency', paragraph(`Call if ${what}.`));

/** Emergencies wherever a block may stand. */
const emergencies = fullArticle({
  sections: [
    section(
      'first',
      'First',
      paragraph('The first words.'),
      emergency('it bleeds'),
      { type: 'callout', level: 'note', blocks: [paragraph('Mind.'), emergency('you faint')] },
      { type: 'details', summary: 'More', blocks: [emergency('you can’t breathe')] },
    ),
    section(
      'second',
      'Second',
      { type: 'list', items: [['Sit'], [paragraph('Wait'), emergency('the arm is numb')]] },
      { type: 'qa', question: 'When?', blocks: [emergency('speech is slurred')] },
      nestedBlocks(6, emergency('the pain is sudden')),
      { ...careCard('urgent', paragraph('Call today.')), critical: true, fallback: 'Call today!' },
      paragraph('The last words, ', { type: 'strong', content: ['all of them'] }, '.'),
    ),
  ],
});

/** Every kind of block and inline. */
const everyKind = fullArticle({
  translations: [{ lang: 'es', url: 'https://library.example/es.json' }],
  sections: [
    section('answer', 'Answer', ...Object.values(everyBlock), linkTo('#home')),
    section(
      'home',
      'At home',
      paragraph('A line of ', { type: 'term', content: ['terms'], definition: 'words' }, '.'),
      paragraph(
        { type: 'lang', lang: 'ar', content: ['\u0633\u0644\u0627\u0645'] },
        { type: 'break' },
        'Bye.',
      ),
      paragraph({ type: 'sub', content: ['2'] }, { type: 'sup', content: ['3'] }, 'x'),
      linkTo('https://library.example/more'),
    ),
  ],
});

export const articles: readonly Fields[] = [emergencies, everyKind, fullArticle()];
export const notices: readonly Fields[] = [plainNotice(everyPart), fullNotice()];
