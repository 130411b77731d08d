/** Medians and quartiles: a run that something disturbed must not move the result. */

/** The value below which a fraction of the values lies, interpolated between neighbours. */
export function quantile(values, fraction) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * fraction;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}

export const median = (values) => quantile(values, 0.5);

/** Distance between the quartiles: the middle half of the runs lies within it. */
export const spread = (values) => quantile(values, 0.75) - quantile(values, 0.25);

/** Of runs with the same figures, each figure's median and spread. */
export function summarize(runs) {
  const names = Object.keys(runs[0] ?? {}).filter((name) => typeof runs[0][name] === 'number');
  return Object.fromEntries(
    names.map((name) => {
      const values = runs.map((run) => run[name]).filter((value) => !Number.isNaN(value));
      return [name, { median: median(values), spread: spread(values), runs: values.length }];
    }),
  );
}
