/** How pictures are compared with those in baseline/: options of the visual-regression plugin. */
export const comparison = {
  baseDir: 'test/visual',
  getBaselineName: ({ name }) => `baseline/${name}`,
  // not committed, next to what `npm run screenshots` makes
  getFailedName: ({ name }) => `../../screenshots/failed/${name}`,
  getDiffName: ({ name }) => `../../screenshots/failed/${name}-diff`,
  // the edges of letters differ a little from one version of a browser to the next
  diffOptions: { threshold: 0.2, includeAA: false },
  failureThreshold: 0.1,
  failureThresholdType: 'percent',
};
