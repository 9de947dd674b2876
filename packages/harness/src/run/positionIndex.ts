import {
  type Asset,
  type Collateral,
  type Debt,
  guardedTrigger,
  type Num,
  type Position,
  type Side,
  triggerPrice,
} from '@liqlab/core';
import { isShort } from '@liqlab/market';
import { Attention } from './attention.js';
import { directionOf, type PriceRange, worstFor } from './reaches.js';
import type { RunParts } from './runParts.js';
import type { TrackedPosition } from './trackedPosition.js';
import { TriggerHeap } from './triggerHeap.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The borrowers' book ordered by the price at which somebody has to look: the mechanism's trigger, or
 * the price at which its owner acts. A position sleeps, and costs nothing, until the price comes to it,
 * from above or, for a short, from below; then it is woken and given ledger accounts.
 */
export class PositionIndex {
  /** By wake price times the direction of the side, so that a fall of that is what wakes. */
  private readonly asleep: Readonly<Record<Side, TriggerHeap>>;
  /** What a position holds and owes: a short the quote and the asset, any other the reverse. */
  private readonly assetsOf: Readonly<
    Record<Side, Readonly<Record<'held' | 'owed' | 'token', Asset>>>
  >;
  private triggersMoved = false;
  /** By id; absent for a position that was never woken. */
  private readonly tracked: (TrackedPosition | undefined)[] = [];
  private readonly byAccount: (TrackedPosition | undefined)[] = [];

  constructor(private readonly parts: RunParts) {
    const { book, mechanism } = parts;
    const { collateral, debt, debtToken, shortToken } = parts.assets;
    this.assetsOf = {
      long: { held: collateral, owed: debt, token: debtToken },
      short: { held: debt, owed: collateral, token: shortToken },
    };
    this.tracked.length = book.ids.length;
    const count = book.ids.length;
    mechanism.observe?.(book.ids.map((_, id) => this.track(id).snapshot));
    const shorts = book.short ? count : 0;
    this.asleep = { long: new TriggerHeap(count), short: new TriggerHeap(shorts) };
    const keyOf = this.keys();
    if (!book.short) this.asleep.long.fill(keyOf);
    else for (let id = 0; id < count; id += 1) this.asleep[this.sideOf(id)].push(id, keyOf(id));
  }

  /** Wakes the positions whose wake price one of the prices has reached, the farthest beyond first. */
  wake(prices: PriceRange): readonly TrackedPosition[] {
    if (this.triggersMoved) this.reorder();
    const { long, short } = this.asleep;
    if (long.highest < prices.lowest && short.highest < -prices.highest) return nobody;
    const woken: TrackedPosition[] = [];
    for (const side of sides) {
      const key = worstFor(side, prices) * directionOf(side);
      while (this.asleep[side].highest >= key) woken.push(this.track(this.asleep[side].pop()));
    }
    return woken;
  }

  /** All trigger prices are asked for again before anybody is woken next. */
  askAgain(): void {
    this.triggersMoved = true;
  }

  private reorder(): void {
    this.triggersMoved = false;
    for (const one of this.tracked) if (one) this.takeTrigger(one);
    const keyOf = this.keys();
    for (const side of sides) this.asleep[side].reorder(keyOf);
  }

  /** Wake price times the direction, of every position. */
  private keys(): (id: number) => number {
    const priceOf = this.firstWakePrices();
    return (id) => (this.tracked[id]?.wakePrice ?? priceOf(id)) * directionOf(this.sideOf(id));
  }

  private sleep({ id, wakePrice, side }: TrackedPosition): void {
    this.asleep[side].push(id, wakePrice * directionOf(side));
  }

  private sideOf(id: number): Side {
    return isShort(this.parts.book, id) ? 'short' : 'long';
  }

  /** The position whose money is in this account. */
  ownedBy(accountIndex: number): TrackedPosition | undefined {
    return this.byAccount[accountIndex];
  }

  /** Takes the snapshot anew from the ledger. */
  refresh(position: TrackedPosition): void {
    const { ledger, mechanism } = this.parts;
    const { id, account, snapshot, side } = position;
    const { held, token } = this.assetsOf[side];
    position.snapshot = this.snapshot(
      id,
      account,
      ledger.balance(account, held),
      ledger.balance(account, token),
      (snapshot.collaterals[0] as Collateral).liquidationThreshold,
    );
    mechanism.observe?.([position.snapshot]);
    this.takeTrigger(position);
    position.breachPrice = triggerPrice(position.snapshot) ?? position.triggerPrice;
    position.proposal = undefined;
    if (position.isDormant && owes(position.snapshot)) {
      position.isDormant = false;
      this.sleep(position);
    }
  }

  /** Keeps a position on the watch, lets it sleep until its trigger, or drops it without debt. */
  settleDown(position: TrackedPosition, isNear: boolean): boolean {
    position.isDormant = !owes(position.snapshot);
    if (position.isDormant || isNear) return !position.isDormant;
    this.sleep(position);
    return false;
  }

  private track(id: number): TrackedPosition {
    const known = this.tracked[id];
    if (known) return known;
    const { ledger, book, arithmetic } = this.parts;
    const side = this.sideOf(id);
    const { held, token } = this.assetsOf[side];
    const account = ledger.addAccount('borrower', book.ids[id] ?? String(id));
    const collateral = arithmetic.num(book.collateral[id] ?? 0);
    const debt = arithmetic.num(book.debt[id] ?? 0);
    const threshold = arithmetic.num(book.threshold[id] ?? 0);
    ledger.endow(account, held, collateral);
    ledger.endow(account, token, debt);
    const snapshot = this.snapshot(id, account, collateral, debt, threshold);
    const trigger = this.triggerPriceOf(snapshot);
    const position: TrackedPosition = {
      id,
      account,
      side,
      snapshot,
      triggerPrice: trigger,
      wakePrice: this.wakePrice(snapshot, trigger),
      breachPrice: triggerPrice(snapshot) ?? trigger,
      breach: undefined,
      shownAt: undefined,
      isDormant: false,
      changedAt: Number.NEGATIVE_INFINITY,
      attention: new Attention(),
      proposal: undefined,
    };
    this.tracked[id] = position;
    this.byAccount[account.index] = position;
    return position;
  }

  /** Wake prices of positions that nobody has woken yet; all of a side share one snapshot in turn. */
  private firstWakePrices(): (id: number) => number {
    const { book, arithmetic, ledger } = this.parts;
    const { zero } = arithmetic;
    // Nobody looks at the owner of a position that only has its trigger taken.
    const share = (side: Side): Mutable<Position> =>
      this.snapshotOf(side, 0, ledger.outside, zero, zero, zero);
    const sharedBy = { long: share('long'), short: share('short') };
    return (id) => {
      const shared = sharedBy[this.sideOf(id)];
      const collateral = shared.collaterals[0] as Mutable<Collateral>;
      const debt = shared.debts[0] as Mutable<Debt>;
      shared.id = id;
      collateral.amount = arithmetic.num(book.collateral[id] ?? 0);
      collateral.liquidationThreshold = arithmetic.num(book.threshold[id] ?? 0);
      debt.amount = arithmetic.num(book.debt[id] ?? 0);
      return this.wakePrice(shared, this.triggerPriceOf(shared));
    };
  }

  private takeTrigger(position: TrackedPosition): void {
    position.triggerPrice = this.triggerPriceOf(position.snapshot);
    position.wakePrice = this.wakePrice(position.snapshot, position.triggerPrice);
  }

  private wakePrice(position: Position, trigger: number): number {
    const { actsBelow = 0 } = this.parts.borrowers[position.id] ?? {};
    const isPassive = actsBelow === 0 || position.side === 'short';
    const acts = isPassive ? 0 : actsBelow * (triggerPrice(position) ?? 0);
    // A float only says when to look: the mechanism decides in the run's arithmetic.
    return Math.max(guardedTrigger(trigger, position.side), acts);
  }

  private triggerPriceOf(position: Position): number {
    const trigger = this.parts.mechanism.triggerPrice(position);
    return trigger ?? Number.POSITIVE_INFINITY * directionOf(position.side ?? 'long');
  }

  private snapshot(
    id: number,
    owner: Position['owner'],
    amount: Num,
    owed: Num,
    liquidationThreshold: Num,
  ): Position {
    const entry = this.parts.book.entryPrice?.[id];
    const snapshot = this.snapshotOf(
      this.sideOf(id),
      id,
      owner,
      amount,
      owed,
      liquidationThreshold,
    );
    return entry === undefined
      ? snapshot
      : { ...snapshot, entryPrice: this.parts.arithmetic.num(entry) };
  }

  private snapshotOf(
    side: Side,
    id: number,
    owner: Position['owner'],
    amount: Num,
    debt: Num,
    liquidationThreshold: Num,
  ): Position {
    const { held, owed, token } = this.assetsOf[side];
    const collaterals = [{ asset: held, amount, liquidationThreshold }];
    const debts = [{ asset: owed, token, amount: debt }];
    return side === 'short'
      ? { id, owner, collaterals, debts, side }
      : { id, owner, collaterals, debts };
  }
}

const sides: readonly Side[] = ['long', 'short'];

const nobody: readonly TrackedPosition[] = [];

function owes({ debts }: Position): boolean {
  return debts.some(({ amount }) => !amount.isZero());
}
