import { InvalidAmountError, type Num, type Take, TooMuchError } from '@liqlab/core';
import type { IsolatedPair } from './isolatedPair.js';
import type { MorphoMarket } from './morphoMarket.js';

/** What one liquidation repays and seizes. */
export interface Seizure {
  /** Borrow shares. */
  readonly repaidShares: Num;
  /** Debt asset, whole tokens. */
  readonly repaidAssets: Num;
  /** Collateral, whole tokens. */
  readonly seized: Num;
}

/** A position's pair with the rates that tell what it is worth and what it owes. */
export interface PricedPair extends IsolatedPair {
  /** Between borrow shares and tokens. */
  readonly shares: MorphoMarket;
  /** Debt asset per collateral asset. */
  readonly price: Num;
}

/** The rates at which debt is exchanged for collateral. */
export interface SeizureTerms extends PricedPair {
  /** Value seized per value repaid. */
  readonly incentive: Num;
}

/**
 * The seizure that an action names: so many borrow shares repaid, or so much collateral seized.
 *
 * @throws {@link TooMuchError} for more than the position owes or holds, {@link InvalidAmountError}
 */
export function namedSeizure(amount: Num, sizedBy: Take['sizedBy'], terms: SeizureTerms): Seizure {
  const { collateral, debt } = terms;
  const seizure =
    sizedBy === 'debt' ? seizureForDebt(amount, terms) : seizureOfCollateral(amount, terms);
  const { repaidShares, seized } = seizure;
  if (repaidShares.gt(debt.amount)) throw new TooMuchError(repaidShares, debt.amount);
  if (seized.gt(collateral.amount)) throw new TooMuchError(seized, collateral.amount);
  return seizure;
}

/**
 * The largest seizure: all the collateral if the debt is worth it, else what all the debt buys. An
 * action must name the one that is used up, since rounding leaves dust of the other.
 */
export function largestSeizure(terms: SeizureTerms): Seizure & Pick<Take, 'sizedBy'> {
  const { collateral, debt } = terms;
  const allCollateral = seizureOfCollateral(collateral.amount, terms);
  return allCollateral.repaidShares.lte(debt.amount)
    ? { ...allCollateral, sizedBy: 'collateral' }
    : { ...seizureForDebt(debt.amount, terms), sizedBy: 'debt' };
}

// Price, incentive and shares each round up, against the keeper.
function seizureOfCollateral(seized: Num, terms: SeizureTerms): Seizure {
  const { shares, debt, price, incentive } = terms;
  const { decimals } = debt.asset;
  const quoted = seized.times(price).quantize(decimals, 'up');
  const repaid = quoted.div(incentive).quantize(decimals, 'up');
  const repaidShares = shares.toShares(repaid, debt, 'up');
  return { repaidShares, repaidAssets: shares.toAssets(repaidShares, debt, 'up'), seized };
}

// Tokens, incentive and price each round down, and the tokens to pay round up, against the keeper.
function seizureForDebt(repaidShares: Num, terms: SeizureTerms): Seizure {
  const { shares, collateral, debt, price, incentive } = terms;
  if (price.isZero()) throw new InvalidAmountError('the collateral is worthless: name how much');
  const repaid = shares.toAssets(repaidShares, debt, 'down');
  const worth = repaid.times(incentive).quantize(debt.asset.decimals, 'down');
  return {
    repaidShares,
    repaidAssets: shares.toAssets(repaidShares, debt, 'up'),
    seized: worth.div(price).quantize(collateral.asset.decimals, 'down'),
  };
}
