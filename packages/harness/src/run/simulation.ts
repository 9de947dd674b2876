import type { Seconds } from '@liqlab/core';
import type { RunEnd, RunTally } from '../measures/runTally.js';
import { BackstopDesk } from './backstopDesk.js';
import { BorrowerDesk } from './borrowerDesk.js';
import { Charges } from './charges.js';
import { GasMeter } from './gasMeter.js';
import { GuardedMechanism } from './guardedMechanism.js';
import { ImpactFeedback } from './impactFeedback.js';
import { KeeperDesk } from './keeperDesk.js';
import { OfferBoard } from './offerBoard.js';
import { OpenSales } from './openSales.js';
import { PositionIndex } from './positionIndex.js';
import { PositionWatch } from './positionWatch.js';
import type { RunEventSink } from './runEvent.js';
import { RunLog } from './runLog.js';
import { RunMarket } from './runMarket.js';
import type { RunName } from './runName.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import { Settlement } from './settlement.js';
import { StockRoom } from './stockRoom.js';
import { Transactions } from './transactions.js';
import { VenueTrades } from './venueTrades.js';

/** Longest time that a run goes on after its path for sales still open, at the last price. */
const tail: Seconds = 24 * 3600;

/**
 * One mechanism on one path: block by block the world moves, transactions are included, sales
 * advance, unsafe positions are shown, and keepers choose.
 */
export class Simulation {
  private readonly market: RunMarket;
  private readonly log: RunLog;
  private readonly watch: PositionWatch;
  private readonly sales: OpenSales;
  private readonly board: OfferBoard;
  private readonly borrowers: BorrowerDesk;
  private readonly keepers: KeeperDesk;
  private readonly transactions: Transactions;
  private readonly feedback: ImpactFeedback;
  private readonly trades: VenueTrades;
  private readonly stockRoom: StockRoom;

  /**
   * @param tally - adds up what happens.
   * @param onEvent - receives every entry of the log, as it happens.
   */
  constructor(
    private readonly parts: RunParts,
    name: RunName,
    tally: RunTally,
    onEvent?: RunEventSink,
    private readonly observe?: RunObserver,
  ) {
    const market = new RunMarket(parts);
    const log = new RunLog(tally, market, onEvent);
    const mechanism = new GuardedMechanism(parts.mechanism, market, name);
    const gas = new GasMeter(parts, market);
    const index = new PositionIndex(parts);
    const keepers = new KeeperDesk(parts, market, mechanism, gas, observe);
    const feedback = new ImpactFeedback(parts, market);
    const charges = new Charges(parts, log);
    const trades = new VenueTrades(parts, market, keepers, feedback, charges, log);
    const backstops = new BackstopDesk(parts, market, log);
    const settlement = new Settlement(parts, market, index, trades, backstops, log);
    const watch = new PositionWatch(market, mechanism, index, feedback, observe);
    const sales = new OpenSales(parts, market, mechanism, settlement, feedback, watch);
    this.market = market;
    this.log = log;
    this.watch = watch;
    this.sales = sales;
    this.keepers = keepers;
    this.feedback = feedback;
    this.trades = trades;
    this.board = new OfferBoard(market, mechanism, keepers, watch, sales, gas, observe);
    this.borrowers = new BorrowerDesk(parts, market, index, log);
    this.transactions = new Transactions(
      parts,
      market,
      mechanism,
      keepers,
      sales,
      settlement,
      feedback,
      charges,
      gas,
    );
    this.stockRoom = new StockRoom(parts, market, keepers, trades, charges, gas);
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
      openSales: this.sales.sales,
    };
  }

  private step(block: number, pathPrice: number): void {
    const now = block * this.parts.path.blockTime;
    const oracleMoved = this.market.moveTo(block, now, pathPrice);
    if (this.observe) this.noteBlock(this.observe);
    this.watch.wake();
    if (this.isQuiet()) return;
    this.market.bookedVenue.advance(now, this.market.referencePrice);
    this.trades.sellArrived();
    this.playBlock(oracleMoved);
    const uncovered = this.uncoveredDebt();
    if (uncovered > 0) this.log.uncoveredDebt(uncovered, this.parts.path.blockTime);
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
      // In a later round nothing has moved since the mechanism was asked.
      this.playRound(round === 0 && oracleMoved);
      const isMoved = this.market.referencePrice !== before;
      if (isMoved && round < answers) {
        hasMoved = this.market.observe() || hasMoved;
        this.watch.wake();
      }
      this.watch.look(hasMoved);
      const isLast = round > 0 && (round === answers || !isMoved);
      if (isLast) return;
      this.board.show();
      if (this.keepers.mempool.isEmpty) return;
    }
  }

  private playRound(hasMoved: boolean): void {
    this.transactions.include(hasMoved);
    this.stockRoom.advance();
    this.sales.advance();
    // What borrowers sell is no liquidation, but it may cause some.
    const price = this.feedback.before();
    this.borrowers.consult(this.watch.positions);
    this.feedback.follow(0, price);
  }

  /** Ends the sales that would go on for ever, and looks once more at what they hand back. */
  private concludeSales(): void {
    if (this.sales.sales.length === 0) return;
    this.sales.conclude();
    const { referencePrice } = this.market;
    this.watch.wake({ lowest: referencePrice, highest: referencePrice });
    this.watch.look(true);
  }

  private isQuiet(): boolean {
    const nobodyActs = this.keepers.mempool.isEmpty && !this.stockRoom.isDue(this.market.now);
    return this.watch.positions.length === 0 && !this.hasUnfinished() && nobodyActs;
  }

  private hasUnfinished(): boolean {
    return this.sales.sales.length > 0 || !this.trades.isIdle;
  }

  private noteBlock(observe: RunObserver): void {
    const price = this.market.oraclePriceOrInfinity();
    const oraclePrice = Number.isFinite(price) ? price : undefined;
    observe({ ...this.market.moment(), type: 'block', oraclePrice });
  }

  private uncoveredDebt(): number {
    return this.watch.uncoveredDebt() + this.sales.uncoveredDebt();
  }
}
