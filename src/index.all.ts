/** The same bundle with the widgets' own words in ten languages. */
import { start } from './elements.js';
import { ar } from './words/ar.js';
import { fr } from './words/fr.js';
import { ht } from './words/ht.js';
import { pt } from './words/pt.js';
import { ru } from './words/ru.js';
import { tl } from './words/tl.js';
import { vi } from './words/vi.js';
import { addLanguage } from './words/words.js';
import { zh } from './words/zh.js';

export * from './exports.js';

for (const [lang, messages] of Object.entries({ ar, fr, ht, pt, ru, tl, fil: tl, vi, zh })) {
  addLanguage(lang, messages);
}
start();
