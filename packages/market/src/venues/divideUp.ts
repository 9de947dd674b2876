/** Quotient of two integers, rounded up; `dividend` zero or more, `divisor` above zero. */
export function divideUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}
