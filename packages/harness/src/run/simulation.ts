import {
  type Action,
  HealthyPositionError,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type Offer,
  type Position,
  type Seconds,
  type Side,
} from '@liqlab/core';
import type { Decision } from '@liqlab/market';
import type { RunEnd, RunTally } from '../measures/runTally.js';
import { Attention } from './attention.js';
import { BackstopDesk } from './backstopDesk.js';
import { BorrowerDesk } from './borrowerDesk.js';
import type { Breach } from './breach.js';
import { Charges } from './charges.js';
import { GuardedMechanism } from './guardedMechanism.js';
import { ImpactFeedback } from './impactFeedback.js';
import { KeeperDesk } from './keeperDesk.js';
import type { PendingTransaction, Target } from './mempool.js';
import { PositionIndex } from './positionIndex.js';
import { reaches, worstFor } from './reaches.js';
import type { RunEventSink } from './runEvent.js';
import { RunLog } from './runLog.js';
import { RunMarket } from './runMarket.js';
import type { RunName } from './runName.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';
import type { Seat } from './seat.js';
import { Settlement } from './settlement.js';
import { StockRoom } from './stockRoom.js';
import type { TrackedPosition } from './trackedPosition.js';
import { VenueTrades } from './venueTrades.js';

/** Longest time that a run goes on after its path for sales still open, at the last price. */
const tail: Seconds = 24 * 3600;

/** What came of an included transaction. */
interface Attempt {
  /** Gas units that it used. */
  readonly gas: number;
  /** In the debt asset. */
  readonly priorityFee: number;
  /** Why it reverted; `undefined` if it went through. */
  readonly reverted: string | undefined;
}

/**
 * One mechanism on one path: block by block the world moves, transactions are included, sales
 * advance, unsafe positions are shown, and keepers choose.
 */
export class Simulation {
  private readonly market: RunMarket;
  private readonly log: RunLog;
  private readonly mechanism: GuardedMechanism;
  private readonly positions: PositionIndex;
  private readonly borrowers: BorrowerDesk;
  private readonly keepers: KeeperDesk;
  private readonly feedback: ImpactFeedback;
  private readonly charges: Charges;
  private readonly trades: VenueTrades;
  private readonly settlement: Settlement;
  private readonly stockRoom: StockRoom;
  /** Positions whose wake price the reference or the oracle price has reached, in the order of ids. */
  private watched: TrackedPosition[] = [];
  private openSales: SaleRecord[] = [];
  private salesOpened = 0;

  constructor(
    private readonly parts: RunParts,
    name: RunName,
    tally: RunTally,
    onEvent?: RunEventSink,
    private readonly observe?: RunObserver,
  ) {
    this.market = new RunMarket(parts);
    this.log = new RunLog(tally, this.market, onEvent);
    const { log } = this;
    this.mechanism = new GuardedMechanism(parts.mechanism, this.market, name);
    this.positions = new PositionIndex(parts);
    this.borrowers = new BorrowerDesk(parts, this.market, this.positions, log);
    this.keepers = new KeeperDesk(
      parts,
      this.market,
      (tracked, position) => this.offersFor(tracked, position),
      observe,
    );
    const { market, keepers } = this;
    this.feedback = new ImpactFeedback(parts, market);
    this.charges = new Charges(parts, log);
    this.trades = new VenueTrades(parts, market, keepers, this.feedback, this.charges, log);
    const backstops = new BackstopDesk(parts, market, log);
    this.settlement = new Settlement(parts, market, this.positions, this.trades, backstops, log);
    this.stockRoom = new StockRoom(parts, market, keepers, this.trades, this.charges);
  }

  /**
   * Runs to the end of the path, and on until no sale is open and nothing is on its way to the venue.
   *
   * @throws {@link MechanismFailedError}
   */
  run(): RunEnd {
    try {
      return this.runBlocks();
    } finally {
      this.keepers.close();
    }
  }

  private runBlocks(): RunEnd {
    const { prices, blockTime } = this.parts.path;
    const lastBlock = prices.length - 1;
    for (let block = 0; block <= lastBlock; block += 1) this.step(block, prices[block] as number);
    const end = lastBlock + Math.floor(tail / blockTime);
    for (let block = lastBlock + 1; block <= end && this.hasUnfinished(); block += 1) {
      this.step(block, prices[lastBlock] as number);
    }
    this.concludeSales();
    this.parts.ledger.verify();
    const { keepers } = this.parts;
    return {
      keeperAccounts: new Map(keepers.map((one) => [one.name, this.keepers.account(one)])),
      finalPrice: this.market.referencePrice,
      impact: this.market.impact,
      uncoveredDebt: this.uncoveredDebt(),
      openSales: this.openSales,
    };
  }

  private step(block: number, pathPrice: number): void {
    const now = block * this.parts.path.blockTime;
    const oracleMoved = this.market.moveTo(block, now, pathPrice);
    if (this.observe) this.noteBlock(this.observe);
    this.wake();
    if (this.isQuiet()) return;
    this.market.bookedVenue.advance(now, this.market.referencePrice);
    this.trades.sellArrived();
    this.playBlock(oracleMoved);
    this.noteUncoveredDebt();
  }

  /**
   * Plays the block: includes what was sent in earlier ones, and, on a chain that includes at once,
   * what answers it. More answers than one take sales that move the price.
   */
  private playBlock(oracleMoved: boolean): void {
    const { inclusionDelay, roundsPerBlock } = this.parts.chain;
    const answers = inclusionDelay === 0 ? roundsPerBlock : 0;
    let hasMoved = oracleMoved;
    for (let round = 0; round <= answers; round += 1) {
      const before = this.market.referencePrice;
      this.playRound(hasMoved);
      const isMoved = this.market.referencePrice !== before;
      if (isMoved && round < answers) {
        hasMoved = this.market.observe() || hasMoved;
        this.wake();
      }
      this.lookAtPositions(hasMoved);
      const isLast = round > 0 && (round === answers || !isMoved);
      if (isLast) return;
      this.showOffers();
      if (this.keepers.mempool.isEmpty) return;
    }
  }

  private playRound(hasMoved: boolean): void {
    this.includeTransactions(hasMoved);
    this.stockRoom.advance();
    this.advanceSales();
    // What borrowers sell is no liquidation, but it may cause some.
    const price = this.feedback.before();
    this.borrowers.consult(this.watched);
    this.feedback.follow(0, price);
  }

  private wake(): void {
    const woken = this.positions.wake(this.market.prices());
    if (woken.length > 0) this.watch(woken);
  }

  /** Ends the sales that would go on for ever, and looks once more at what they hand back. */
  private concludeSales(): void {
    if (this.openSales.length === 0) return;
    for (const sale of this.openSales) {
      this.letHappen('conclude', sale, () => sale.liquidation.conclude?.(this.market) ?? []);
    }
    this.dropClosed();
    const { referencePrice } = this.market;
    this.watch(this.positions.wake({ lowest: referencePrice, highest: referencePrice }));
    this.lookAtPositions(true);
  }

  private isQuiet(): boolean {
    const nobodyActs = this.keepers.mempool.isEmpty && !this.stockRoom.isDue(this.market.now);
    return this.watched.length === 0 && !this.hasUnfinished() && nobodyActs;
  }

  private hasUnfinished(): boolean {
    return this.openSales.length > 0 || !this.trades.isIdle;
  }

  private watch(woken: readonly TrackedPosition[]): void {
    this.watched = [...this.watched, ...woken].sort((a, b) => a.id - b.id);
  }

  /** @param hasMoved - whether the oracle price did, since the mechanism was asked last. */
  private includeTransactions(hasMoved: boolean): void {
    const included = this.keepers.include();
    if (included.length === 0) return;
    for (const transaction of included) this.include(transaction, hasMoved);
    this.dropClosed();
  }

  private include({ seat, target }: PendingTransaction, hasMoved: boolean): void {
    const { gas, priorityFee, reverted } = this.attempt(seat, target, hasMoved);
    this.parts.chain.record(this.market.now, gas);
    const cost = this.keepers.gasCost(gas) + priorityFee;
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
    const wasProposed = sale.liquidation.status === 'proposed';
    try {
      this.settlement.settle(sale, liquidation.execute(action, this.market));
    } catch (error) {
      throw this.mechanism.refusalOrFailure(`execute ${action.kind}`, target, error);
    }
    if (!wasProposed) return;
    this.salesOpened += 1;
    if (isOpen(sale)) this.openSales.push(sale);
  }

  /** Lets a sale do what it does by itself: its own trades at the venue move the price as well. */
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

  /** The sale that a transaction is about: the open one, or a fresh proposal. */
  private saleFor(target: Target): SaleRecord {
    if ('liquidation' in target) return target;
    return this.saleRecord(target, this.mechanism.open(target));
  }

  private saleRecord(position: TrackedPosition, liquidation: Liquidation): SaleRecord {
    const { now } = this.market;
    const oraclePrice = this.market.price(this.parts.assets.collateral).toNumber();
    const { breachPrice, side } = position;
    const isBreached = position.breach !== undefined || reaches(oraclePrice, breachPrice, side);
    return {
      id: this.salesOpened,
      position,
      liquidation,
      // A mechanism may begin before the threshold is breached: then that moment stands for it.
      breach: position.breach ?? this.breachOf(position, position.shownAt),
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

  private advanceSales(): void {
    const { now } = this.market;
    const due = this.openSales.filter(({ liquidation }) => liquidation.wakeAt() <= now);
    if (due.length === 0) return;
    for (const sale of due) {
      this.letHappen('advance', sale, () => sale.liquidation.advance(this.market));
    }
    this.dropClosed();
  }

  private dropClosed(): void {
    if (!this.settlement.hasClosed) return;
    this.settlement.hasClosed = false;
    for (const sale of this.openSales) if (!isOpen(sale)) this.settlement.forget(sale);
    this.openSales = this.openSales.filter(isOpen);
  }

  private lookAtPositions(oracleMoved: boolean): void {
    if (this.watched.length === 0) return;
    for (const position of this.watched) this.lookAt(position, oracleMoved);
    const prices = this.market.prices();
    this.watched = this.watched.filter((one) => {
      const isNear = one.breach !== undefined || one.shownAt !== undefined;
      const { wakePrice, side } = one;
      const isAwake = isNear || reaches(worstFor(side, prices), wakePrice, side);
      return this.positions.settleDown(one, isAwake);
    });
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

  private breachOf(position: TrackedPosition, at: Seconds = this.market.now): Breach {
    const { triggerPrice, breachPrice, side } = position;
    // Whichever of the two comes first on the way.
    const isTrigger = Number.isFinite(triggerPrice) && reaches(breachPrice, triggerPrice, side);
    const generation = this.feedback.generationOf(isTrigger ? triggerPrice : breachPrice, side);
    return { at, price: this.market.referencePrice, generation };
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
      this.noteRefusal(position, error);
      return false;
    }
  }

  private showOffers(): void {
    if (this.watched.length + this.openSales.length === 0) return;
    const midPrice = this.market.bookedVenue.midPrice();
    const gasCost = this.keepers.gasCost(1);
    for (const position of this.watched) {
      if (
        position.shownAt !== undefined &&
        this.keepers.isOfInterest(position, midPrice, gasCost)
      ) {
        this.showProposal(position);
      }
    }
    for (const sale of this.openSales) {
      if (this.keepers.isOfInterest(sale, midPrice, gasCost)) this.show(sale, sale.liquidation);
    }
  }

  private showProposal(position: TrackedPosition): void {
    try {
      position.proposal ??= this.mechanism.open(position);
    } catch (error) {
      this.noteRefusal(position, error);
      return;
    }
    this.show(position, position.proposal);
  }

  /** What the mechanism would offer for a position that looked so; nothing if it were safe. */
  private offersFor(tracked: TrackedPosition, position: Position): readonly Offer[] {
    const { collaterals, debts } = position;
    const isEmpty = [collaterals, debts].some((all) => all.every(({ amount }) => amount.isZero()));
    if (isEmpty) return [];
    try {
      return this.mechanism.offers(tracked, this.mechanism.open(tracked, position));
    } catch (error) {
      if (error instanceof LiquidationRefusal) return [];
      throw error;
    }
  }

  private show(target: Target, liquidation: Liquidation): void {
    let offers: readonly Offer[];
    try {
      offers = this.mechanism.offers(target, liquidation);
    } catch (error) {
      // Without a fresh oracle price a sale may have no offers to make.
      this.noteRefusal(target, error);
      return;
    }
    if (offers.length === 0) return;
    this.observe?.({ type: 'offers', target, offers });
    if (liquidation.offersHoldUntil) {
      this.keepers.noteIdleness(target, offers, liquidation.offersHoldUntil());
    } else if (this.keepers.areTurnedDown(target, offers)) {
      return;
    }
    this.keepers.consult(target, offers);
  }

  private noteBlock(observe: RunObserver): void {
    const price = this.market.oraclePriceOrInfinity();
    const oraclePrice = Number.isFinite(price) ? price : undefined;
    observe({ ...this.market.moment(), type: 'block', oraclePrice });
  }

  private noteUncoveredDebt(): void {
    const amount = this.uncoveredDebt();
    if (amount === 0) return;
    const duration = this.parts.path.blockTime;
    this.log.uncoveredDebt(amount, duration);
  }

  private uncoveredDebt(): number {
    const { referencePrice } = this.market;
    let amount = 0;
    for (const { snapshot, breach, side } of this.watched) {
      const [collateral, debt] = [snapshot.collaterals[0], snapshot.debts[0]];
      if (!breach || !collateral || !debt) continue;
      const [held, owed] = worthOf(side, referencePrice);
      const value = collateral.amount.toNumber() * held;
      amount += Math.max(0, debt.amount.toNumber() * owed - value);
    }
    for (const { debtLeft, lotLeft, cashLeft, position } of this.openSales) {
      const [held, owed] = worthOf(position.side, referencePrice);
      const unpaid = (debtLeft - Math.max(0, cashLeft)) * owed;
      amount += Math.max(0, unpaid - lotLeft * held);
    }
    return amount;
  }

  private noteRefusal(target: Target, error: unknown): void {
    if (!(error instanceof LiquidationRefusal)) throw error;
    this.observe?.({ type: 'refused', target, refusal: error });
  }
}

function isOpen({ liquidation }: SaleRecord): boolean {
  return liquidation.status === 'open';
}

/** What a unit of the collateral and one of the debt are worth. */
function worthOf(side: Side, price: number): readonly [held: number, owed: number] {
  return side === 'long' ? [price, 1] : [1, price];
}
