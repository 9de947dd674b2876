import {
  type Account,
  type Chore,
  HealthyPositionError,
  type ImmediateRules,
  ImmediateSale,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  LiquidationPausedError,
  type MarketView,
  NothingToLiquidateError,
  type Position,
} from '@liqlab/core';
import type { PositionBook } from './books/positionBook.js';
import type { PositionRecord } from './books/positionRecord.js';
import type { LiquidatedPosition, LiquidationRound } from './liquidationRound.js';
import type { DepositPool } from './pool/depositPool.js';
import type { PoolSystem } from './poolSystem.js';
import { triggerPriceOf } from './triggerPriceOf.js';

/**
 * Liquidation against a pool that stands ready: depositors pay a position's debt and get its
 * collateral, at once and on terms that the rules fix. What the pool cannot pay, the other positions
 * take over with the collateral: it counts as theirs at once.
 *
 * Positions are known from {@link StabilityPool.observe}; one that was never announced is taken into
 * the book when it is first asked about.
 */
export class StabilityPool implements LiquidationMechanism, ImmediateRules {
  private readonly announced = new Set<number>();

  constructor(
    readonly id: string,
    private readonly system: PoolSystem,
  ) {}

  /** All positions, and what was redistributed to them. */
  get book(): PositionBook {
    return this.system.book;
  }

  /** The deposits. */
  get pool(): DepositPool {
    return this.system.pool;
  }

  observe(positions: readonly Position[]): void {
    for (const position of positions) {
      this.announced.add(position.id);
      this.book.observe(position);
    }
  }

  triggerPrice(position: Position): number | undefined {
    const record = this.book.find(position.id);
    return record && triggerPriceOf(record, this.book, this.system.rules);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    const record = this.recordOf(position);
    return record !== undefined && this.plan(record, market).liquidated.length > 0;
  }

  /**
   * @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError},
   * {@link LiquidationPausedError} for the last position of the system.
   */
  open(position: Position, market: MarketView): Liquidation {
    this.recordOf(position);
    this.planOrRefuse(position, market);
    return new ImmediateSale(position, this);
  }

  /** @throws {@link StalePriceError} */
  offers(position: Position, market: MarketView): readonly Chore[] {
    const record = this.book.find(position.id);
    const liquidated = record ? this.plan(record, market).liquidated : [];
    return liquidated.map((one) => this.offerOf(one, market));
  }

  /** @throws what {@link StabilityPool.open} throws. */
  liquidate(position: Position, by: Account, market: MarketView): readonly LiquidationEvent[] {
    return this.system.settle(this.planOrRefuse(position, market), by, market);
  }

  /**
   * Liquidates those of the positions that may be, in one transaction (`batchLiquidateTroves`).
   *
   * @throws {@link NothingToLiquidateError} if none may be, {@link StalePriceError}
   */
  liquidateAll(
    ids: readonly number[],
    by: Account,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const records = [...new Set(ids)].flatMap((id) => this.book.find(id) ?? []);
    const [first] = records;
    if (!first) throw new NothingToLiquidateError(ids[0] ?? 0);
    const round = this.system.beginRound(first.holdings, market);
    for (const record of records) round.consider(record);
    return this.settleSome(round, first, by, market);
  }

  /**
   * Liquidates up to `count` positions, the riskiest first, until one does not come into question
   * (`liquidateTroves`). In the critical state the safest position is never touched.
   *
   * @throws {@link NothingToLiquidateError} if none may be, {@link StalePriceError}
   */
  liquidateRiskiest(count: number, by: Account, market: MarketView): readonly LiquidationEvent[] {
    const order = this.book.riskiestFirst();
    const [first] = order;
    if (!first) throw new NothingToLiquidateError(0);
    const round = this.system.beginRound(first.holdings, market);
    const candidates = round.isCritical ? order.slice(0, -1) : order;
    candidates.slice(0, count).every((record) => round.consider(record));
    return this.settleSome(round, first, by, market);
  }

  private offerOf({ record, forKeeper }: LiquidatedPosition, market: MarketView): Chore {
    const { collateral, debt } = record.holdings;
    const reward = { asset: debt.asset, amount: this.system.flatReward(record, market) };
    return {
      kind: 'chore',
      chore: 'open',
      collateral: collateral.asset,
      debt: debt.asset,
      gas: this.system.rules.gas,
      lot: forKeeper,
      reward,
    };
  }

  private settleSome(
    round: LiquidationRound,
    first: PositionRecord,
    by: Account,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    if (round.liquidated.length === 0) throw new NothingToLiquidateError(first.position.id);
    return this.system.settle(round, by, market);
  }

  private plan(record: PositionRecord, market: MarketView): LiquidationRound {
    const round = this.system.beginRound(record.holdings, market);
    round.consider(record);
    return round;
  }

  private planOrRefuse({ id }: Position, market: MarketView): LiquidationRound {
    const record = this.book.find(id);
    if (!record) throw new NothingToLiquidateError(id);
    const round = this.plan(record, market);
    if (round.liquidated.length > 0) return round;
    if (round.refusedAsLast) throw new LiquidationPausedError('nobody is left to take a debt over');
    throw new HealthyPositionError(id);
  }

  private recordOf(position: Position): PositionRecord | undefined {
    if (!this.announced.has(position.id)) this.observe([position]);
    return this.book.find(position.id);
  }
}
