import type { Measure } from './measure.js';
import { once } from './once.js';
import { ratio } from './ratio.js';
import type { RunOutcome } from './runOutcome.js';
import { saleSums } from './saleSums.js';

const soldBeforeBreach = once(({ columns: { awaitedBreachPrice, sold, size } }) =>
  sold
    .subarray(0, size)
    .some((amount, sale) => amount > 0 && !Number.isNaN(awaitedBreachPrice[sale])),
);
/** Against a price of before the breach nothing is slippage: it would contain the way down. */
const againstOpening = (outcome: RunOutcome, dividend: number): number | undefined =>
  soldBeforeBreach(outcome) ? undefined : ratio(dividend, saleSums(outcome).soldAtOracle);
const orBeforeBreach =
  'nothing was sold, or sales began before the breach: the oracle price at their opening is from ' +
  'before the way down';

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
    compute: (outcome) => {
      const { soldAtOracle, paid } = saleSums(outcome);
      return againstOpening(outcome, soldAtOracle - paid);
    },
  },
  {
    id: 'slippageDrift',
    group: 'price',
    title: 'slippage: price drift while waiting',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(oracle price at opening − reference price at fill) / oracle price at opening',
    compute: (outcome) => {
      const { soldAtOracle, soldAtReference } = saleSums(outcome);
      return againstOpening(outcome, soldAtOracle - soldAtReference);
    },
  },
  {
    id: 'slippageDiscount',
    group: 'price',
    title: 'slippage: discount paid to the keeper',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(reference price at fill − price that keepers paid) / oracle price at opening',
    compute: (outcome) => {
      const { soldAtReference, paid, venueImpact } = saleSums(outcome);
      return againstOpening(outcome, soldAtReference - paid - venueImpact);
    },
  },
  {
    id: 'slippageImpact',
    group: 'price',
    title: 'slippage: price impact of the protocol’s own sales',
    unit: 'ratio',
    better: 'less',
    absent: orBeforeBreach,
    formula: '(reference price at fill − price that the venue paid) / oracle price at opening',
    compute: (outcome) => againstOpening(outcome, saleSums(outcome).venueImpact),
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
      const { soldAtBreach, paid } = saleSums(outcome);
      return ratio(soldAtBreach - paid, soldAtBreach);
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
    compute: (outcome) => {
      const { soldAtReference, paid } = saleSums(outcome);
      return ratio(soldAtReference - paid, soldAtReference);
    },
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
      const { venueSoldAtReference, venuePaid } = saleSums(outcome);
      const atMid = outcome.keeperSoldAtMid + venueSoldAtReference;
      const received = outcome.keeperProceeds + venuePaid;
      return ratio(atMid - received, atMid);
    },
  },
];
