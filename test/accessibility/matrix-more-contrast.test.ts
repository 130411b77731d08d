import { auditMatrix, isChromium, WIDTHS } from './audit.js';
import { LANGUAGES } from './phrases.js';

if (isChromium) auditMatrix('more contrast', LANGUAGES, WIDTHS);
else auditMatrix('more contrast', ['es'], [320]);
