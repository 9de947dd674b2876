import {
  LiquidationLimitError,
  LiquidationPausedError,
  type MarketView,
  minimum,
  type Num,
  type Seconds,
} from '@liqlab/core';
import type { LeverageRules } from '../leverageRules.js';
import type { MarginState } from '../margin/marginState.js';
import type { ClosePlan } from './closePlan.js';

interface Spent {
  readonly block: number;
  readonly notional: Num;
  readonly fundLoss: Num;
}

/** How fast positions may be closed: waiting times, and what each block has seen of each position. */
export class Pace {
  private readonly waits = new Map<number, Seconds>();
  private readonly spent = new Map<number, Spent>();

  constructor(private readonly rules: Pick<LeverageRules, 'waitingTime' | 'blockLimits'>) {}

  /** Whether a part of the position was closed before. */
  isRetry(id: number): boolean {
    return this.waits.has(id);
  }

  /**
   * As much of the size as may be closed now.
   *
   * @throws {@link LiquidationPausedError}, {@link LiquidationLimitError}
   */
  admit(id: number, size: Num, { price, exposure }: MarginState, market: MarketView): Num {
    const { now, block } = market;
    const until = this.waits.get(id);
    if (until !== undefined && now < until) {
      throw new LiquidationPausedError(`position ${id} waits until second ${until}`);
    }
    const limit = this.rules.blockLimits?.notional;
    if (!limit) return size;
    const room = limit.minus(this.spentIn(id, block)?.notional ?? market.arithmetic.zero);
    const admitted = room.div(price).quantize(exposure.asset.decimals, 'down');
    if (!admitted.gt(market.arithmetic.zero)) throw new LiquidationLimitError(limit);
    return minimum(size, admitted);
  }

  /** What the fund may still lose on the position in this block; `undefined` for no limit. */
  lossLeft(id: number, { block }: MarketView): Num | undefined {
    const limit = this.rules.blockLimits?.fundLoss;
    const spent = this.spentIn(id, block)?.fundLoss;
    return limit && spent ? limit.minus(spent) : limit;
  }

  /** The plan is carried out. */
  note(id: number, { isWhole, notional, fundLoss }: ClosePlan, market: MarketView): void {
    const { now, block } = market;
    const before = this.spentIn(id, block);
    this.spent.set(id, {
      block,
      notional: before ? before.notional.plus(notional) : notional,
      fundLoss: before ? before.fundLoss.plus(fundLoss) : fundLoss,
    });
    if (isWhole) this.waits.delete(id);
    else this.waits.set(id, now + this.rules.waitingTime);
  }

  private spentIn(id: number, block: number): Spent | undefined {
    const spent = this.spent.get(id);
    return spent?.block === block ? spent : undefined;
  }
}
