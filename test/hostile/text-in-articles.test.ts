/** Whatever an article says, it is shown as that text: nothing of it is ever markup or script. */
import { itShowsText } from './text-check.js';
import { articleWith, plainArticleWith, withdrawnArticleWith } from './text-documents.js';

describe('hostile text: <health-answer>', () => {
  const tag = 'health-answer';
  itShowsText([
    { name: 'an article', tag, document: articleWith, attributes: { 'structured-data': '' } },
    { name: 'an article without a logo', tag, document: plainArticleWith, step: 3 },
    { name: 'a withdrawn article', tag, document: withdrawnArticleWith, step: 3 },
  ]);
});
