/** Mean of the numbers; NaN without any. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** The q-quantile (0 to 1): the smallest number that is not below a share q of them. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

/** The median, as {@link quantile} takes it. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Half the width of the 95 % confidence interval of the mean (normal approximation). */
export function confidence(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const variance = mean(numbers.map((one) => (one - centre) ** 2));
  return 1.96 * Math.sqrt(variance / Math.max(1, numbers.length - 1));
}

/** Sum of the numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
