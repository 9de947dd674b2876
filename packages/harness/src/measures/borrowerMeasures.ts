import type { Measure } from './measure.js';
import { ratio, sumOfSales } from './sums.js';

/** What it cost the borrowers. */
export const borrowerMeasures: readonly Measure[] = [
  {
    id: 'borrowerLoss',
    title: 'borrower loss',
    unit: 'ratio',
    better: 'less',
    formula:
      '(collateral taken at reference price at breach − debt cleared − surplus returned) / debt cleared',
    compute: (outcome) =>
      ratio(
        sumOfSales(outcome, (sale) => sale.taken * sale.breachPrice - sale.cleared - sale.surplus),
        sumOfSales(outcome, (sale) => sale.cleared),
      ),
  },
  {
    id: 'soldBackShare',
    title: 'sales undone when the price came back',
    unit: 'ratio',
    better: 'neither',
    formula: 'cash given back for collateral bought back / cash paid for collateral sold',
    compute: (outcome) =>
      ratio(
        sumOfSales(outcome, (sale) => sale.refunded),
        sumOfSales(outcome, (sale) => sale.paid),
      ),
  },
];
