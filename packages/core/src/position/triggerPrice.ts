import type { Position } from './position.js';
import { tokens } from './tokens.js';

/**
 * Trigger price of a position with one collateral and one debt: debt / (collateral × liquidation
 * threshold), in debt asset per collateral asset, as a float. `undefined` for any other position,
 * which the harness then checks at every oracle update.
 */
export function triggerPrice(position: Position): number | undefined {
  const [collateral, ...otherCollaterals] = position.collaterals;
  const [debt, ...otherDebts] = position.debts;
  if (!collateral || !debt || otherCollaterals.length + otherDebts.length > 0) return undefined;
  const carried = tokens(collateral).toNumber() * collateral.liquidationThreshold.toNumber();
  return carried > 0 ? tokens(debt).toNumber() / carried : undefined;
}
