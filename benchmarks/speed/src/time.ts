import { Bench } from 'tinybench';

/** Wall-clock time of one call, in milliseconds. */
export function time(body: () => unknown): number {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false, throws: true });
  const [task] = bench.add('body', body).runSync();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`the benchmark ended as ${result?.state}`);
  return result.latency.mean;
}
