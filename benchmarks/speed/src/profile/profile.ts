import { type Arithmetic, exactArithmetic, fastArithmetic } from '@liqlab/core';
import type { Benchmark } from '../measurement.js';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import { fullSize, makeWorkload } from '../workloadK/workload.js';
import { type Part, partOf, parts } from './parts.js';
import { sampled } from './sampled.js';

const paths = { warmup: 10, counted: 30 };

/** Where the time of workload K goes. */
export const profile: Benchmark = {
  id: 'profile',
  title: 'workload K: share of the time by part, sampled',
  run: async () => {
    const fast = await sharesOf(fastArithmetic);
    const exact = await sharesOf(exactArithmetic);
    return {
      numbers: { fast: Object.fromEntries(fast), exact: Object.fromEntries(exact) },
      rows: parts.map((part) => ({
        what: `workload K, share of ${part}: fast, exact`,
        measured: [fast, exact].map((shares) => percent(shares.get(part))).join(', '),
      })),
    };
  },
};

async function sharesOf(arithmetic: Arithmetic): Promise<ReadonlyMap<Part, number>> {
  const workload = makeWorkload(fullSize, 0);
  const run = (count: number) => {
    for (let path = 0; path < count; path += 1) wholeHarness(workload, arithmetic);
  };
  run(paths.warmup);
  const samples = await sampled(() => run(paths.counted));
  const total = samples.reduce((sum, { microseconds }) => sum + microseconds, 0);
  const shares = new Map<Part, number>();
  for (const { script, name, microseconds } of samples) {
    const part = partOf(script, name);
    shares.set(part, (shares.get(part) ?? 0) + microseconds / total);
  }
  return shares;
}

function percent(share = 0): string {
  return `${(100 * share).toFixed(1)} %`;
}
