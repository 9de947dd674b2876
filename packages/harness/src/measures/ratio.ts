/** Quotient, or `undefined` where the divisor is zero. */
export function ratio(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : dividend / divisor;
}
