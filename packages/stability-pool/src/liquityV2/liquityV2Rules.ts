import { type Arithmetic, minimum, type Num } from '@liqlab/core';
import type { Division } from '../division.js';
import type { LiquidationCase, LiquidationRules } from '../liquidationRules.js';
import { portion } from '../portion.js';
import { wadDecimals } from '../wadDecimals.js';
import type { LiquityV2Parameters } from './parameters.js';

/**
 * Liquity v2: pool and other positions get collateral worth the debt and a penalty, no more; the
 * borrower keeps the rest. There is no recovery mode. Interest, redemptions and the shutdown of a
 * branch are not modelled.
 *
 * Source: liquity/bold\@405f912 TroveManager._liquidate, _getOffsetAndRedistributionVals,
 * _getCollPenaltyAndSurplus and _getCollGasCompensation.
 */
export function liquityV2Rules(
  parameters: LiquityV2Parameters,
  arithmetic: Arithmetic,
): LiquidationRules {
  const { num, one } = arithmetic;
  const poolFactor = one.plus(num(parameters.poolPenalty));
  const redistributionFactor = one.plus(num(parameters.redistributionPenalty));
  const keeperDivisor = num(parameters.keeperDivisor);
  const keeperCap = num(parameters.keeperCap);
  const flatReward = num(parameters.flatReward);

  function divide({ entire, poolLeft, price, decimals }: LiquidationCase): Division {
    const seized = (available: Num, debt: Num, factor: Num): Num =>
      minimum(available, debt.times(factor).div(price).quantize(decimals, 'down'));
    const proportional = entire.collateral.div(keeperDivisor).quantize(decimals, 'down');
    const forKeeper = minimum(proportional, keeperCap);
    const collateral = entire.collateral.minus(forKeeper);
    const paid = minimum(entire.debt, poolLeft);
    const share = portion(collateral, paid, entire.debt, decimals);
    const sold = seized(share, paid, poolFactor);
    const left = { collateral: collateral.minus(sold), debt: entire.debt.minus(paid) };
    // What the pool left of its portion may go to the others before it goes back.
    const toOthers = {
      collateral: seized(left.collateral, left.debt, redistributionFactor),
      debt: left.debt,
    };
    const surplus = left.collateral.minus(toOthers.collateral);
    return { toPool: { collateral: sold, debt: paid }, toOthers, forKeeper, surplus };
  }

  return {
    criticalRatio: undefined,
    keptInPool: num(parameters.keptInPool),
    gas: Number(parameters.gas),
    flatReward: (price) => flatReward.times(price).quantize(wadDecimals, 'down'),
    divide,
  };
}
