import type { Num, Position } from '@liqlab/core';

/**
 * The same position with `share` of every holding, rounded down at the decimals in which it is held:
 * id and owner stay, so that what is sold is the owner's, and what is left is the position's.
 */
export function partOf(position: Position, share: Num): Position {
  return {
    ...position,
    collaterals: position.collaterals.map((held) => ({
      ...held,
      amount: held.amount.times(share).quantize(held.asset.decimals, 'down'),
    })),
    debts: position.debts.map((owed) => ({
      ...owed,
      amount: owed.amount.times(share).quantize(owed.token.decimals, 'down'),
    })),
  };
}
