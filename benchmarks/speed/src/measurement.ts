import type { Comparison } from './alternate.js';
import type { Timing } from './timing.js';

/** One line of the table: what was measured, what came of it, and what it should be. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Absent where there is none. */
  readonly target?: string;
}

/** What a benchmark gives: one JSON object, and rows for people. */
export interface Measurement {
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
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

/** A timing as text: the median, and the quartiles in brackets. */
export function timingText({ median, low, high }: Timing, unit: string, digits: number): string {
  const [middle, ...quartiles] = [median, low, high].map((one) => one.toFixed(digits));
  return `${middle}${unit} (${quartiles.join(' to ')})`;
}
