/**
 * Interleaves contenders: each round runs every one of them once, so that whatever changes on
 * the machine in the meantime changes for all. A contaminated round is thrown away and repeated.
 */
import { isSlow, waitForQuiet, watchRound } from './noise.mjs';

/**
 * @param {object} options
 * @param {Record<string, () => Promise<object>>} options.contenders each resolves to its figures
 * @param {number} options.rounds
 * @param {string} [options.control] the contender whose `painted` shows a contaminated round
 * @param {number} [options.patience] milliseconds to wait for a quiet machine before each round
 * @param {number} [options.repeats] how many rounds may be repeated in all
 * @param {number} [options.until] the time (of `performance.now()`) after which none is
 * @param {(line: string) => void} [options.say]
 * @param {{ waitForQuiet: typeof waitForQuiet, watchRound: typeof watchRound }} [options.noise]
 * @returns {Promise<{ runs: Record<string, object[]>, repeated: number, kept: number,
 *   failed: Record<string, string> }>} `kept`: contaminated rounds that count nevertheless,
 *   because there had been too many to repeat them all
 */
export async function interleave({
  contenders,
  rounds,
  control,
  patience = 0,
  repeats = Math.ceil(rounds / 2),
  until = Infinity,
  say = () => {},
  noise = { waitForQuiet, watchRound },
}) {
  const names = Object.keys(contenders);
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  const failed = {};
  let repeated = 0;
  let kept = 0;
  for (let round = 0; round < rounds;) {
    const quiet = patience === 0 || (await noise.waitForQuiet(patience));
    const reasonsOf = noise.watchRound();
    const figures = {};
    // each round begins with another one, so that nobody always comes after the same neighbour
    const turn = round % names.length;
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      if (failed[name]) continue;
      try {
        figures[name] = await contenders[name]();
      } catch (error) {
        failed[name] = error.message;
        say(`${name}: ${error.message}`);
      }
    }
    const reasons = await reasonsOf();
    if (!quiet) reasons.push('the machine was never quiet');
    const earlier = runs[control]?.map(({ painted }) => painted) ?? [];
    if (control && isSlow(figures[control]?.painted, earlier)) reasons.push('a slow control');
    if (reasons.length > 0 && patience > 0) {
      if (repeated < repeats && performance.now() < until) {
        repeated++;
        say(`round ${round + 1} again: ${reasons.join(', ')}`);
        continue;
      }
      kept++;
    }
    for (const [name, figure] of Object.entries(figures)) runs[name].push(figure);
    round++;
  }
  return { runs, repeated, kept, failed };
}
