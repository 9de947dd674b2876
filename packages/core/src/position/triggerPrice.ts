import type { Position } from './position.js';
import { tokens } from './tokens.js';

/**
 * Trigger price of a position with one collateral and one debt: debt / (collateral × liquidation
 * threshold), in debt asset per collateral asset, as a float; of a short the inverse, which is the
 * price of what it owes. `undefined` for any other position, which the harness then checks at every
 * oracle update.
 */
export function triggerPrice(position: Position): number | undefined {
  const { collaterals, debts } = position;
  const [collateral, debt] = [collaterals[0], debts[0]];
  if (!collateral || !debt || collaterals.length + debts.length > 2) return undefined;
  const carried = tokens(collateral).toNumber() * collateral.liquidationThreshold.toNumber();
  const owed = tokens(debt).toNumber();
  if (position.side === 'short') return owed > 0 ? carried / owed : undefined;
  return carried > 0 ? owed / carried : undefined;
}
