import type { Arithmetic, Num, Position } from '@liqlab/core';
import { type Amounts, add, subtract } from '../amounts.js';
import { amountsOf, type SoleHoldings, soleHoldings } from '../soleHoldings.js';
import { wadDecimals } from '../wadDecimals.js';
import type { PositionRecord } from './positionRecord.js';
import { Redistribution } from './redistribution.js';

// Liquity's nominal ratio has 20 decimals.
const nominalDecimals = 20;

/**
 * All positions of the system and the totals of what they own and owe. What was redistributed stays
 * with all borrowers together until the position that it belongs to is liquidated, but counts as its
 * own at once.
 */
export class PositionBook {
  readonly redistribution: Redistribution;
  /** Collateral and debt that positions have been touched with (Liquity: active pool). */
  active: Amounts;
  /** Redistributed to positions not touched since (Liquity: default pool). */
  untouched: Amounts;
  private readonly records = new Map<number, PositionRecord>();

  /**
   * @param minimumRatio - collateralization ratio below which a position is liquidated; `undefined`
   * for one over its own liquidation threshold.
   */
  constructor(
    private readonly arithmetic: Arithmetic,
    private readonly minimumRatio: Num | undefined,
  ) {
    this.redistribution = new Redistribution(arithmetic);
    this.active = this.redistribution.sums;
    this.untouched = this.redistribution.sums;
  }

  /** Number of positions with debt. */
  get size(): number {
    return this.records.size;
  }

  /** Collateral and debt of the whole system. */
  get system(): Amounts {
    return add(this.active, this.untouched);
  }

  /** The record of a position; `undefined` if it owes nothing. */
  find(id: number): PositionRecord | undefined {
    return this.records.get(id);
  }

  /** The positions in the order of their nominal ratio, the riskiest first. */
  riskiestFirst(): readonly PositionRecord[] {
    const order = (a: Num, b: Num) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0);
    return [...this.records.values()].sort((a, b) => order(a.nominalRatio, b.nominalRatio));
  }

  /** What was redistributed to the position; the co-borrowers' account holds it. */
  shared(record: PositionRecord): Amounts {
    return add(record.carried, this.redistribution.pending(record));
  }

  /** All that the position owns and owes, what was redistributed to it included. */
  entire(record: PositionRecord): Amounts {
    return add(amountsOf(record.holdings), this.shared(record));
  }

  /** Takes note of a position as the ledger has it now. */
  observe(position: Position): void {
    const holdings = soleHoldings(position);
    if (!holdings) return;
    const record = this.records.get(position.id);
    if (record) this.update(record, position, holdings);
    else if (!holdings.debt.amount.isZero()) this.enrol(position, holdings);
  }

  /** A position leaves the system with all that it owns and owes. */
  remove(record: PositionRecord): void {
    const { redistribution } = this;
    this.touch(record);
    redistribution.totalStakes = redistribution.totalStakes.minus(record.stake);
    this.active = subtract(this.active, this.entire(record));
    this.records.delete(record.position.id);
  }

  /** Spreads over the positions that are left what others leave to them. */
  redistribute(amounts: Amounts): void {
    this.redistribution.spread(amounts);
    this.untouched = add(this.untouched, amounts);
  }

  /** Remembers stakes and collateral, by which the stakes of newcomers are measured. */
  takeSnapshot(): void {
    const { redistribution, system } = this;
    redistribution.snapshot = {
      stakes: redistribution.totalStakes,
      collateral: system.collateral,
    };
  }

  private enrol(position: Position, holdings: SoleHoldings): void {
    const { zero } = this.arithmetic;
    const record: PositionRecord = {
      position,
      holdings,
      carried: { collateral: zero, debt: zero },
      stake: zero,
      sums: this.redistribution.sums,
      nominalRatio: zero,
      minimumRatio: this.minimumRatio ?? this.ratioOfThreshold(holdings),
    };
    this.records.set(position.id, record);
    this.active = add(this.active, amountsOf(holdings));
    this.measure(record);
  }

  private update(record: PositionRecord, position: Position, holdings: SoleHoldings): void {
    const change = subtract(amountsOf(holdings), amountsOf(record.holdings));
    const isChanged = !change.collateral.isZero() || !change.debt.isZero();
    if (isChanged) this.touch(record);
    Object.assign(record, { position, holdings });
    if (!isChanged) return;
    this.active = add(this.active, change);
    if (this.entire(record).debt.isZero()) this.remove(record);
    else this.measure(record);
  }

  /** Counts what was redistributed to a position as touched. */
  private touch(record: PositionRecord): void {
    const pending = this.redistribution.pending(record);
    record.carried = add(record.carried, pending);
    record.sums = this.redistribution.sums;
    this.untouched = subtract(this.untouched, pending);
    this.active = add(this.active, pending);
  }

  /** Sets the stake and the place in the order of risk anew. */
  private measure(record: PositionRecord): void {
    const { redistribution } = this;
    const { collateral, debt } = this.entire(record);
    const stake = redistribution.stakeFor(collateral);
    redistribution.totalStakes = redistribution.totalStakes.minus(record.stake).plus(stake);
    record.stake = stake;
    record.nominalRatio = collateral.div(debt).quantize(nominalDecimals, 'down');
  }

  private ratioOfThreshold({ collateral }: SoleHoldings): Num {
    return this.arithmetic.one.div(collateral.liquidationThreshold).quantize(wadDecimals, 'down');
  }
}
