/** The bundle: defines the elements and upgrades placeholders. English and Spanish. */
import { start } from './elements.js';

export * from './exports.js';

start();
