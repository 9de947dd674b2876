import {
  type Liquidation,
  type LiquidationMechanism,
  LiquidationRefusal,
  type MarketView,
  type Offer,
  type Position,
} from '@liqlab/core';
import { MechanismFailedError } from './mechanismFailedError.js';
import type { Target } from './mempool.js';
import type { RunName } from './runName.js';
import type { TrackedPosition } from './trackedPosition.js';

/** Asks the mechanism of a run. What it throws beside a refusal costs it the run. */
export class GuardedMechanism {
  constructor(
    private readonly mechanism: LiquidationMechanism,
    private readonly market: MarketView,
    private readonly name: RunName,
  ) {}

  /** @throws a {@link LiquidationRefusal}, {@link MechanismFailedError} */
  isLiquidatable(position: TrackedPosition): boolean {
    try {
      return this.mechanism.isLiquidatable(position.snapshot, this.market);
    } catch (error) {
      throw this.refusalOrFailure('isLiquidatable', position, error);
    }
  }

  /**
   * @param snapshot - the position as it is, or as it might be.
   * @throws a {@link LiquidationRefusal}, {@link MechanismFailedError}
   */
  open(position: TrackedPosition, snapshot = position.snapshot): Liquidation {
    try {
      return this.mechanism.open(snapshot, this.market);
    } catch (error) {
      throw this.refusalOrFailure('open', position, error);
    }
  }

  /** @throws a {@link LiquidationRefusal}, {@link MechanismFailedError} */
  offers(target: Target, liquidation: Liquidation): readonly Offer[] {
    try {
      return liquidation.offers(this.market);
    } catch (error) {
      throw this.refusalOrFailure('offers', target, error);
    }
  }

  /** What it would offer for a position that looked like `snapshot`; nothing if that were safe. */
  offersFor(position: TrackedPosition, snapshot: Position): readonly Offer[] {
    const { collaterals, debts } = snapshot;
    const isEmpty = [collaterals, debts].some((all) => all.every(({ amount }) => amount.isZero()));
    if (isEmpty) return [];
    try {
      return this.offers(position, this.open(position, snapshot));
    } catch (error) {
      if (error instanceof LiquidationRefusal) return [];
      throw error;
    }
  }

  /** What to throw for what was thrown where the mechanism may refuse. */
  refusalOrFailure(during: string, target: Target, error: unknown): unknown {
    return error instanceof LiquidationRefusal ? error : this.failure(during, target, error);
  }

  /** What to throw for what was thrown where it may not. */
  failure(during: string, target: Target, error: unknown): MechanismFailedError {
    const position = 'liquidation' in target ? target.position.id : target.id;
    return new MechanismFailedError(
      this.mechanism.id,
      this.name.scenario,
      this.name.seed,
      `${during} on position ${position}`,
      this.market.now,
      error,
    );
  }
}
