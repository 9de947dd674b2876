import type { Measure } from './measure.js';
import { ratio } from './ratio.js';
import { saleSums } from './saleSums.js';

// Share of the cash from sales, above which they count as undone.
const mostUndone = 0.99;

/** What it cost the borrowers. */
export const borrowerMeasures: readonly Measure[] = [
  {
    id: 'borrowerLoss',
    group: 'borrowers',
    title: 'borrower loss',
    unit: 'ratio',
    better: 'less',
    absent:
      'no debt was cleared, or next to none: more than 99 % of what was sold was bought back when the price returned',
    formula:
      '(collateral taken at reference price at breach − debt cleared − surplus returned) / debt cleared; what other borrowers took over, debt with its collateral, is neither cleared nor taken',
    compute: (outcome) => {
      const { borrowerLoss, cleared, paid, refunded } = saleSums(outcome);
      // What sales that were undone have cost, over the sliver of debt that was cleared, tells nothing.
      return refunded > mostUndone * paid ? undefined : ratio(borrowerLoss, cleared);
    },
  },
  {
    id: 'debtTakenOver',
    group: 'borrowers',
    title: 'debt taken over by other borrowers',
    unit: 'debt asset',
    better: 'less',
    formula: 'Σ over sales of debt redistributed − redistributed debt that was settled later',
    compute: (outcome) => saleSums(outcome).takenOver,
  },
  {
    id: 'soldBackShare',
    group: 'borrowers',
    title: 'sales undone when the price came back',
    unit: 'ratio',
    better: 'neither',
    absent: 'nothing was sold',
    formula: 'cash given back for collateral bought back / cash paid for collateral sold',
    compute: (outcome) => ratio(saleSums(outcome).refunded, saleSums(outcome).paid),
  },
];
