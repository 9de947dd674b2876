import { DustError, minimum, NothingToLiquidateError, type Num, type Position } from '@liqlab/core';
import { soleHoldings } from '../soleHoldings.js';
import type { MakerClipRules } from './rules.js';

/** How much of a vault is put up for sale. */
export interface SaleSize {
  /** Debt tokens taken from the vault, in the units of the position's debt (`dart`). */
  readonly debtTokens: Num;
  /** What they stand for, penalty not included (`due`); debt asset. */
  readonly due: Num;
  /** What the sale should raise: due and penalty; debt asset. */
  readonly tab: Num;
  /** Collateral taken along, in proportion (`dink`). */
  readonly lot: Num;
}

/**
 * Size of a sale: as much of the debt as fits under the limits. If the rest of the vault would be
 * dust, all of it is sold, even over the limits; if what fits is dust, nothing is.
 *
 * Source: `bark` in makerdao/dss@fa4f663 src/dog.sol, with its roundings: down, at the decimals of
 * each asset. `due` is rounded up, which at the 45 decimals of Maker's internal dai rounds nothing.
 *
 * @param room - what may be raised on top of the open sales; debt asset, above 0.
 * @throws {@link DustError}, {@link NothingToLiquidateError}
 */
export function saleSize(
  position: Position,
  room: Num,
  { dust, penaltyFactor }: Pick<MakerClipRules, 'dust' | 'penaltyFactor'>,
): SaleSize {
  const { collateral, debt } = soleHoldings(position);
  const worth = (amount: Num) =>
    (debt.index === undefined ? amount : amount.times(debt.index)).quantize(
      debt.asset.decimals,
      'up',
    );
  const perToken = debt.index === undefined ? penaltyFactor : debt.index.times(penaltyFactor);
  const fits = minimum(debt.amount, room.div(perToken).quantize(debt.token.decimals, 'down'));
  const isWhole = fits.eq(debt.amount) || worth(debt.amount.minus(fits)).lt(dust);
  const debtTokens = isWhole ? debt.amount : fits;
  const due = worth(debtTokens);
  if (!isWhole && due.lt(dust)) throw new DustError(due, dust);
  const lot = isWhole
    ? collateral.amount
    : collateral.amount
        .times(debtTokens)
        .div(debt.amount)
        .quantize(collateral.asset.decimals, 'down');
  if (lot.isZero()) throw new NothingToLiquidateError(position.id);
  return {
    debtTokens,
    due,
    lot,
    tab: due.times(penaltyFactor).quantize(debt.asset.decimals, 'down'),
  };
}
