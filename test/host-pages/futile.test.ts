/**
 * Pages in which what a widget does has no effect: it gives up. A file of its own, because a
 * widget that does not would stop the browser, and with it all tests of its file.
 */
import { FUTILE } from './hostile-scripts.js';
import { prepare, withstand } from './withstand.js';

before(prepare);

describe('in a page where its work has no effect, a widget shows what it can, and gives up', () => {
  for (const [name, hostile] of Object.entries(FUTILE)) it(name, () => withstand(hostile));
});
