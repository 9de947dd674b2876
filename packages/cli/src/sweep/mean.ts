/** Arithmetic mean; 0 of no numbers. */
export function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
