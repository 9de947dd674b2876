import { parseArgs } from 'node:util';
import type { Benchmark } from './measurement.js';
import { workloadK } from './workloadK/workloadK.js';

const benchmarks: readonly Benchmark[] = [workloadK];

/** Runs the benchmarks named, or all of them; `--json` prints their numbers as one JSON object. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const chosen = positionals.length > 0 ? benchmarks.filter(isNamed(positionals)) : benchmarks;
  const numbers: Record<string, unknown> = {};
  for (const benchmark of chosen) {
    const measured = await benchmark.run();
    numbers[benchmark.id] = measured.numbers;
    if (!values.json) console.log([benchmark.title, ...measured.lines].join('\n  '));
  }
  if (values.json) console.log(JSON.stringify(numbers, null, 2));
}

function isNamed(names: readonly string[]): (benchmark: Benchmark) => boolean {
  return ({ id }) => names.includes(id);
}

await main();
