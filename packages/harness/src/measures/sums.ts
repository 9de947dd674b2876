import { quantileOfSorted } from '../statistics/quantileOfSorted.js';
import type { RunOutcome, SaleOutcome } from './runOutcome.js';

/** Σ over the sales of a run. */
export function sumOfSales(outcome: RunOutcome, of: (sale: SaleOutcome) => number): number {
  return outcome.sales.reduce((sum, sale) => sum + of(sale), 0);
}

/** Quotient, or `undefined` where the divisor is zero. */
export function ratio(dividend: number, divisor: number): number | undefined {
  return divisor === 0 ? undefined : dividend / divisor;
}

/** The q-quantile (0 to 1) of the numbers: the smallest that is not below a share q of them. */
export function quantile(numbers: readonly number[], q: number): number | undefined {
  return quantileOfSorted(Float64Array.from(numbers).sort(), q);
}
