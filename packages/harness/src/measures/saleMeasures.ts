import type { Measure } from './measure.js';
import { ratio } from './ratio.js';
import type { SaleOutcome } from './runOutcome.js';

/** One number that a sale is judged by; over many sales it has a distribution. */
export interface SaleMeasure extends Pick<Measure, 'id' | 'title' | 'unit' | 'formula'> {
  /** The number, or `undefined` where it has no meaning for this sale. */
  compute(sale: SaleOutcome): number | undefined;
}

/** What a report shows the distribution of over sales. */
export const saleMeasures: readonly SaleMeasure[] = [
  {
    id: 'saleDiscount',
    title: 'discount at fill',
    unit: 'ratio',
    formula: '1 − average fill price / reference price at fill',
    compute: ({ paid, soldAtReference }) => ratio(soldAtReference - paid, soldAtReference),
  },
  {
    id: 'saleSettlement',
    title: 'settlement latency',
    unit: 'seconds',
    formula: 'sale open → last fill',
    compute: ({ openedAt, lastFillAt }) =>
      lastFillAt === undefined ? undefined : lastFillAt - openedAt,
  },
  {
    id: 'saleRecovery',
    title: 'recovery rate',
    unit: 'ratio',
    formula: 'min(1, raised for the lender / debt put up for liquidation)',
    compute: ({ raised, debt }) => {
      const recovered = ratio(raised, debt);
      return recovered === undefined ? undefined : Math.min(1, recovered);
    },
  },
  {
    id: 'saleBorrowerLoss',
    title: 'borrower loss',
    unit: 'ratio',
    formula:
      '(collateral taken at reference price at breach − debt cleared − surplus returned) / debt cleared',
    compute: ({ taken, handedOn, breachPrice, cleared, surplus }) =>
      ratio((taken - handedOn) * breachPrice - cleared - surplus, cleared),
  },
];
