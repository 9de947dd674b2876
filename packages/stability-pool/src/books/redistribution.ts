import type { Arithmetic, Num } from '@liqlab/core';
import { type Amounts, add, subtract } from '../amounts.js';
import { wadDecimals } from '../wadDecimals.js';
import type { PositionRecord } from './positionRecord.js';

/**
 * Spreads collateral and debt over all positions by their stakes, without touching them: sums per
 * stake grow, and what a sum's rounding leaves over is carried to the next time.
 *
 * Source: liquity/dev\@5174ecd TroveManager._redistributeDebtAndColl, _computeNewStake,
 * getPendingETHReward and getPendingLUSDDebtReward.
 */
export class Redistribution {
  /** Collateral and debt per unit of stake since the start (`L_ETH`, `L_LUSDDebt`). */
  sums: Amounts;
  /** What rounding left over (`lastETHError_Redistribution`, …), for the next time. */
  carriedError: Amounts;
  totalStakes: Num;
  /** Stakes and collateral of the system after the last liquidation; zero before the first. */
  snapshot: { readonly stakes: Num; readonly collateral: Num };

  constructor({ zero }: Arithmetic) {
    this.sums = { collateral: zero, debt: zero };
    this.carriedError = this.sums;
    this.totalStakes = zero;
    this.snapshot = { stakes: zero, collateral: zero };
  }

  /**
   * Stake of a position with so much collateral: corrected for what earlier redistributions added to
   * the collateral of others, so that those who come later do not get more than their share.
   */
  stakeFor(collateral: Num): Num {
    const { stakes, collateral: total } = this.snapshot;
    if (total.isZero()) return collateral;
    return collateral.times(stakes).div(total).quantize(wadDecimals, 'down');
  }

  /** What was spread to the position since it was last touched. */
  pending({ stake, sums, holdings }: PositionRecord): Amounts {
    const since = subtract(this.sums, sums);
    const share = (sum: Num, decimals: number) =>
      sum.isZero() ? sum : stake.times(sum).quantize(decimals, 'down');
    return {
      collateral: share(since.collateral, holdings.collateral.asset.decimals),
      debt: share(since.debt, holdings.debt.asset.decimals),
    };
  }

  /** Spreads over the stakes there are now. */
  spread(amounts: Amounts): void {
    if (amounts.debt.isZero()) return;
    const numerators = add(amounts, this.carriedError);
    const perStake = {
      collateral: numerators.collateral.div(this.totalStakes).quantize(wadDecimals, 'down'),
      debt: numerators.debt.div(this.totalStakes).quantize(wadDecimals, 'down'),
    };
    this.carriedError = subtract(numerators, {
      collateral: perStake.collateral.times(this.totalStakes),
      debt: perStake.debt.times(this.totalStakes),
    });
    this.sums = add(this.sums, perStake);
  }
}
