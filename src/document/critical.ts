import { refuse } from './findings.js';
import { own, walk, type Raw } from './raw.js';

/** Whether a block must not be lost: it says so, or it calls for help. */
export const isCritical = (raw: Raw): boolean =>
  own(raw, 'critical') === true ||
  (own(raw, 'type') === 'care-card' && own(raw, 'level') === 'emergency');

/** What is left out must hold nothing critical: losing "call for help" is the worst failure. */
export const mayLose = (value: unknown, path: string): void =>
  walk(value, (raw) => {
    if (isCritical(raw)) refuse(path, 'critical');
  });
