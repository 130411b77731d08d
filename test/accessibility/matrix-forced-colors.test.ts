import { auditMatrix, isChromium, isWebKit, WIDTHS } from './audit.js';
import { LANGUAGES } from './phrases.js';

// WebKit has no forced colours
if (isChromium) auditMatrix('forced colours', LANGUAGES, WIDTHS);
else if (!isWebKit) auditMatrix('forced colours', ['zh'], [320]);
