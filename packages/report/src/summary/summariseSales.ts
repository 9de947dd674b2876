import { type SaleTable, saleMeasures } from '@liqlab/harness';
import { sixDigits } from '../format/sixDigits.js';
import { quantileShares } from '../results/numbersSchema.js';
import type { SaleSummary } from './contenderSummary.js';

const fewest = 3;

/** The sales of a contender in some scenarios, by the measure's id. */
export function summariseSales(
  sales: SaleTable,
  scenarios: readonly string[],
  contender: string,
): Record<string, SaleSummary> {
  const entries = saleMeasures.map(({ id }): [string, SaleSummary] => {
    const sketch = sales.sketch(scenarios, contender, id);
    const quantiles = sketch.count < fewest ? [] : sketch.quantiles(quantileShares);
    return [id, { sales: sketch.count, quantiles: quantiles.map(sixDigits) }];
  });
  return Object.fromEntries(entries);
}
