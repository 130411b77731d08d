/** The keys of a combination such as `Shift+Tab`; `+` alone is a key, too. */
export const keysOf = (combination) => combination.split(/(?<=.)\+/);

/** Puppeteer presses one key at a time; Playwright's press(), which tests are written for, several. */
export function pressCombinations(page) {
  const { keyboard } = page;
  const pressOne = keyboard.press.bind(keyboard);
  keyboard.press = async (combination, options) => {
    const held = keysOf(combination);
    const last = held.pop();
    for (const key of held) await keyboard.down(key);
    await pressOne(last, options);
    for (const key of held.reverse()) await keyboard.up(key);
  };
}
