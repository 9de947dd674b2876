import type { Arithmetic, Num, Position, Take } from '@liqlab/core';

/** The position as it would be after so large a share of the offer was taken; holdings in tokens. */
export function restAfterTake(
  position: Position,
  offer: Take,
  share: number,
  arithmetic: Arithmetic,
): Position {
  const part = (whole: Num, decimals: number): Num =>
    share === 1 ? whole : whole.times(arithmetic.num(share)).quantize(decimals, 'down');
  const { collateral, debt, cost, lot, seized = lot } = offer;
  const [lost, cleared] = [part(seized, collateral.decimals), part(cost, debt.decimals)];
  return {
    ...position,
    collaterals: position.collaterals.map((held) => {
      return held.asset === collateral ? { ...held, amount: held.amount.minus(lost) } : held;
    }),
    debts: position.debts.map((owed) => {
      return owed.asset === debt ? { ...owed, amount: owed.amount.minus(cleared) } : owed;
    }),
  };
}
