import { define } from './define.js';
import { HealthAnswer } from './health-answer/health-answer.js';
import { HealthConfigElement } from './health-config/health-config.js';
import { upgradePlaceholders } from './placeholders.js';
import { PrivacyNotice } from './privacy-notice/privacy-notice.js';

/** Defines the tags and upgrades the placeholders. */
export function start(): void {
  // First the one whose settings the others ask for.
  define('health-config', HealthConfigElement);
  define('health-answer', HealthAnswer);
  define('privacy-notice', PrivacyNotice);
  upgradePlaceholders();
}
