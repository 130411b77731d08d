import { auditMatrix, isChromium, WIDTHS } from './audit.js';
import { LANGUAGES } from './phrases.js';

// the whole of it in one engine; the others show that it is not that engine's merit
if (isChromium) auditMatrix('light', LANGUAGES, WIDTHS);
else auditMatrix('light', ['en'], [320]);
