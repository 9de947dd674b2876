import type { ScriptedMarket } from '@liqlab/conformance';
import type { Asset, LiquidationEvent, Num } from '@liqlab/core';

/** Posts events, and keeps the totals of them that Maker's contracts keep. */
export class ClipBooks {
  /** Debt put up for sale so far (`Sin`). */
  putUp: Num;
  /** Debt put up for sale and dai made out of nothing (`sin`). */
  sin: Num;
  /** Reward of the last action. */
  reward: Num;

  constructor(
    private readonly market: ScriptedMarket,
    private readonly dai: Asset,
    initialSin: Num,
  ) {
    const { zero } = market.arithmetic;
    [this.putUp, this.sin, this.reward] = [zero, initialSin, zero];
  }

  /** Balances are compared, and so kept, in exact arithmetic only: float64 leaves noise of nothing. */
  post(events: readonly LiquidationEvent[]): void {
    this.reward = this.paidByTreasury(events);
    for (const event of events) {
      if (event.type === 'opened') this.putUp = this.putUp.plus(event.debt);
      if (event.type === 'opened') this.sin = this.sin.plus(event.debt);
    }
    this.sin = this.sin.plus(this.reward);
    if (this.market.arithmetic.name === 'fast') return;
    // Maker makes the dai that it pays as a reward (`vat.suck`).
    this.market.ledger.endow(this.market.accounts.treasury, this.dai, this.reward);
    this.market.post(events);
  }

  private paidByTreasury(events: readonly LiquidationEvent[]): Num {
    const { arithmetic, accounts } = this.market;
    return events
      .flatMap(({ transfers }) => transfers)
      .filter(({ from }) => from === accounts.treasury)
      .reduce((sum, { amount }) => sum.plus(amount), arithmetic.zero);
  }
}
