import { type Collateral, type Debt, minimum, type Num } from '@liqlab/core';
import { balance } from '../balance.js';
import { buyout } from '../buyout.js';
import { unitDecimals } from './fixedPoint.js';
import type { CompoundV2Terms } from './terms.js';

/** What a repayment seizes of one collateral. */
export interface Seizure {
  /** Debt repaid, in tokens. */
  readonly repaid: Num;
  /** All that leaves the borrower, in the units in which the collateral is held. */
  readonly units: Num;
}

/** Collateral units seized for `repaid` tokens at a {@link seizeRate}, rounded down. */
export function seizure(repaid: Num, rate: Num, held: Collateral): Seizure {
  return { repaid, units: rate.times(repaid).quantize(unitDecimals(held), 'down') };
}

/**
 * The largest seizure that the rules allow: for the close factor's share of the debt, or for as
 * much as the collateral pays for.
 */
export function largestSeizure(
  debt: Debt,
  held: Collateral,
  rate: Num,
  terms: CompoundV2Terms,
): Seizure {
  const share = seizure(largestRepayment(debt, terms), rate, held);
  const shareWithinHeld = { ...share, units: minimum(share.units, held.amount) };
  if (rate.isZero()) return shareWithinHeld;
  const all = buyout(held.amount, held.amount.div(rate), debt.asset.decimals, (repaid) => {
    return seizure(repaid, rate, held).units;
  });
  if (share.repaid.lt(all.cost)) return shareWithinHeld;
  return { repaid: all.cost, units: all.bought };
}

/** The close factor's share of what is owed, rounded down; tokens. */
export function largestRepayment(debt: Debt, { closeFactor }: CompoundV2Terms): Num {
  return balance(debt, 'down').times(closeFactor).quantize(debt.asset.decimals, 'down');
}
