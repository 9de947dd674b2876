// The published benchmark: npm run benchmark. Further flags are those of `liqlab compare`, for a
// shorter run: npm run benchmark -- --paths 4 --out /tmp/benchmark
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '@liqlab/cli';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const flags = process.argv.slice(2);
const given = flags.indexOf('--out');
const out = given < 0 ? here('report') : flags[given + 1];

process.exitCode = await main([
  ...['compare', '--config', here('benchmark.yaml')],
  ...(given < 0 ? ['--out', out] : []),
  ...flags,
]);
// A row for each run and sale: too bulky to publish, and made again by the same command.
if (process.exitCode === 0) {
  for (const file of ['runs.parquet', 'liquidations.parquet']) rmSync(join(out, file));
}
