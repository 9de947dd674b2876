import type { Num } from '@liqlab/core';
import { type Amounts, subtract } from './amounts.js';
import type { PositionBook } from './books/positionBook.js';
import type { PositionRecord } from './books/positionRecord.js';
import { collateralizationRatio } from './collateralizationRatio.js';
import type { Division } from './division.js';
import type { LiquidationRules } from './liquidationRules.js';

/** A position that is liquidated, and how. */
export interface LiquidatedPosition extends Division {
  readonly record: PositionRecord;
  readonly entire: Amounts;
}

/** What a round starts from. */
export interface RoundStart {
  /** Debt asset per collateral asset. */
  readonly price: Num;
  /** Debt that the pool can pay off. */
  readonly poolLeft: Num;
}

/**
 * Plans the liquidations of one transaction, position by position: changes nothing, but counts what
 * the ones before have used up. In the critical state (Liquity: recovery mode) it goes on until the
 * system has left it.
 *
 * Source: liquity/dev\@5174ecd TroveManager._getTotalFromBatchLiquidate_RecoveryMode and its sisters.
 */
export class LiquidationRound {
  readonly liquidated: LiquidatedPosition[] = [];
  /** Whether the position considered last stays only because it is the system's last. */
  refusedAsLast = false;
  /** Whether the system was critical at the start and has been ever since. */
  isCritical: boolean;
  /** Debt that the pool can still pay off. */
  poolLeft: Num;
  private readonly price: Num;
  private system: Amounts;

  constructor(
    private readonly book: PositionBook,
    private readonly rules: LiquidationRules,
    { price, poolLeft }: RoundStart,
  ) {
    this.price = price;
    this.poolLeft = poolLeft;
    this.system = book.system;
    this.isCritical = this.isBelowCritical();
  }

  /**
   * Liquidates a position if the rules say so.
   *
   * @returns whether it came into question at all: those after it in the order of risk do not
   * either if it did not.
   */
  consider(record: PositionRecord): boolean {
    const entire = this.book.entire(record);
    const ratio = collateralizationRatio(entire, this.price);
    const isUnsafe = ratio?.lt(record.minimumRatio) ?? false;
    if (!isUnsafe && !(this.isCritical && !this.poolLeft.isZero())) return false;
    const division = this.rules.divide({
      entire,
      ratio,
      minimumRatio: record.minimumRatio,
      criticalSystemRatio: this.isCritical ? this.systemRatio() : undefined,
      poolLeft: this.poolLeft,
      price: this.price,
      decimals: record.holdings.collateral.asset.decimals,
    });
    this.refusedAsLast = division !== undefined && this.book.size - this.liquidated.length <= 1;
    if (division && !this.refusedAsLast) this.add({ ...division, record, entire });
    this.isCritical = this.isCritical && this.isBelowCritical();
    return true;
  }

  private add(one: LiquidatedPosition): void {
    this.liquidated.push(one);
    this.poolLeft = this.poolLeft.minus(one.toPool.debt);
    const { collateral, debt } = one.toPool;
    const left = { collateral: collateral.plus(one.forKeeper).plus(one.surplus), debt };
    this.system = subtract(this.system, left);
  }

  private isBelowCritical(): boolean {
    const { criticalRatio } = this.rules;
    if (!criticalRatio) return false;
    return this.systemRatio()?.lt(criticalRatio) ?? false;
  }

  private systemRatio(): Num | undefined {
    return collateralizationRatio(this.system, this.price);
  }
}
