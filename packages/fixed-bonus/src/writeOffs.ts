import type { Debt, Position, Rounding } from '@liqlab/core';
import { balance } from './balance.js';
import type { Portion } from './portion.js';

/** Debt that nobody will repay. */
export interface WriteOff {
  readonly debt: Debt;
  readonly portion: Portion;
}

/** Everything that the position still owes once `repaid` of `debt` is paid. */
export function writeOffs(
  position: Position,
  debt: Debt,
  repaid: Portion,
  rounding: Rounding,
): readonly WriteOff[] {
  return position.debts
    .map((owed) => ({
      debt: owed,
      portion: owed === debt ? rest(owed, repaid, rounding) : whole(owed, rounding),
    }))
    .filter(({ portion }) => !portion.shares.isZero());
}

function whole(debt: Debt, rounding: Rounding): Portion {
  return { tokens: balance(debt, rounding), shares: debt.amount };
}

function rest(debt: Debt, repaid: Portion, rounding: Rounding): Portion {
  const { tokens, shares } = whole(debt, rounding);
  return { tokens: tokens.minus(repaid.tokens), shares: shares.minus(repaid.shares) };
}
