/** How long something took: milliseconds of wall-clock time, over the rounds of a benchmark. */
export interface Timing {
  readonly median: number;
  /** The quartiles: half of the rounds lie between them. */
  readonly low: number;
  readonly high: number;
}

/** The median and the quartiles of the numbers. */
export function timingOf(numbers: readonly number[]): Timing {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
