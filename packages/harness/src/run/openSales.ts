import type { Liquidation, LiquidationEvent } from '@liqlab/core';
import { Attention } from './attention.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { ImpactFeedback } from './impactFeedback.js';
import type { PositionWatch } from './positionWatch.js';
import { reaches } from './reaches.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';
import type { Settlement } from './settlement.js';
import type { TrackedPosition } from './trackedPosition.js';
import { worthOf } from './worthOf.js';

/** The sales of a run that somebody has opened and nobody has ended. */
export class OpenSales {
  private open: SaleRecord[] = [];
  private opened = 0;

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly mechanism: GuardedMechanism,
    private readonly settlement: Settlement,
    private readonly feedback: ImpactFeedback,
    private readonly watch: PositionWatch,
  ) {}

  /** In the order in which they were opened. */
  get sales(): readonly SaleRecord[] {
    return this.open;
  }

  /** What the harness will know of a sale, if somebody opens it now. */
  propose(position: TrackedPosition, liquidation: Liquidation): SaleRecord {
    const { now } = this.market;
    const oraclePrice = this.market.price(this.parts.assets.collateral).toNumber();
    const { breachPrice, side } = position;
    const isBreached = position.breach !== undefined || reaches(oraclePrice, breachPrice, side);
    return {
      id: this.opened,
      position,
      liquidation,
      // A mechanism may begin before the threshold is breached: then that moment stands for it.
      breach: position.breach ?? this.watch.breachOf(position, position.shownAt),
      attention: new Attention(),
      shownAt: position.shownAt ?? now,
      openedAt: now,
      oraclePriceAtOpening: oraclePrice,
      awaitedBreachPrice: isBreached ? undefined : breachPrice,
      changedAt: now,
      firstFillAt: undefined,
      lastFillAt: undefined,
      closedAt: undefined,
      debtLeft: 0,
      lotLeft: 0,
      cashLeft: 0,
    };
  }

  /** A proposal was acted on. */
  begin(sale: SaleRecord): void {
    this.opened += 1;
    if (isOpen(sale)) this.open.push(sale);
  }

  /** Lets those act by themselves for which it is time. */
  advance(): void {
    const { now } = this.market;
    const due = this.open.filter(({ liquidation }) => liquidation.wakeAt() <= now);
    if (due.length === 0) return;
    for (const sale of due) {
      this.letHappen('advance', sale, () => sale.liquidation.advance(this.market));
    }
    this.dropClosed();
  }

  /** Ends those that would go on for ever. */
  conclude(): void {
    for (const sale of this.open) {
      this.letHappen('conclude', sale, () => sale.liquidation.conclude?.(this.market) ?? []);
    }
    this.dropClosed();
  }

  /** Forgets those that have ended. */
  dropClosed(): void {
    if (!this.settlement.hasClosed) return;
    this.settlement.hasClosed = false;
    for (const sale of this.open) if (!isOpen(sale)) this.settlement.forget(sale);
    this.open = this.open.filter(isOpen);
  }

  /** Debt put up that neither the lots nor the cash raised cover. */
  uncoveredDebt(): number {
    let amount = 0;
    for (const { debtLeft, lotLeft, cashLeft, position } of this.open) {
      const [held, owed] = worthOf(position.side, this.market.referencePrice);
      const unpaid = (debtLeft - Math.max(0, cashLeft)) * owed;
      amount += Math.max(0, unpaid - lotLeft * held);
    }
    return amount;
  }

  /** Its own trades at the venue move the price as a keeper's do. */
  private letHappen(
    during: 'advance' | 'conclude',
    sale: SaleRecord,
    happen: () => readonly LiquidationEvent[],
  ): void {
    const before = this.feedback.before();
    try {
      this.settlement.settle(sale, happen());
    } catch (error) {
      throw this.mechanism.failure(during, sale, error);
    }
    this.feedback.follow(sale.breach.generation, before);
  }
}

function isOpen({ liquidation }: SaleRecord): boolean {
  return liquidation.status === 'open';
}
