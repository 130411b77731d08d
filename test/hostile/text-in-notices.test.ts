/** Whatever a notice says, it is shown as that text: nothing of it is ever markup or script. */
import { itShowsText } from './text-check.js';
import { noticeWith } from './text-documents.js';

describe('hostile text: <privacy-notice>', () => {
  const tag = 'privacy-notice';
  itShowsText([
    { name: 'a notice', tag, document: noticeWith },
    {
      name: 'a notice in a banner',
      tag,
      document: noticeWith,
      attributes: { placement: 'banner' },
      step: 7,
    },
  ]);
});
