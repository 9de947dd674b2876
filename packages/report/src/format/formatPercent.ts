// Ratios of sums of float64 numbers: closer than this to a whole is a whole.
const noise = 1e-9;

/**
 * A ratio in per cent with two decimals, at most 8 characters from -1000 % to 10000 %. A number that
 * is not 0 % or 100 % never looks as if it were: `<0.01%`, `>99.99%`.
 */
export function formatPercent(ratio: number): string {
  const percent = 100 * ratio;
  if (Math.abs(percent) < noise) return '0.00%';
  if (Math.abs(percent) < 0.005) return percent < 0 ? '-<0.01%' : '<0.01%';
  if (percent < 100 - noise && percent >= 99.995) return '>99.99%';
  return `${percent.toFixed(2)}%`;
}
