/**
 * The q-quantile (0 to 1) of numbers in ascending order: the smallest that is not below a share q of
 * them (type 1 of Hyndman and Fan 1996); `undefined` without numbers.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, q: number): number | undefined {
  // 0.95 × 20 is a little above 19 in floats.
  const rank = Math.ceil(q * sorted.length * (1 - Number.EPSILON));
  return sorted[Math.max(0, rank - 1)];
}
