import { type Collateral, maximum, type Num, TooMuchError } from '@liqlab/core';
import { valueDecimals } from './accountLiquidity.js';
import { liability } from './liability.js';
import type { Violation } from './violation.js';

/** What a liquidation exchanges, in tokens. */
export interface Exchange {
  /** Debt that the keeper repays. */
  readonly repay: Num;
  /** Collateral that the keeper receives for it. */
  readonly lot: Num;
}

/** What the largest liquidation of a position against one of its collaterals depends on. */
export interface LiquidationTerms extends Violation {
  readonly collateral: Collateral;
  /** Value of this collateral, not weighted by LTV; unit of account. */
  readonly value: Num;
  /** 1 − maximum discount. */
  readonly leastFactor: Num;
  /** Whether debt that is left without collateral is taken from the lenders. */
  readonly socialises: boolean;
}

/**
 * The most that can be repaid against one collateral, and what it yields. The collateral changes
 * hands at value × discount factor, which is the health score, but at least 1 − maximum discount.
 * Collateral without value goes for nothing.
 *
 * Source: euler-vault-kit\@5b98b42, Liquidation.sol, calculateMaxLiquidation; every quotient and
 * every product rounds down.
 */
export function largestLiquidation(terms: LiquidationTerms): Exchange {
  const { debt, collateral, value, liabilityValue } = terms;
  if (value.isZero()) return { repay: value, lot: collateral.amount };
  const owed = liability(debt);
  const factor = discountFactor(terms);
  const wanted = liabilityValue.div(factor).quantize(valueDecimals, 'down');
  if (value.lt(wanted)) {
    const repaid = value.times(factor).quantize(valueDecimals, 'down');
    const repay = repaid.times(owed).div(liabilityValue).quantize(debt.asset.decimals, 'down');
    return { repay, lot: collateral.amount };
  }
  const lot = wanted.times(collateral.amount).div(value);
  return { repay: owed, lot: lot.quantize(collateral.asset.decimals, 'down') };
}

/**
 * The part of the largest liquidation that repays `amount`: the lot shrinks in proportion, rounded
 * down.
 *
 * @throws {@link TooMuchError}
 */
export function partOf(largest: Exchange, amount: Num, { asset }: Collateral): Exchange {
  if (amount.gt(largest.repay)) throw new TooMuchError(amount, largest.repay);
  if (amount.eq(largest.repay)) return largest;
  const lot = amount.times(largest.lot).div(largest.repay);
  return { repay: amount, lot: lot.quantize(asset.decimals, 'down') };
}

function discountFactor({ collateralValue, liabilityValue, leastFactor }: LiquidationTerms): Num {
  const healthScore = collateralValue.div(liabilityValue).quantize(valueDecimals, 'down');
  return maximum(healthScore, leastFactor);
}
