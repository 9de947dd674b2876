import type { RunOutcome, SaleOutcome } from './runOutcome.js';

/** Σ over the sales of a run. */
export function sumOfSales(outcome: RunOutcome, of: (sale: SaleOutcome) => number): number {
  let sum = 0;
  for (const sale of outcome.sales) sum += of(sale);
  return sum;
}

/** Quotient, or `undefined` where the divisor is zero. */
export function ratio(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : dividend / divisor;
}
