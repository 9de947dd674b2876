import type { Measure } from './measure.js';
import type { RunOutcome } from './runOutcome.js';
import { ratio, sumOfSales } from './sums.js';

const soldAtOracle = (outcome: RunOutcome): number =>
  sumOfSales(outcome, (sale) => sale.sold * sale.oraclePriceAtOpening);
/** Against a price of before the breach nothing is slippage: it would contain the way down. */
const againstOpening = (outcome: RunOutcome, dividend: number): number | undefined =>
  outcome.sales.some(({ awaitedBreachPrice, sold }) => awaitedBreachPrice !== undefined && sold > 0)
    ? undefined
    : ratio(dividend, soldAtOracle(outcome));
const orBeforeBreach =
  'nothing was sold, or sales began before the breach: the oracle price at their opening is from ' +
  'before the way down';
const soldAtReference = (outcome: RunOutcome): number =>
  sumOfSales(outcome, (sale) => sale.soldAtReference);
const paid = (outcome: RunOutcome): number => sumOfSales(outcome, (sale) => sale.paid);
const venueImpact = (outcome: RunOutcome): number =>
  sumOfSales(outcome, (sale) => sale.venueSoldAtReference - sale.venuePaid);

/** At what price the collateral was sold; every ratio is weighted by value. */
export const executionMeasures: readonly Measure[] = [
  {
    id: 'slippage',
    group: 'price',
    title: 'slippage',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '1 − average fill price / oracle price when the sale opened',
    compute: (outcome) => againstOpening(outcome, soldAtOracle(outcome) - paid(outcome)),
  },
  {
    id: 'slippageDrift',
    group: 'price',
    title: 'slippage: price drift while waiting',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(oracle price at opening − reference price at fill) / oracle price at opening',
    compute: (outcome) => againstOpening(outcome, soldAtOracle(outcome) - soldAtReference(outcome)),
  },
  {
    id: 'slippageDiscount',
    group: 'price',
    title: 'slippage: discount paid to the keeper',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(reference price at fill − price that keepers paid) / oracle price at opening',
    compute: (outcome) =>
      againstOpening(outcome, soldAtReference(outcome) - paid(outcome) - venueImpact(outcome)),
  },
  {
    id: 'slippageImpact',
    group: 'price',
    title: 'slippage: price impact of the protocol’s own sales',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(reference price at fill − price that the venue paid) / oracle price at opening',
    compute: (outcome) => againstOpening(outcome, venueImpact(outcome)),
  },
  {
    id: 'slippageAgainstBreach',
    group: 'price',
    title: 'slippage against the reference price at breach',
    unit: 'ratio',
    better: 'less',
    absent: 'nothing was sold',
    formula: '1 − average fill price / reference price at breach',
    compute: (outcome) => {
      const atBreach = sumOfSales(outcome, (sale) => sale.sold * sale.breachPrice);
      return ratio(atBreach - paid(outcome), atBreach);
    },
  },
  {
    id: 'discountAtFill',
    group: 'price',
    title: 'discount at fill',
    unit: 'ratio',
    better: 'less',
    absent: 'nothing was sold',
    formula: '1 − fill price / reference price at fill',
    compute: (outcome) => ratio(soldAtReference(outcome) - paid(outcome), soldAtReference(outcome)),
  },
  {
    id: 'priceImpact',
    group: 'price',
    title: 'price impact',
    unit: 'ratio',
    better: 'less',
    absent: 'nothing was sold at the venue',
    formula: '1 − average sale price at the venue / venue mid price just before the trade',
    compute: (outcome) => {
      const atMid =
        outcome.keeperSoldAtMid + sumOfSales(outcome, (sale) => sale.venueSoldAtReference);
      const received = outcome.keeperProceeds + sumOfSales(outcome, (sale) => sale.venuePaid);
      return ratio(atMid - received, atMid);
    },
  },
];
