import type { MarketView } from '../mechanism/marketView.js';
import type { Num } from '../money/num.js';
import type { Position } from './position.js';
import { tokens } from './tokens.js';
import { value } from './value.js';

/**
 * Health factor: Σ(collateral value × liquidation threshold) / debt value, at oracle prices; below 1
 * the position may be liquidated. `undefined` for a position without debt. A preset that ports a
 * protocol rounds in its own places and decides with its own formula.
 *
 * @throws {@link StalePriceError} if the oracle has no fresh price for one of the assets.
 */
export function healthFactor(position: Position, market: MarketView): Num | undefined {
  const debt = value(position.debts, market);
  return debt.isZero() ? undefined : borrowingPower(position, market).div(debt);
}

function borrowingPower(position: Position, market: MarketView): Num {
  return position.collaterals.reduce(
    (sum, held) =>
      sum.plus(tokens(held).times(market.price(held.asset)).times(held.liquidationThreshold)),
    market.arithmetic.zero,
  );
}
