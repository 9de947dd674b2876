import type { Measure } from './measure.js';
import { ratio } from './ratio.js';
import { saleSums } from './saleSums.js';

/** What it cost the borrowers. */
export const borrowerMeasures: readonly Measure[] = [
  {
    id: 'borrowerLoss',
    group: 'borrowers',
    title: 'borrower loss',
    unit: 'ratio',
    better: 'less',
    absent: 'no debt was cleared',
    formula:
      '(collateral taken at reference price at breach − debt cleared − surplus returned) / debt cleared; what other borrowers took over, debt with its collateral, is neither cleared nor taken',
    compute: (outcome) => ratio(saleSums(outcome).borrowerLoss, saleSums(outcome).cleared),
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
