import type { Account, Num, Offer, Seconds } from '@liqlab/core';
import type { Decision, Keeper } from '@liqlab/market';
import type { GasMeter } from './gasMeter.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { KeeperChoice } from './keeperChoice.js';
import { KeeperIdleness } from './keeperIdleness.js';
import { KeeperSights } from './keeperSights.js';
import { Mempool, type PendingTransaction, type Target } from './mempool.js';
import type { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import type { Seat } from './seat.js';

// Assumption: what made a transaction revert is mostly gone after five blocks.
const pauseAfterRevert: Seconds = 60;
// A keeper decides in floats: this keeps their noise from asking for more than it holds.
const spendable = 1 - 1e-9;

/** The keepers of a run: their accounts, their money, and their transactions under way. */
export class KeeperDesk {
  readonly mempool = new Mempool();
  private readonly seats: readonly Seat[];
  private readonly fastestReaction: Seconds;
  private readonly stockKeepers = new Set<Account>();
  /** Of offers that no keeper answers. */
  readonly idleness: KeeperIdleness;
  private readonly sights: KeeperSights;

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    mechanism: GuardedMechanism,
    private readonly gas: GasMeter,
    private readonly observe: RunObserver | undefined,
  ) {
    this.seats = parts.keepers.map((keeper, number) => this.seat(keeper, number));
    this.sights = new KeeperSights(this.seats, parts, market, mechanism, gas, !!observe);
    this.idleness = new KeeperIdleness(this.seats, market, gas);
    for (const { keeper, account } of this.seats) if (keeper.stock) this.stockKeepers.add(account);
    this.fastestReaction = Math.min(...parts.keepers.map(({ reactionDelay }) => reactionDelay));
  }

  /**
   * Whether one of the keepers would look at offers of the target now, or an observer does.
   *
   * @param midPrice - of the venue.
   * @param gasCost - of a unit of gas.
   */
  isOfInterest({ changedAt, attention }: Target, midPrice: number, gasCost: number): boolean {
    if (this.observe) return true;
    const { now } = this.market;
    if (this.idleness.isKnown(attention, midPrice, gasCost)) return false;
    if (now < changedAt + this.fastestReaction) return false;
    return this.seats.some(({ keeper, number }) => {
      return now >= changedAt + keeper.reactionDelay && now >= attention.isLeftAloneUntil(number);
    });
  }

  /**
   * Asks every keeper that has had time to react. A keeper sends its transaction if, by the chain's
   * ordering rule, it may be the first for this target.
   */
  consult(target: Target, offers: readonly Offer[]): void {
    for (const seat of this.seats) {
      if (this.isHeldBack(seat, target)) continue;
      if (this.observe) this.sights.takeDeclined();
      const decision = this.decide(seat, target, offers);
      // The mempool is public: who would not be the first for a target does not pay to be late.
      const isSent = decision !== undefined && this.mayBeFirst(decision, target);
      if (this.observe) this.note(seat, target, this.choiceOf(decision, isSent, offers));
      if (isSent) this.send(seat, target, decision);
    }
  }

  /** Takes from the mempool what this block includes, in the block's order. */
  include(): readonly PendingTransaction[] {
    if (this.mempool.isEmpty) return [];
    const { chain, ordering } = this.parts;
    const { now, block } = this.market;
    const gasPrice = chain.gasPrice(now);
    let taken = 0;
    return this.mempool.include(block, gasPrice, ordering, ({ gas, priorityFee }) => {
      const bid = gasPrice + this.gas.tip(priorityFee, gas);
      if (taken + gas > chain.room(now, bid)) return false;
      taken += gas;
      return true;
    });
  }

  /** After a revert the keeper leaves the target alone for a while, or it would pay again at once. */
  standBack({ number }: Seat, { attention }: Target): void {
    attention.leaveAlone(number, this.market.now + pauseAfterRevert);
  }

  /** What the keeper would do with these offers of the target now. */
  decide(seat: Seat, target: Target, offers: readonly Offer[]): Decision | undefined {
    const { ledger, assets } = this.parts;
    const held = ledger.balance(seat.account, assets.debt).toNumber();
    const funds = (held - this.mempool.bound(seat)) * spendable;
    return seat.keeper.decide(offers, this.sights.of(seat, target, funds));
  }

  /** What the keeper pays to be included before others, in the debt asset. */
  priorityFee({ priorityFee }: Decision): number {
    return this.parts.ordering.sellsPriority ? priorityFee : 0;
  }

  /** Whether whoever owns the account keeps collateral to sell it later. */
  keepsStock(account: Account): boolean {
    return this.stockKeepers.has(account);
  }

  /** The run is over. */
  close(): void {
    for (const keeper of this.parts.keepers) keeper.close?.();
  }

  /** Where the money of a keeper is. */
  account(keeper: Keeper): Account {
    return (this.seats.find((seat) => seat.keeper === keeper) as Seat).account;
  }

  /** Lends what a transaction may need, until {@link KeeperDesk.takeBack}; zero if it needs nothing. */
  lend({ account, borrows }: Seat, { spends }: Decision): Num {
    const { arithmetic, ledger, assets } = this.parts;
    if (!borrows) return arithmetic.zero;
    // Twice the estimate: the loan is free, and a float must not decide whether it suffices.
    const loan = arithmetic.num(2 * spends).quantize(assets.debt.decimals, 'up');
    ledger.endow(account, assets.debt, loan);
    return loan;
  }

  /** Takes a loan back in the transaction that it was for. */
  takeBack({ account, borrows }: Seat, loan: Num): void {
    if (borrows) this.parts.ledger.withdraw(account, this.parts.assets.debt, loan);
  }

  private isHeldBack(seat: Seat, target: Target): boolean {
    const { now } = this.market;
    const at = target.changedAt + seat.keeper.reactionDelay;
    const until = target.attention.isLeftAloneUntil(seat.number);
    if (now < at) this.note(seat, target, { kind: 'reacts-later', at });
    else if (until === Number.POSITIVE_INFINITY) this.note(seat, target, { kind: 'has-sent' });
    else if (now < until) this.note(seat, target, { kind: 'stands-back', until });
    else return false;
    return true;
  }

  private note({ account: by }: Seat, target: Target, choice: KeeperChoice): void {
    this.observe?.({ type: 'choice', by, target, choice });
  }

  private choiceOf(
    decision: Decision | undefined,
    isSent: boolean,
    offers: readonly Offer[],
  ): KeeperChoice {
    if (decision) return { kind: isSent ? 'sends' : 'would-be-late', decision };
    // A keeper may also have looked at what would be on offer later.
    const reasons = this.sights.takeDeclined().filter(({ offer }) => offers.includes(offer));
    return { kind: 'stays-away', reasons };
  }

  private mayBeFirst(decision: Decision, target: Target): boolean {
    const { ordering } = this.parts;
    const waiting = this.mempool.feesFor(target, this.gas.price());
    return ordering.mayBeFirst(decision.priorityFee, waiting);
  }

  private send(seat: Seat, target: Target, decision: Decision): void {
    const { spends, gas, gasPriceLimit = Number.POSITIVE_INFINITY } = decision;
    this.mempool.submit({
      seat,
      target,
      dueAt: this.market.block + this.parts.chain.inclusionDelay,
      priorityFee: this.priorityFee(decision),
      gas,
      gasPriceLimit,
      spends: seat.borrows ? 0 : spends,
    });
  }

  private seat(keeper: Keeper, number: number): Seat {
    // A loan within one transaction needs a sale within the same one.
    const borrows = keeper.usesFlashLoans && this.parts.bridge.sellsAtOnce;
    return { keeper, number, account: this.openAccount(keeper), borrows };
  }

  private openAccount(keeper: Keeper): Account {
    const { ledger, assets, arithmetic } = this.parts;
    const account = ledger.addAccount('keeper', keeper.name);
    const capital = arithmetic.num(keeper.capital).quantize(assets.debt.decimals, 'down');
    ledger.endow(account, assets.debt, capital);
    return account;
  }
}
