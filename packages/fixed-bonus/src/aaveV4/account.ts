import type { MarketView, Num, Position } from '@liqlab/core';
import { balance } from '../balance.js';
import type { PairRounding } from '../pair.js';

/** Decimals of a value in the unit of account: 8 of the price and 18 more. */
export const valueDecimals = 26;
const healthDecimals = 18;

/** Shares × index is rounded against the borrower on both sides. */
export const againstBorrower: PairRounding = { held: 'down', owed: 'up' };

/** A position as the protocol sees it. */
export interface AaveV4Account {
  /** Σ value of the debts, unit of account. */
  readonly debtValue: Num;
  /** Health factor; `undefined` without debt. */
  readonly health: Num | undefined;
}

/**
 * Debt and health factor of a position: Σ(collateral value × threshold) / debt value, rounded down
 * (aave-v4 Spoke._processUserAccountData).
 *
 * @throws {@link StalePriceError}
 */
export function aaveV4Account(position: Position, market: MarketView): AaveV4Account {
  const { zero } = market.arithmetic;
  let carried = zero;
  for (const collateral of position.collaterals) {
    const value = balance(collateral, againstBorrower.held)
      .times(market.price(collateral.asset))
      .quantize(valueDecimals, 'down');
    carried = carried.plus(value.times(collateral.liquidationThreshold));
  }
  let debtValue = zero;
  for (const debt of position.debts) {
    const value = balance(debt, againstBorrower.owed).times(market.price(debt.asset));
    debtValue = debtValue.plus(value.quantize(valueDecimals, 'up'));
  }
  const health = debtValue.isZero()
    ? undefined
    : carried.div(debtValue).quantize(healthDecimals, 'down');
  return { debtValue, health };
}
