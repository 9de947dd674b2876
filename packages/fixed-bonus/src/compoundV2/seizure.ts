import { type MarketView, minimum, type Num } from '@liqlab/core';
import { buyout } from '../buyout.js';
import type { Pair } from '../pair.js';
import { unitDecimals } from './fixedPoint.js';
import { seizeRate } from './seizeRate.js';
import type { CompoundV2Terms } from './terms.js';

/** What a repayment seizes of one collateral. */
export interface Seizure {
  /** Debt repaid, in tokens. */
  readonly repaid: Num;
  /** All that leaves the borrower, in the units in which the collateral is held. */
  readonly units: Num;
}

/**
 * What repaying `repaid` tokens seizes, rounded down, be it held or not.
 *
 * @throws {@link StalePriceError}
 */
export function seizure(
  repaid: Num,
  pair: Pair,
  terms: CompoundV2Terms,
  market: MarketView,
): Seizure {
  return atRate(seizeRate(pair, terms, market), repaid, pair);
}

/**
 * The largest seizure that the rules allow: for the close factor's share of the debt, or for as
 * much as the collateral pays for.
 *
 * @throws {@link StalePriceError}
 */
export function largestSeizure(pair: Pair, terms: CompoundV2Terms, market: MarketView): Seizure {
  const { amount } = pair.collateral;
  const rate = seizeRate(pair, terms, market);
  const share = atRate(rate, largestRepayment(pair, terms), pair);
  const heldShare = { ...share, units: minimum(share.units, amount) };
  if (rate.isZero()) return heldShare;
  const all = buyout(amount, amount.div(rate), pair.debt.asset.decimals, (repaid) => {
    return atRate(rate, repaid, pair).units;
  });
  return share.repaid.lt(all.cost) ? heldShare : { repaid: all.cost, units: all.bought };
}

/** The close factor's share of what is owed, rounded down; tokens. */
export function largestRepayment({ debt, owed }: Pair, { closeFactor }: CompoundV2Terms): Num {
  return owed.times(closeFactor).quantize(debt.asset.decimals, 'down');
}

function atRate(rate: Num, repaid: Num, { collateral }: Pair): Seizure {
  return { repaid, units: rate.times(repaid).quantize(unitDecimals(collateral), 'down') };
}
