import {
  LiquidationLimitError,
  maximum,
  minimum,
  NothingToLiquidateError,
  type Num,
  tokens,
} from '@liqlab/core';
import type { MakerFlipRules, SizingByCollateral, SizingByDebt } from './makerFlipRules.js';
import type { Vault } from './vault.js';

/** What one auction takes out of a vault. */
export interface Slice {
  /** Debt put up, in the units of the vault's debt holding (`dart`). */
  readonly debtAmount: Num;
  /** The same in tokens, penalty not included (`due`). */
  readonly debt: Num;
  /** Collateral put up (`dink`). */
  readonly lot: Num;
  /** Debt and penalty, in tokens. */
  readonly tab: Num;
}

type Part = Pick<Slice, 'debtAmount' | 'lot'>;

/**
 * The part of the vault that the next auction sells at an oracle price; `openTab` is the sum of the tabs of the auctions
 * that are open (`litter`). Everything is rounded down, as in `Cat.bite` (dss@fa4f663; sizing by
 * collateral as in the Cat of November 2019).
 *
 * @throws {@link LiquidationLimitError} if the open auctions leave no room, or less than the dust.
 * @throws {@link NothingToLiquidateError} if the slice would have no collateral or no debt.
 */
export function sliceVault(
  position: number,
  vault: Vault,
  rules: MakerFlipRules,
  openTab: Num,
  price: Num,
): Slice {
  const { sizing, tabPerDebt } = rules;
  const part =
    sizing.by === 'collateral'
      ? partByCollateral(vault, sizing, price)
      : partByDebt(vault, sizing, tabPerDebt, openTab);
  if (part.lot.isZero() || part.debtAmount.isZero()) throw new NothingToLiquidateError(position);

  const { decimals } = vault.debt.asset;
  const debt = tokens({ ...vault.debt, amount: part.debtAmount });
  return {
    ...part,
    debt: debt.quantize(decimals, 'down'),
    tab: debt.times(tabPerDebt).quantize(decimals, 'down'),
  };
}

function partByCollateral(
  { collateral, debt }: Vault,
  { maximumLot, minimumValue }: SizingByCollateral,
  price: Num,
): Part {
  const least = minimumValue.div(price).quantize(collateral.asset.decimals, 'down');
  const lot = minimum(collateral.amount, maximum(maximumLot, least));
  return { lot, debtAmount: share(debt.amount, lot, collateral.amount, debt.token.decimals) };
}

function partByDebt(
  { collateral, debt }: Vault,
  { maximumTab, maximumOpenTab, dust }: SizingByDebt,
  tabPerDebt: Num,
  openTab: Num,
): Part {
  const room = maximumOpenTab.minus(openTab);
  if (openTab.gte(maximumOpenTab) || room.lt(dust)) throw new LiquidationLimitError(maximumOpenTab);

  const tabPerAmount = debt.index?.times(tabPerDebt) ?? tabPerDebt;
  const most = minimum(maximumTab, room).div(tabPerAmount).quantize(debt.token.decimals, 'down');
  const debtAmount = minimum(debt.amount, most);
  const { decimals } = collateral.asset;
  return { debtAmount, lot: share(collateral.amount, debtAmount, debt.amount, decimals) };
}

// All of it for all of it, also where a float64 would lose the last digit.
function share(of: Num, part: Num, whole: Num, decimals: number): Num {
  return part.gte(whole) ? of : of.times(part).div(whole).quantize(decimals, 'down');
}
