import { type Arithmetic, minimum, type Num } from '@liqlab/core';
import type { Amounts } from '../amounts.js';
import type { Division } from '../division.js';
import type { LiquidationCase, LiquidationRules } from '../liquidationRules.js';
import { portion } from '../portion.js';
import type { LiquityV1Parameters } from './parameters.js';

/**
 * Liquity v1: the pool pays as much of the debt as it can for the same share of the collateral; the
 * other positions take over the rest. In recovery mode a position that is worth no more than its debt
 * is left to the others whole, and one above the minimum ratio but below the system's goes to the
 * pool at the minimum ratio, if the pool can pay all of it; the borrower keeps the rest.
 *
 * Source: liquity/dev\@5174ecd TroveManager._liquidateNormalMode, _liquidateRecoveryMode,
 * _getOffsetAndRedistributionVals and _getCappedOffsetVals.
 */
export function liquityV1Rules(
  parameters: LiquityV1Parameters,
  arithmetic: Arithmetic,
): LiquidationRules {
  const { num, one, zero } = arithmetic;
  const flatReward = num(parameters.flatReward);
  const nothing = { collateral: zero, debt: zero };
  const keeperDivisor = num(parameters.keeperDivisor);
  const keeperShare = (collateral: Num, decimals: number) =>
    collateral.div(keeperDivisor).quantize(decimals, 'down');

  function offsetFirst({ entire, poolLeft, decimals }: LiquidationCase): Division {
    const forKeeper = keeperShare(entire.collateral, decimals);
    const collateral = entire.collateral.minus(forKeeper);
    const debt = minimum(entire.debt, poolLeft);
    const sold = portion(collateral, debt, entire.debt, decimals);
    const toOthers = { collateral: collateral.minus(sold), debt: entire.debt.minus(debt) };
    return { toPool: { collateral: sold, debt }, toOthers, forKeeper, surplus: zero };
  }

  function redistribute({ entire, decimals }: LiquidationCase): Division {
    const forKeeper = keeperShare(entire.collateral, decimals);
    const toOthers: Amounts = { ...entire, collateral: entire.collateral.minus(forKeeper) };
    return { toPool: nothing, toOthers, forKeeper, surplus: zero };
  }

  function offsetAtMinimumRatio(position: LiquidationCase): Division {
    const { entire, minimumRatio, price, decimals } = position;
    const taken = entire.debt.times(minimumRatio).div(price).quantize(decimals, 'down');
    const forKeeper = keeperShare(taken, decimals);
    const toPool = { collateral: taken.minus(forKeeper), debt: entire.debt };
    return { toPool, toOthers: nothing, forKeeper, surplus: entire.collateral.minus(taken) };
  }

  return {
    criticalRatio: num(parameters.criticalRatio),
    keptInPool: zero,
    gas: Number(parameters.gas),
    flatReward: () => flatReward,
    divide(position) {
      const { entire, ratio, minimumRatio, criticalSystemRatio, poolLeft } = position;
      if (!ratio) return undefined;
      if (!criticalSystemRatio) return offsetFirst(position);
      if (ratio.lte(one)) return redistribute(position);
      if (ratio.lt(minimumRatio)) return offsetFirst(position);
      const isPaidInFull = ratio.lt(criticalSystemRatio) && entire.debt.lte(poolLeft);
      return isPaidInFull ? offsetAtMinimumRatio(position) : undefined;
    },
  };
}
