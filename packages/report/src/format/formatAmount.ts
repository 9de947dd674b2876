const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });
const units = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const smallest = 0.01;

/** An amount or a count in at most 7 characters, up to 999 trillion: `1.23M`, `45.6K`, `813`. */
export function formatAmount(value: number): string {
  const sign = value < 0 ? '-' : '';
  const size = threeDigits(Math.abs(value));
  if (size === 0) return '0';
  if (size < smallest) return `${sign}<${smallest}`;
  return sign + (size < 1000 ? units : compact).format(size);
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
