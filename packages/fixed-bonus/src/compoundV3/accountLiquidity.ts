import type { MarketView, Num, Position } from '@liqlab/core';
import { balance } from '../balance.js';
import { positivePrice } from '../positivePrice.js';
import { usdDecimals, usdValue } from './usdValue.js';

/**
 * Σ collateral value × liquidation collateral factor, less the value of the debt; unit of account,
 * 8 decimals. Below zero the position may be absorbed. Every value and every product is rounded
 * down, the debt's too (Comet.isLiquidatable, comet\@d5a30b0).
 *
 * @throws {@link StalePriceError} if one of the assets has no price.
 */
export function accountLiquidity({ collaterals, debts }: Position, market: MarketView): Num {
  let liquidity = market.arithmetic.zero;
  for (const debt of debts) {
    const price = positivePrice(debt.asset, market);
    liquidity = liquidity.minus(usdValue(balance(debt, 'down'), price));
  }
  for (const held of collaterals) {
    const value = usdValue(held.amount, positivePrice(held.asset, market));
    liquidity = liquidity.plus(
      value.times(held.liquidationThreshold).quantize(usdDecimals, 'down'),
    );
  }
  return liquidity;
}
