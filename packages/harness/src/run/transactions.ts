import { type Action, HealthyPositionError, LiquidationRefusal } from '@liqlab/core';
import type { Decision } from '@liqlab/market';
import type { Charges } from './charges.js';
import type { GasMeter } from './gasMeter.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { ImpactFeedback } from './impactFeedback.js';
import type { KeeperDesk } from './keeperDesk.js';
import type { PendingTransaction, Target } from './mempool.js';
import type { OpenSales } from './openSales.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';
import type { Seat } from './seat.js';
import type { Settlement } from './settlement.js';

/** What came of an included transaction. */
interface Attempt {
  /** Gas units that it used. */
  readonly gas: number;
  /** In the debt asset. */
  readonly priorityFee: number;
  /** Why it reverted; `undefined` if it went through. */
  readonly reverted: string | undefined;
}

/** Executes the transactions of keepers that a block includes. */
export class Transactions {
  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly mechanism: GuardedMechanism,
    private readonly keepers: KeeperDesk,
    private readonly sales: OpenSales,
    private readonly settlement: Settlement,
    private readonly feedback: ImpactFeedback,
    private readonly charges: Charges,
    private readonly gas: GasMeter,
  ) {}

  /** @param hasMoved - whether the oracle price did, since the mechanism was asked last. */
  include(hasMoved: boolean): void {
    const included = this.keepers.include();
    if (included.length === 0) return;
    for (const transaction of included) this.includeOne(transaction, hasMoved);
    this.sales.dropClosed();
  }

  private includeOne({ seat, target }: PendingTransaction, hasMoved: boolean): void {
    const { gas, priorityFee, reverted } = this.attempt(seat, target, hasMoved);
    this.parts.chain.record(this.market.now, gas);
    const cost = this.gas.cost(gas) + priorityFee;
    this.charges.transaction(seat.account, cost, reverted, target);
    if (reverted !== undefined) this.keepers.standBack(seat, target);
  }

  /** The keeper looks again and acts on what it finds now, or the transaction reverts. */
  private attempt(seat: Seat, target: Target, hasMoved: boolean): Attempt {
    try {
      // Asked first, because a refusal that is thrown takes longer than an answer.
      if (hasMoved && !('liquidation' in target) && !this.mechanism.isLiquidatable(target)) {
        return this.reverted(HealthyPositionError.name);
      }
      const sale = this.saleFor(target);
      const offers = this.mechanism.offers(target, sale.liquidation);
      const decision = this.keepers.decide(seat, target, offers);
      if (!decision) return this.reverted('NoLongerProfitable');
      this.trade(seat, sale, decision, target);
      const priorityFee = this.keepers.priorityFee(decision);
      return { gas: decision.gas, priorityFee, reverted: undefined };
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      return this.reverted(error.name);
    }
  }

  private reverted(reason: string): Attempt {
    return { gas: this.parts.chain.revertedGas, priorityFee: 0, reverted: reason };
  }

  /** The sale that a transaction is about: the open one, or a fresh proposal. */
  private saleFor(target: Target): SaleRecord {
    if ('liquidation' in target) return target;
    return this.sales.propose(target, this.mechanism.open(target));
  }

  /** Acts, with the loan that it may take, and follows what that does to the price. */
  private trade(seat: Seat, sale: SaleRecord, decision: Decision, target: Target): void {
    const { action, buysFor } = decision;
    const loan = this.keepers.lend(seat, decision);
    try {
      const before = this.feedback.before();
      if (!buysFor) this.execute(sale, action, target);
      else {
        this.settlement.withPurchase(seat.account, buysFor, () => {
          this.execute(sale, action, target);
        });
      }
      this.feedback.follow(sale.breach.generation, before);
    } catch (error) {
      if (error instanceof LiquidationRefusal) this.keepers.takeBack(seat, loan);
      throw error;
    }
    this.keepers.takeBack(seat, loan);
  }

  private execute(sale: SaleRecord, action: Action, target: Target): void {
    const { liquidation } = sale;
    const wasProposed = liquidation.status === 'proposed';
    try {
      this.settlement.settle(sale, liquidation.execute(action, this.market));
    } catch (error) {
      throw this.mechanism.refusalOrFailure(`execute ${action.kind}`, target, error);
    }
    if (wasProposed) this.sales.begin(sale);
  }
}
