/** What emulateMedia() can set, by the name of its option, besides `media` itself. */
export const MEDIA_FEATURES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

const emulated = new WeakMap();

/** Has a page remember what it emulates, for undoEmulationAfterEachFile(). */
export function rememberEmulation(page) {
  const emulateMedia = page.emulateMedia.bind(page);
  emulated.set(page, new Set());
  page.emulateMedia = (options) => {
    for (const option of Object.keys(options)) emulated.get(page).add(option);
    return emulateMedia(options);
  };
  return page;
}

/**
 * Pages are used again for the next test file: one that emulates dark mode and fails to undo
 * it must not decide the outcome of another.
 */
export function undoEmulationAfterEachFile(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const options = [...emulated.get(page)];
    if (options.length > 0) {
      await page.emulateMedia(Object.fromEntries(options.map((option) => [option, null])));
      emulated.get(page).clear();
    }
    return stopSession(id);
  };
  return launcher;
}
