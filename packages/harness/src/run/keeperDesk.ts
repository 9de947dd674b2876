import type { Account, Num, Offer, Position, Seconds, Take } from '@liqlab/core';
import {
  type Abstention,
  type Decision,
  gasOfSelling,
  type Keeper,
  type KeeperSight,
} from '@liqlab/market';
import type { Idleness } from './attention.js';
import type { KeeperChoice, OfferDeclined } from './keeperChoice.js';
import { Mempool, type PendingTransaction, type Target } from './mempool.js';
import { restAfterTake } from './restAfterTake.js';
import type { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import type { Seat } from './seat.js';
import type { TrackedPosition } from './trackedPosition.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const weiPerGwei = 1e-9;
// Assumption: what made a transaction revert is mostly gone after five blocks.
const pauseAfterRevert: Seconds = 60;
// A keeper decides in floats: this keeps their noise from asking for more than it holds.
const spendable = 1 - 1e-9;

// A price of gas that falls by more than this is looked at again.
const gasLeeway = 0.99;

/** The keepers of a run: their accounts, their money, and their transactions under way. */
export class KeeperDesk {
  readonly mempool = new Mempool();
  private readonly seats: readonly Seat[];
  private readonly fastestReaction: Seconds;
  private gas = { at: Number.NaN, price: Number.NaN };
  private readonly stockKeepers = new Set<Account>();
  /** What each keeper sees, the same object all the time; of positions also what would come next. */
  private readonly sightsOfPositions: readonly Mutable<KeeperSight>[];
  private readonly sightsOfSales: readonly Mutable<KeeperSight>[];
  /** What the keeper that was asked last is looking at. */
  private inSight: Target | undefined;
  /** Why the keeper that was asked last stays away; only kept for an observer. */
  private declined: OfferDeclined[] = [];

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    /** What the mechanism would offer for a tracked position that looked like `position`. */
    private readonly offersFor: (tracked: TrackedPosition, position: Position) => readonly Offer[],
    private readonly observe: RunObserver | undefined,
  ) {
    this.seats = parts.keepers.map((keeper, number) => this.seat(keeper, number));
    this.sightsOfPositions = this.seats.map((seat) => this.makeSight(seat, true));
    this.sightsOfSales = this.seats.map((seat) => this.makeSight(seat, false));
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
    const { idle } = attention;
    if (idle && now < idle.until && holds(idle, midPrice, gasCost)) return false;
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
      if (this.observe) this.declined = [];
      const decision = this.decide(seat, target, offers);
      // The mempool is public: who would not be the first for a target does not pay to be late.
      const isSent = decision !== undefined && this.mayBeFirst(decision, target);
      if (this.observe) this.note(seat, target, this.choiceOf(decision, isSent, offers));
      if (isSent) this.send(seat, target, decision);
    }
  }

  /**
   * Notes how long nobody will answer these offers, so that no keeper is asked in vain every block.
   *
   * @param until - up to when the offers hold.
   */
  noteIdleness(target: Target, offers: readonly Offer[], until: Seconds): void {
    if (this.observe || until <= this.market.now) return;
    const { idle } = target.attention;
    if (idle && this.gasCost(1) >= idle.fromGasCost) return;
    target.attention.idle = { ...this.idlenessAbout(offers), until };
  }

  /**
   * Whether nobody answers these offers now, because they are the very ones of the last time and what
   * would make somebody answer them has not come.
   */
  areTurnedDown({ attention }: Target, offers: readonly Offer[]): boolean {
    if (this.observe) return false;
    if (attention.offers !== offers) {
      // Most offers are others in the next block: what nobody answers is only worked out for those that stay.
      attention.offers = offers;
      attention.turnedDown = undefined;
      return false;
    }
    const gasCost = this.gasCost(1);
    const { turnedDown: known } = attention;
    const isKnown = known !== undefined && gasCost >= known.fromGasCost;
    const idleness = isKnown ? known : this.idlenessAbout(offers);
    attention.turnedDown = idleness;
    return holds(idleness, this.market.bookedVenue.midPrice(), gasCost);
  }

  /** Takes from the mempool what this block includes, in the block's order. */
  include(): readonly PendingTransaction[] {
    if (this.mempool.isEmpty) return [];
    const { chain, ordering } = this.parts;
    const { now, block } = this.market;
    const gasPrice = chain.gasPrice(now);
    let taken = 0;
    return this.mempool.include(block, gasPrice, ordering, ({ gas, priorityFee }) => {
      const bid = gasPrice + this.tip(priorityFee, gas);
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
    return seat.keeper.decide(offers, this.sightOf(seat, target));
  }

  /** Cost of so many gas units now, in the debt asset. */
  gasCost(units: number): number {
    return units * this.gasPrice() * weiPerGwei * this.coinPrice();
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

  /** When no keeper answers any of these offers. */
  private idlenessAbout(offers: readonly Offer[]): Idleness {
    const fromGasCost = this.gasCost(1) * gasLeeway;
    let [above, below] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const { keeper, account } of this.seats) {
      for (const offer of offers) {
        const span = keeper.staysAwayBetween?.(offer, account, fromGasCost);
        above = Math.max(above, span?.above ?? Number.POSITIVE_INFINITY);
        below = Math.min(below, span?.below ?? Number.NEGATIVE_INFINITY);
      }
    }
    return { between: { above, below }, fromGasCost };
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
    const reasons = this.declined.filter(({ offer }) => offers.includes(offer));
    return { kind: 'stays-away', reasons };
  }

  /** Gas price of this block, in gwei; every keeper asks for it at every offer. */
  private gasPrice(): number {
    const { now } = this.market;
    if (this.gas.at !== now) this.gas = { at: now, price: this.parts.chain.gasPrice(now) };
    return this.gas.price;
  }

  private mayBeFirst(decision: Decision, target: Target): boolean {
    const { ordering } = this.parts;
    const waiting = this.mempool.feesFor(target, this.gasPrice());
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

  /** A priority fee as gwei for each unit of gas. */
  private tip(priorityFee: number, gas: number): number {
    return priorityFee === 0 ? 0 : priorityFee / (gas * weiPerGwei * this.coinPrice());
  }

  /** Price of the coin that gas is paid in, in the debt asset. */
  private coinPrice(): number {
    return this.parts.chain.coinPrice ?? this.market.referencePrice;
  }

  private sightOf(seat: Seat, target: Target): KeeperSight {
    const { ledger, assets } = this.parts;
    const held = ledger.balance(seat.account, assets.debt).toNumber();
    const funds = (held - this.mempool.bound(seat)) * spendable;
    const sights = 'liquidation' in target ? this.sightsOfSales : this.sightsOfPositions;
    const sight = sights[seat.number] as Mutable<KeeperSight>;
    if (sight.now !== this.market.now) this.refresh(sight);
    sight.funds = funds;
    this.inSight = target;
    return sight;
  }

  private refresh(sight: Mutable<KeeperSight>): void {
    const { now } = this.market;
    sight.now = now;
    sight.waitingCost = this.parts.bridge.costOfWaiting(1, now);
    sight.gasPrice = this.gasPrice();
  }

  private makeSight({ account }: Seat, isOfPosition: boolean): Mutable<KeeperSight> {
    const { arithmetic, venue, bridge } = this.parts;
    return {
      arithmetic,
      now: Number.NaN,
      account,
      funds: 0,
      venue,
      sellsAtOnce: bridge.sellsAtOnce,
      waitingCost: 0,
      gasOfSelling,
      gasPrice: 0,
      gasPriceAt: this.gasPriceAt,
      gasCost: this.gasCostNow,
      ...(isOfPosition ? { offersAfter: this.offersAfter } : {}),
      ...(this.observe ? { abstain: this.abstain } : {}),
    };
  }

  private readonly gasPriceAt = (moment: Seconds): number => this.parts.chain.gasPrice(moment);
  private readonly gasCostNow = (units: number): number => this.gasCost(units);
  private readonly offersAfter = (offer: Take, share: number): readonly Offer[] => {
    const position = this.inSight as TrackedPosition;
    const rest = restAfterTake(position.snapshot, offer, share, this.parts.arithmetic);
    return this.offersFor(position, rest);
  };

  private readonly abstain = (offer: Offer, reason: Abstention): undefined => {
    this.declined.push({ offer, reason });
  };

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

function holds({ between, fromGasCost }: Idleness, midPrice: number, gasCost: number): boolean {
  return midPrice > between.above && midPrice < between.below && gasCost >= fromGasCost;
}
