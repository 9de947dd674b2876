/** Names of the files in the folder of the results of a sweep. */
export const sweepFiles = {
  results: 'sweep.json',
  report: 'sweep.md',
  runs: 'runs.parquet',
  config: 'config.resolved.yaml',
} as const;
