/** Names of the files in the folder of the results. */
export const resultFiles = {
  results: 'results.json',
  report: 'report.md',
  config: 'config.resolved.yaml',
} as const;
