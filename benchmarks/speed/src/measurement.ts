import type { Comparison } from './alternate.js';

/** What a benchmark gives: one JSON object, and lines for people. */
export interface Measurement {
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

/** A benchmark of the suite. */
export interface Benchmark {
  /** Key of its numbers in the JSON output: camel case. */
  readonly id: string;
  /** What it measures, in a line. */
  readonly title: string;
  run(): Promise<Measurement>;
}

/** A comparison as numbers: the medians, the ratio and its quartiles. */
export function comparisonNumbers({ base, contender, ratio }: Comparison) {
  return {
    ratio: ratio.median,
    ratioQuartiles: [ratio.low, ratio.high],
    baseMilliseconds: base.median,
    milliseconds: contender.median,
  };
}
