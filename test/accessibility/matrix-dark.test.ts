import { auditMatrix, isChromium, WIDTHS } from './audit.js';
import { LANGUAGES } from './phrases.js';

if (isChromium) auditMatrix('dark', LANGUAGES, WIDTHS);
else auditMatrix('dark', ['ar'], [320]);
