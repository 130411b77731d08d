/** How pictures are compared with those in baseline/: options of the visual-regression plugin. */
export const comparison = {
  baseDir: 'test/visual',
  getBaselineName: ({ name }) => `baseline/${name}`,
  // not committed, next to what `npm run screenshots` makes
  getFailedName: ({ name }) => `../../screenshots/failed/${name}`,
  getDiffName: ({ name }) => `../../screenshots/failed/${name}-diff`,
  // a shade that an eye hardly sees is a difference; the edges of letters, which change a
  // little from one version of a browser to the next, are none
  diffOptions: { threshold: 0.03, includeAA: false },
  failureThreshold: 20,
  failureThresholdType: 'pixel',
};
