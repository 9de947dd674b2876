import type { Debt, MarketView, Num, Position } from '@liqlab/core';
import { balance } from '../balance.js';
import type { AaveV3Terms } from './terms.js';

/** Decimals of every value in the unit of account: 8, as of the oracle's prices. */
export const valueDecimals = 8;
const ratioDecimals = 4;
const healthDecimals = 18;

/** A position as the protocol sees it. */
export interface AaveV3Account {
  /** Σ value of the collaterals, unit of account. */
  readonly collateralValue: Num;
  /** Σ value of the debts, unit of account. */
  readonly debtValue: Num;
  /** Average liquidation threshold, weighted by value; zero without collateral. */
  readonly averageThreshold: Num;
  /** Health factor; `undefined` without debt. */
  readonly health: Num | undefined;
}

/**
 * Values and health factor of a position. The average threshold is cut to basis points before the
 * health factor is computed from it (core-v3 1.19.3, GenericLogic.calculateUserAccountData).
 *
 * @throws {@link StalePriceError}
 */
export function aaveV3Account(
  position: Position,
  terms: AaveV3Terms,
  market: MarketView,
): AaveV3Account {
  const { zero } = market.arithmetic;
  let collateralValue = zero;
  let carried = zero;
  for (const collateral of position.collaterals) {
    const value = tokenValue(balance(collateral, 'half-up'), market.price(collateral.asset));
    collateralValue = collateralValue.plus(value);
    carried = carried.plus(value.times(terms.of(collateral).threshold));
  }
  const debtValue = position.debts.reduce((sum, debt) => sum.plus(owedValue(debt, market)), zero);
  const averageThreshold = collateralValue.isZero()
    ? zero
    : carried.div(collateralValue).quantize(ratioDecimals, 'down');
  return {
    collateralValue,
    debtValue,
    averageThreshold,
    health: debtValue.isZero()
      ? undefined
      : collateralValue
          .times(averageThreshold)
          .quantize(valueDecimals, 'half-up')
          .div(debtValue)
          .quantize(healthDecimals, 'half-up'),
  };
}

/** Value of `tokens` at `price`, cut to {@link valueDecimals}. */
export function tokenValue(tokens: Num, price: Num): Num {
  return tokens.times(price).quantize(valueDecimals, 'down');
}

function owedValue(debt: Debt, market: MarketView): Num {
  return tokenValue(balance(debt, 'half-up'), market.price(debt.asset));
}
