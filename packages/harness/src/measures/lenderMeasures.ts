import type { Measure } from './measure.js';
import { ratio } from './ratio.js';
import { saleSums } from './saleSums.js';

/** What the lenders got back. */
export const lenderMeasures: readonly Measure[] = [
  {
    id: 'recovery',
    group: 'lenders',
    title: 'recovery rate',
    unit: 'ratio',
    better: 'more',
    absent: 'no debt was put up for liquidation',
    formula: 'min(1, raised for the lender / debt put up for liquidation)',
    compute: (outcome) => {
      const recovered = ratio(saleSums(outcome).raised, saleSums(outcome).debt);
      return recovered === undefined ? undefined : Math.min(1, recovered);
    },
  },
  {
    id: 'badDebt',
    group: 'lenders',
    title: 'bad debt',
    unit: 'debt asset',
    better: 'less',
    formula: 'debt left when a position has no collateral left and no open sale',
    compute: (outcome) => saleSums(outcome).writtenOff,
  },
  {
    id: 'badDebtShare',
    group: 'lenders',
    title: 'bad debt / debt at start',
    unit: 'ratio',
    better: 'less',
    absent: 'the book had no debt',
    formula: 'bad debt / debt of the whole book at the start',
    compute: (outcome) => ratio(saleSums(outcome).writtenOff, outcome.startingDebt),
  },
  {
    id: 'shortfallAfterBackstops',
    group: 'lenders',
    title: 'shortfall after backstops',
    unit: 'debt asset',
    better: 'less',
    formula: 'bad debt − what backstops covered',
    compute: (outcome) => saleSums(outcome).shortfall,
  },
  {
    id: 'lossSocialised',
    group: 'lenders',
    title: 'loss borne by all lenders',
    unit: 'debt asset',
    better: 'less',
    formula: 'of what backstops covered, what cut the claims of all lenders',
    compute: (outcome) => saleSums(outcome).socialised,
  },
  {
    id: 'debtLiquidated',
    group: 'lenders',
    title: 'debt put up for liquidation',
    unit: 'debt asset',
    better: 'neither',
    formula: 'Σ over sales of the debt put up and not handed back',
    compute: (outcome) => saleSums(outcome).debt,
  },
  {
    id: 'backstopResult',
    group: 'lenders',
    title: 'result of backstops',
    unit: 'debt asset',
    better: 'more',
    formula: 'Σ of collateral that backstops took at the reference price − what they paid for it',
    compute: (outcome) => saleSums(outcome).backstopResult,
  },
  {
    id: 'uncoveredDebtTime',
    group: 'lenders',
    title: 'uncovered debt-time',
    unit: 'debt asset × seconds',
    better: 'less',
    formula: 'Σ over time of (debt − collateral at reference price)⁺ × seconds',
    compute: (outcome) => outcome.uncoveredDebtTime,
  },
  {
    id: 'uncoveredDebtAtEnd',
    group: 'lenders',
    title: 'uncovered debt at the end',
    unit: 'debt asset',
    better: 'less',
    formula: '(debt − collateral at reference price)⁺ of positions and sales still open at the end',
    compute: (outcome) => outcome.uncoveredDebtAtEnd,
  },
  {
    id: 'salesOpenAtEnd',
    group: 'lenders',
    title: 'sales still open at the end',
    unit: 'count',
    better: 'less',
    formula: 'sales that nobody had ended when the run ended',
    compute: (outcome) => outcome.salesOpenAtEnd,
  },
];
