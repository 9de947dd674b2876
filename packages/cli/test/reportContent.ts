/** What a comparison leaves in its folder, in order. */
export const reportContent = [
  'config.resolved.yaml',
  'figures',
  'index.html',
  'liquidations.parquet',
  'report.md',
  'results.json',
  'runs.parquet',
];
