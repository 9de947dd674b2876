/** Names of the files in the folder of the results. */
export const resultFiles = {
  results: 'results.json',
  page: 'index.html',
  report: 'report.md',
  runs: 'runs.parquet',
  liquidations: 'liquidations.parquet',
  config: 'config.resolved.yaml',
} as const;
