import { DustError, minimum, type Num } from '@liqlab/core';
import type { Pair } from '../pair.js';
import { tokenValue } from './account.js';
import type { Exchange } from './exchange.js';

/**
 * Value of the smaller leftover, in the unit of account: of the debt or of the collateral of the
 * pair. `undefined` if the exchange clears one of them, for then nothing is too small.
 */
export function leftover(pair: Pair, { repaid, seized }: Exchange): Num | undefined {
  if (repaid.gte(pair.owed) || seized.gte(pair.held)) return undefined;
  return minimum(
    tokenValue(pair.owed.minus(repaid), pair.debtPrice),
    tokenValue(pair.held.minus(seized), pair.collateralPrice),
  );
}

/**
 * Turns down an exchange that leaves less than `least` of the collateral or of the debt, but clears
 * neither (aave-v3-origin, MustNotLeaveDust).
 *
 * @throws {@link DustError}
 */
export function checkLeftover(pair: Pair, planned: Exchange, least: Num): void {
  const left = leftover(pair, planned);
  if (left?.lt(least)) throw new DustError(left, least);
}
