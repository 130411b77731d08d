/**
 * Whether something else is at work on this machine: what would make a run worthless. Linux
 * tells in /proc/stat; elsewhere every moment counts as quiet, and the control run alone decides.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './statistics.mjs';

/** Of all processors' time; the browser, open but idle, takes about 1 %. */
const BUSY = 0.12;
/** Time that another guest of the same host took from us. */
const STOLEN = 0.02;
/** A control this much slower than the median of those before it, as a factor. */
const SLOW = 1.3;
const SAMPLE = 150;

function processorTimes() {
  try {
    const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].split(/\s+/);
    const [user, nice, system, idle, wait, irq, softirq, steal] = fields.map(Number);
    const total = user + nice + system + idle + wait + irq + softirq + steal;
    return { total, idle: idle + wait, steal };
  } catch {
    return { total: 0, idle: 0, steal: 0 };
  }
}

function between(before, after) {
  const total = after.total - before.total || 1;
  const idle = after.total === before.total ? 1 : (after.idle - before.idle) / total;
  return { busy: 1 - idle, stolen: (after.steal - before.steal) / total };
}

/** How much of the processors' time is in use, while the bench itself does nothing. */
export async function busyShare() {
  const before = processorTimes();
  await sleep(SAMPLE);
  return between(before, processorTimes()).busy;
}

/** Waits for a quiet moment; false if there was none within so many milliseconds. */
export async function waitForQuiet(patience) {
  const end = performance.now() + patience;
  for (;;) {
    if ((await busyShare()) <= BUSY) return true;
    if (performance.now() >= end) return false;
    await sleep(500);
  }
}

/** Notices what happens during a round: `reasons()` is empty if nothing did. */
export function watchRound() {
  const before = processorTimes();
  return async () => {
    const { stolen } = between(before, processorTimes());
    const busy = await busyShare();
    return [
      stolen > STOLEN && `${Math.round(stolen * 100)} % of the time stolen`,
      busy > BUSY && `${Math.round(busy * 100)} % busy at its end`,
    ].filter(Boolean);
  };
}

/** Whether a round's control run was so slow that the others can't be trusted either. */
export const isSlow = (control, earlier) => earlier.length >= 3 && control > SLOW * median(earlier);
