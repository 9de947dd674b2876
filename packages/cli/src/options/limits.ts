/** Ranges of what a user may ask for, both ends included. */
export const limits = {
  positions: [1, 1_000_000],
  paths: [1, 100_000],
  /** Of `liqlab explain`. */
  path: [0, 99_999],
  sale: [0, 1e9],
  /** Points of a sweep. */
  samples: [2, 10_000],
  seed: [0, Number.MAX_SAFE_INTEGER],
  workers: [1, 256],
  /** Games of an exam. */
  runs: [1, 100_000],
  runLimit: [1, 86_400],
  /** Of `--until-interval`, as a ratio. */
  interval: [0.00001, 1],
} as const;
