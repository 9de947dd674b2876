import {
  type Action,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type Offer,
  type Position,
  type Seconds,
} from '@liqlab/core';
import type { Keeper } from '@liqlab/market';
import type { RunEnd } from '../measures/runTally.js';
import { BorrowerDesk } from './borrowerDesk.js';
import type { Breach } from './breach.js';
import { Charges } from './charges.js';
import { ImpactFeedback } from './impactFeedback.js';
import { KeeperDesk } from './keeperDesk.js';
import { MechanismFailedError } from './mechanismFailedError.js';
import type { PendingTransaction, Target } from './mempool.js';
import { PositionIndex } from './positionIndex.js';
import type { RunEventSink } from './runEvent.js';
import { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';
import { Settlement } from './settlement.js';
import { StockRoom } from './stockRoom.js';
import type { TrackedPosition } from './trackedPosition.js';
import { VenueTrades } from './venueTrades.js';

/** Longest time that a run goes on after its path for sales still open, at the last price. */
const tail: Seconds = 24 * 3600;

/** How a run is named in errors. */
export interface RunName {
  readonly scenario: string;
  readonly seed: number;
}

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
  private readonly positions: PositionIndex;
  private readonly borrowers: BorrowerDesk;
  private readonly keepers: KeeperDesk;
  private readonly feedback: ImpactFeedback;
  private readonly charges: Charges;
  private readonly trades: VenueTrades;
  private readonly settlement: Settlement;
  private readonly stockRoom: StockRoom;
  /** Positions below their wake price at the reference or the oracle price, in the order of ids. */
  private watched: TrackedPosition[] = [];
  private openSales: SaleRecord[] = [];
  private salesOpened = 0;

  constructor(
    private readonly parts: RunParts,
    private readonly name: RunName,
    private readonly sink: RunEventSink,
    private readonly observe?: RunObserver,
  ) {
    this.market = new RunMarket(parts);
    this.positions = new PositionIndex(parts);
    this.borrowers = new BorrowerDesk(parts, this.market, this.positions, sink);
    this.keepers = new KeeperDesk(
      parts,
      this.market,
      (tracked, position) => this.offersFor(tracked, position),
      observe,
    );
    const { market, keepers } = this;
    this.feedback = new ImpactFeedback(parts, market);
    this.charges = new Charges(parts, market, sink);
    this.trades = new VenueTrades(parts, market, keepers, this.feedback, this.charges, sink);
    this.settlement = new Settlement(parts, market, this.positions, this.trades, sink);
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
      this.playRound();
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

  private playRound(): void {
    for (const transaction of this.keepers.include()) this.include(transaction);
    this.stockRoom.advance();
    this.advanceSales();
    // What borrowers sell is no liquidation, but it may cause some.
    this.feedback.follow(0, () => this.borrowers.consult(this.watched));
  }

  private wake(): void {
    const { referencePrice } = this.market;
    const woken = this.positions.wake(
      Math.min(referencePrice, this.market.oraclePriceOrInfinity()),
    );
    if (woken.length > 0) this.watch(woken);
  }

  /** Ends the sales that would go on for ever, and looks once more at what they hand back. */
  private concludeSales(): void {
    if (this.openSales.length === 0) return;
    for (const sale of this.openSales) {
      this.guard('conclude', sale, () => {
        this.settle(sale, () => sale.liquidation.conclude?.(this.market) ?? []);
      });
    }
    this.dropClosed();
    this.watch(this.positions.wake(this.market.referencePrice));
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

  private include({ keeper, target }: PendingTransaction): void {
    const { gas, priorityFee, reverted } = this.attempt(keeper, target);
    this.parts.chain.record(this.market.now, gas);
    const cost = this.keepers.gasCost(gas) + priorityFee;
    this.charges.transaction(this.keepers.account(keeper), cost, reverted, target);
    if (reverted !== undefined) this.keepers.standBack(keeper, target);
  }

  /** The keeper looks again and acts on what it finds now, or the transaction reverts. */
  private attempt(keeper: Keeper, target: Target): Attempt {
    const { revertedGas } = this.parts.chain;
    try {
      const sale = this.saleFor(target);
      const offers = this.guard('offers', target, () => sale.liquidation.offers(this.market));
      const decision = this.keepers.decide(keeper, target, offers);
      if (!decision) {
        return { gas: revertedGas, priorityFee: 0, reverted: 'NoLongerProfitable' };
      }
      this.keepers.withFlashLoan(keeper, decision, () => {
        this.feedback.follow(sale.breach.generation, () => {
          this.settlement.withPurchase(this.keepers.account(keeper), decision.buysFor, () => {
            this.execute(sale, decision.action, target);
          });
        });
      });
      const priorityFee = this.keepers.priorityFee(decision);
      return { gas: decision.gas, priorityFee, reverted: undefined };
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      return { gas: revertedGas, priorityFee: 0, reverted: error.name };
    }
  }

  private execute(sale: SaleRecord, action: Action, target: Target): void {
    const wasProposed = sale.liquidation.status === 'proposed';
    this.guard(`execute ${action.kind}`, target, () => {
      this.settlement.settle(sale, sale.liquidation.execute(action, this.market));
    });
    if (wasProposed) {
      this.salesOpened += 1;
      this.openSales.push(sale);
    }
    this.dropClosed();
  }

  /** Lets a sale do what it does by itself: its own trades at the venue move the price as well. */
  private settle(sale: SaleRecord, happen: () => readonly LiquidationEvent[]): void {
    this.feedback.follow(sale.breach.generation, () => {
      this.settlement.settle(sale, happen());
    });
  }

  /** The sale that a transaction is about: the open one, or a fresh proposal. */
  private saleFor(target: Target): SaleRecord {
    if ('liquidation' in target) return target;
    const liquidation = this.guard('open', target, () =>
      this.parts.mechanism.open(target.snapshot, this.market),
    );
    return this.saleRecord(target, liquidation);
  }

  private saleRecord(position: TrackedPosition, liquidation: Liquidation): SaleRecord {
    const { now } = this.market;
    return {
      id: this.salesOpened,
      position,
      liquidation,
      // A mechanism may begin before the threshold is breached: then that moment stands for it.
      breach: position.breach ?? this.breachOf(position, position.shownAt),
      shownAt: position.shownAt ?? now,
      openedAt: now,
      oraclePriceAtOpening: this.market.price(this.parts.assets.collateral).toNumber(),
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
    for (const sale of [...this.openSales]) {
      if (sale.liquidation.wakeAt() > this.market.now) continue;
      this.guard('advance', sale, () => {
        this.settle(sale, () => sale.liquidation.advance(this.market));
      });
      this.dropClosed();
    }
  }

  private dropClosed(): void {
    this.openSales = this.openSales.filter(({ liquidation }) => liquidation.status === 'open');
  }

  private lookAtPositions(oracleMoved: boolean): void {
    for (const position of this.watched) this.lookAt(position, oracleMoved);
    this.watched = this.watched.filter((one) => this.positions.settleDown(one, this.isNear(one)));
  }

  private isNear({ breach, shownAt, wakePrice }: TrackedPosition): boolean {
    const lowest = Math.min(this.market.referencePrice, this.market.oraclePriceOrInfinity());
    return breach !== undefined || shownAt !== undefined || wakePrice >= lowest;
  }

  private lookAt(position: TrackedPosition, oracleMoved: boolean): void {
    const { now, referencePrice } = this.market;
    const isBreached = referencePrice <= position.breachPrice;
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
    const { triggerPrice, breachPrice } = position;
    const threshold = Number.isFinite(triggerPrice)
      ? Math.max(triggerPrice, breachPrice)
      : breachPrice;
    const generation = this.feedback.generationOf(threshold);
    return { at, price: this.market.referencePrice, generation };
  }

  private askMechanism(position: TrackedPosition): void {
    const { now } = this.market;
    position.proposal = undefined;
    const unsafe = this.unlessRefused(position, () =>
      this.guard('isLiquidatable', position, () =>
        this.parts.mechanism.isLiquidatable(position.snapshot, this.market),
      ),
    );
    const isNews = (unsafe ?? false) !== (position.shownAt !== undefined);
    if (isNews) this.observe?.({ type: unsafe ? 'shown' : 'hidden', position });
    if (!unsafe) position.shownAt = undefined;
    else if (position.shownAt === undefined || position.changedAt === now) {
      // What a sale left of a position is news of that moment, not of when the first part was shown.
      position.shownAt = now;
      position.changedAt = now;
    }
  }

  private showOffers(): void {
    for (const position of this.watched) {
      if (position.shownAt === undefined) continue;
      position.proposal ??= this.unlessRefused(position, () =>
        this.guard('open', position, () =>
          this.parts.mechanism.open(position.snapshot, this.market),
        ),
      );
      if (position.proposal) this.show(position, position.proposal);
    }
    for (const sale of this.openSales) this.show(sale, sale.liquidation);
  }

  /** What the mechanism would offer for a position that looked so; nothing if it were safe. */
  private offersFor(tracked: TrackedPosition, position: Position): readonly Offer[] {
    const { collaterals, debts } = position;
    const isEmpty = [collaterals, debts].some((all) => all.every(({ amount }) => amount.isZero()));
    if (isEmpty) return [];
    const { mechanism } = this.parts;
    const propose = () => mechanism.open(position, this.market).offers(this.market);
    return this.unlessRefused(undefined, () => this.guard('open', tracked, propose)) ?? [];
  }

  private show(target: Target, liquidation: Liquidation): void {
    // Without a fresh oracle price a sale may have no offers to make.
    const offers = this.unlessRefused(target, () =>
      this.guard('offers', target, () => liquidation.offers(this.market)),
    );
    if (!offers || offers.length === 0) return;
    this.observe?.({ type: 'offers', target, offers });
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
    this.sink({ ...this.market.moment(), type: 'uncovered-debt', amount, duration });
  }

  private uncoveredDebt(): number {
    const { referencePrice } = this.market;
    let amount = 0;
    for (const { snapshot, breach } of this.watched) {
      const [collateral, debt] = [snapshot.collaterals[0], snapshot.debts[0]];
      if (!breach || !collateral || !debt) continue;
      const value = collateral.amount.toNumber() * referencePrice;
      amount += Math.max(0, debt.amount.toNumber() - value);
    }
    for (const { debtLeft, lotLeft, cashLeft } of this.openSales) {
      amount += Math.max(0, debtLeft - lotLeft * referencePrice - Math.max(0, cashLeft));
    }
    return amount;
  }

  /** @param target - what an observer is told of a refusal about, if anything. */
  private unlessRefused<Result>(
    target: Target | undefined,
    body: () => Result,
  ): Result | undefined {
    try {
      return body();
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      if (target) this.observe?.({ type: 'refused', target, refusal: error });
      return undefined;
    }
  }

  /** Runs code of the mechanism; whatever it throws beside a refusal costs it the run. */
  private guard<Result>(during: string, target: Target, body: () => Result): Result {
    try {
      return body();
    } catch (error) {
      const mayRefuse = during !== 'advance' && during !== 'conclude';
      if (error instanceof LiquidationRefusal && mayRefuse) throw error;
      const position = 'liquidation' in target ? target.position.id : target.id;
      throw new MechanismFailedError(
        this.parts.mechanism.id,
        this.name.scenario,
        this.name.seed,
        `${during} on position ${position}`,
        this.market.now,
        error,
      );
    }
  }
}
