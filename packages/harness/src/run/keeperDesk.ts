import {
  type Account,
  LiquidationRefusal,
  type Offer,
  type Position,
  type Seconds,
  type Take,
} from '@liqlab/core';
import {
  type Abstention,
  type Decision,
  gasOfSelling,
  type Keeper,
  type KeeperSight,
} from '@liqlab/market';
import type { KeeperChoice, OfferDeclined } from './keeperChoice.js';
import { Mempool, type PendingTransaction, type Target } from './mempool.js';
import { restAfterTake } from './restAfterTake.js';
import type { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import type { TrackedPosition } from './trackedPosition.js';

const weiPerGwei = 1e-9;
// Assumption: what made a transaction revert is mostly gone after five blocks.
const pauseAfterRevert: Seconds = 60;
// A keeper decides in floats: this keeps their noise from asking for more than it holds.
const spendable = 1 - 1e-9;

/** The keepers of a run: their accounts, their money, and their transactions under way. */
export class KeeperDesk {
  readonly mempool = new Mempool();
  private readonly accounts = new Map<Keeper, Account>();
  private gas = { at: Number.NaN, price: Number.NaN };
  private readonly stockKeepers = new Set<Account>();
  private readonly standingBack = new WeakMap<Target, Map<Keeper, Seconds>>();
  /** Why the keeper that was asked last stays away; only kept for an observer. */
  private declined: OfferDeclined[] = [];

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    /** What the mechanism would offer for a tracked position that looked like `position`. */
    private readonly offersFor: (tracked: TrackedPosition, position: Position) => readonly Offer[],
    private readonly observe: RunObserver | undefined,
  ) {
    for (const keeper of parts.keepers) {
      const account = this.openAccount(keeper);
      this.accounts.set(keeper, account);
      if (keeper.stock) this.stockKeepers.add(account);
    }
  }

  /**
   * Asks every keeper that has had time to react. A keeper sends its transaction if, by the chain's
   * ordering rule, it may be the first for this target.
   */
  consult(target: Target, offers: readonly Offer[]): void {
    for (const keeper of this.parts.keepers) {
      if (this.isHeldBack(keeper, target)) continue;
      this.declined = [];
      const decision = this.decide(keeper, target, offers);
      // The mempool is public: who would not be the first for a target does not pay to be late.
      const isSent = decision !== undefined && this.mayBeFirst(decision, target);
      if (this.observe) this.note(keeper, target, this.choiceOf(decision, isSent, offers));
      if (isSent) this.send(keeper, target, decision);
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
      const bid = gasPrice + this.tip(priorityFee, gas);
      if (taken + gas > chain.room(now, bid)) return false;
      taken += gas;
      return true;
    });
  }

  /** After a revert the keeper leaves the target alone for a while, or it would pay again at once. */
  standBack(keeper: Keeper, target: Target): void {
    const until = this.standingBack.get(target) ?? new Map<Keeper, Seconds>();
    this.standingBack.set(target, until.set(keeper, this.market.now + pauseAfterRevert));
  }

  /** What the keeper would do with these offers of the target now. */
  decide(keeper: Keeper, target: Target, offers: readonly Offer[]): Decision | undefined {
    return keeper.decide(offers, this.sightOf(keeper, target));
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

  account(keeper: Keeper): Account {
    return this.accounts.get(keeper) as Account;
  }

  /** Runs a transaction with the loan it may need, which the same transaction pays back. */
  withFlashLoan(keeper: Keeper, { spends }: Decision, transaction: () => void): void {
    const { arithmetic, ledger, assets } = this.parts;
    // Twice the estimate: the loan is free, and a float must not decide whether it suffices.
    const amount = this.borrows(keeper) ? 2 * spends : 0;
    const loan = arithmetic.num(amount).quantize(assets.debt.decimals, 'up');
    ledger.endow(this.account(keeper), assets.debt, loan);
    const repay = () => ledger.withdraw(this.account(keeper), assets.debt, loan);
    try {
      transaction();
    } catch (error) {
      if (error instanceof LiquidationRefusal) repay();
      throw error;
    }
    repay();
  }

  private isHeldBack(keeper: Keeper, target: Target): boolean {
    const { now } = this.market;
    const at = target.changedAt + keeper.reactionDelay;
    const until = this.standingBack.get(target)?.get(keeper) ?? 0;
    if (now < at) this.note(keeper, target, { kind: 'reacts-later', at });
    else if (now < until) this.note(keeper, target, { kind: 'stands-back', until });
    else if (this.mempool.has(keeper, target)) this.note(keeper, target, { kind: 'has-sent' });
    else return false;
    return true;
  }

  private note(keeper: Keeper, target: Target, choice: KeeperChoice): void {
    this.observe?.({ type: 'choice', by: this.account(keeper), target, choice });
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

  private send(keeper: Keeper, target: Target, decision: Decision): void {
    const { spends, gas, gasPriceLimit = Number.POSITIVE_INFINITY } = decision;
    this.mempool.submit({
      keeper,
      target,
      dueAt: this.market.block + this.parts.chain.inclusionDelay,
      priorityFee: this.priorityFee(decision),
      gas,
      gasPriceLimit,
      spends: this.borrows(keeper) ? 0 : spends,
    });
  }

  /** A loan within one transaction needs a sale within the same one. */
  private borrows({ usesFlashLoans }: Keeper): boolean {
    return usesFlashLoans && this.parts.bridge.sellsAtOnce;
  }

  /** A priority fee as gwei for each unit of gas. */
  private tip(priorityFee: number, gas: number): number {
    return priorityFee === 0 ? 0 : priorityFee / (gas * weiPerGwei * this.coinPrice());
  }

  /** Price of the coin that gas is paid in, in the debt asset. */
  private coinPrice(): number {
    return this.parts.chain.coinPrice ?? this.market.referencePrice;
  }

  private sightOf(keeper: Keeper, target: Target): KeeperSight {
    const { arithmetic, ledger, assets, venue, bridge, chain } = this.parts;
    const account = this.account(keeper);
    const held = ledger.balance(account, assets.debt).toNumber();
    return {
      arithmetic,
      now: this.market.now,
      account,
      funds: (held - this.mempool.bound(keeper)) * spendable,
      venue,
      sellsAtOnce: bridge.sellsAtOnce,
      waitingCost: bridge.costOfWaiting(1, this.market.now),
      gasOfSelling,
      gasPrice: this.gasPrice(),
      gasPriceAt: (moment) => chain.gasPrice(moment),
      gasCost: (units) => this.gasCost(units),
      ...('liquidation' in target ? {} : this.foresight(target)),
      ...(this.observe ? { abstain: this.abstain } : {}),
    };
  }

  private readonly abstain = (offer: Offer, reason: Abstention): undefined => {
    this.declined.push({ offer, reason });
  };

  private foresight(target: TrackedPosition): Pick<KeeperSight, 'offersAfter'> {
    return {
      offersAfter: (offer: Take, share: number) => {
        const rest = restAfterTake(target.snapshot, offer, share, this.parts.arithmetic);
        return this.offersFor(target, rest);
      },
    };
  }

  private openAccount(keeper: Keeper): Account {
    const { ledger, assets, arithmetic } = this.parts;
    const account = ledger.addAccount('keeper', keeper.name);
    const capital = arithmetic.num(keeper.capital).quantize(assets.debt.decimals, 'down');
    ledger.endow(account, assets.debt, capital);
    return account;
  }
}
