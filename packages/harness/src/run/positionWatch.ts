import { LiquidationRefusal, type Seconds } from '@liqlab/core';
import type { Breach } from './breach.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { ImpactFeedback } from './impactFeedback.js';
import type { PositionIndex } from './positionIndex.js';
import { reaches, worstFor } from './reaches.js';
import type { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { TrackedPosition } from './trackedPosition.js';
import { worthOf } from './worthOf.js';

/** The positions that somebody has to look at, because a price has come to where they wake. */
export class PositionWatch {
  /** In the order of ids. */
  private watched: readonly TrackedPosition[] = [];

  constructor(
    private readonly market: RunMarket,
    private readonly mechanism: GuardedMechanism,
    private readonly index: PositionIndex,
    private readonly feedback: ImpactFeedback,
    private readonly observe: RunObserver | undefined,
  ) {}

  /** Those whose wake price the reference or the oracle price has reached. */
  get positions(): readonly TrackedPosition[] {
    return this.watched;
  }

  /** Wakes those whose wake price one of the prices has reached now. */
  wake(prices = this.market.prices()): void {
    const woken = this.index.wake(prices);
    if (woken.length === 0) return;
    this.watched = [...this.watched, ...woken].sort((a, b) => a.id - b.id);
  }

  /**
   * Finds out which are in breach and which the mechanism would liquidate, and lets the rest sleep.
   *
   * @param oracleMoved - whether the oracle price did, since the mechanism was asked last.
   */
  look(oracleMoved: boolean): void {
    if (this.watched.length === 0) return;
    for (const position of this.watched) this.lookAt(position, oracleMoved);
    const prices = this.market.prices();
    this.watched = this.watched.filter((one) => {
      const isNear = one.breach !== undefined || one.shownAt !== undefined;
      const { wakePrice, side } = one;
      const isAwake = isNear || reaches(worstFor(side, prices), wakePrice, side);
      return this.index.settleDown(one, isAwake);
    });
  }

  /** How a position becomes liquidatable, if that is at this moment or at the one given. */
  breachOf(position: TrackedPosition, at: Seconds = this.market.now): Breach {
    const { triggerPrice, breachPrice, side } = position;
    // Whichever of the two comes first on the way.
    const isTrigger = Number.isFinite(triggerPrice) && reaches(breachPrice, triggerPrice, side);
    const generation = this.feedback.generationOf(isTrigger ? triggerPrice : breachPrice, side);
    return { at, price: this.market.referencePrice, generation };
  }

  /** Debt of positions in breach that their collateral does not cover. */
  uncoveredDebt(): number {
    const { referencePrice } = this.market;
    let amount = 0;
    for (const { snapshot, breach, side } of this.watched) {
      const [collateral, debt] = [snapshot.collaterals[0], snapshot.debts[0]];
      if (!breach || !collateral || !debt) continue;
      const [held, owed] = worthOf(side, referencePrice);
      const value = collateral.amount.toNumber() * held;
      amount += Math.max(0, debt.amount.toNumber() * owed - value);
    }
    return amount;
  }

  private lookAt(position: TrackedPosition, oracleMoved: boolean): void {
    const { now, referencePrice } = this.market;
    const isBreached = reaches(referencePrice, position.breachPrice, position.side);
    if (isBreached && !position.breach) {
      position.breach = this.breachOf(position);
      this.observe?.({ type: 'breached', position });
    }
    const isTouched = position.changedAt === now;
    if (oracleMoved || isTouched || position.shownAt === undefined) this.askMechanism(position);
    if (!isBreached && position.shownAt === undefined && position.breach) {
      position.breach = undefined;
      this.observe?.({ type: 'recovered', position });
    }
  }

  private askMechanism(position: TrackedPosition): void {
    const { now } = this.market;
    position.proposal = undefined;
    const unsafe = this.isUnsafe(position);
    const isNews = unsafe !== (position.shownAt !== undefined);
    if (isNews) this.observe?.({ type: unsafe ? 'shown' : 'hidden', position });
    if (!unsafe) position.shownAt = undefined;
    else if (position.shownAt === undefined || position.changedAt === now) {
      // What a sale left of a position is news of that moment, not of when the first part was shown.
      position.shownAt = now;
      position.changedAt = now;
    }
  }

  /** Not where the mechanism refuses to say. */
  private isUnsafe(position: TrackedPosition): boolean {
    try {
      return this.mechanism.isLiquidatable(position);
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      this.observe?.({ type: 'refused', target: position, refusal: error });
      return false;
    }
  }
}
