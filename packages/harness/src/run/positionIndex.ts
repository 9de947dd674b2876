import {
  type Collateral,
  type Debt,
  guardedTrigger,
  type Num,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import { Attention } from './attention.js';
import type { RunParts } from './runParts.js';
import type { TrackedPosition } from './trackedPosition.js';
import { TriggerHeap } from './triggerHeap.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The borrowers' book ordered by the price at which somebody has to look: the mechanism's trigger, or
 * the price at which its owner acts. A position sleeps, and costs nothing, until the price comes down
 * to it; then it is woken and given ledger accounts.
 */
export class PositionIndex {
  private readonly asleep: TriggerHeap;
  private triggersMoved = false;
  /** By id; absent for a position that was never woken. */
  private readonly tracked: (TrackedPosition | undefined)[] = [];
  private readonly byAccount: (TrackedPosition | undefined)[] = [];

  constructor(private readonly parts: RunParts) {
    const { book, mechanism } = parts;
    this.tracked.length = book.ids.length;
    const ids = [...book.ids.keys()];
    mechanism.observe?.(ids.map((id) => this.track(id).snapshot));
    this.asleep = new TriggerHeap(book.ids.length);
    const priceOf = this.firstWakePrices();
    this.asleep.fill((id) => this.tracked[id]?.wakePrice ?? priceOf(id));
  }

  /** Wakes the positions whose wake price is at or above `price`, the highest first. */
  wake(price: number): readonly TrackedPosition[] {
    if (this.triggersMoved) this.reorder();
    if (this.asleep.highest < price) return nobody;
    const woken: TrackedPosition[] = [];
    while (this.asleep.highest >= price) woken.push(this.track(this.asleep.pop()));
    return woken;
  }

  /** All trigger prices are asked for again before anybody is woken next. */
  askAgain(): void {
    this.triggersMoved = true;
  }

  private reorder(): void {
    this.triggersMoved = false;
    for (const one of this.tracked) if (one) this.takeTrigger(one);
    const priceOf = this.firstWakePrices();
    this.asleep.reorder((id) => this.tracked[id]?.wakePrice ?? priceOf(id));
  }

  private sleep({ id, wakePrice }: TrackedPosition): void {
    this.asleep.push(id, wakePrice);
  }

  /** The position whose money is in this account. */
  ownedBy(accountIndex: number): TrackedPosition | undefined {
    return this.byAccount[accountIndex];
  }

  /** Takes the snapshot anew from the ledger. */
  refresh(position: TrackedPosition): void {
    const { ledger, assets, mechanism } = this.parts;
    const { id, account, snapshot } = position;
    position.snapshot = this.snapshot(
      id,
      account,
      ledger.balance(account, assets.collateral),
      ledger.balance(account, assets.debtToken),
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
    const { ledger, assets, book, arithmetic } = this.parts;
    const account = ledger.addAccount('borrower', book.ids[id] ?? String(id));
    const collateral = arithmetic.num(book.collateral[id] ?? 0);
    const debt = arithmetic.num(book.debt[id] ?? 0);
    const threshold = arithmetic.num(book.threshold[id] ?? 0);
    ledger.endow(account, assets.collateral, collateral);
    ledger.endow(account, assets.debtToken, debt);
    const snapshot = this.snapshot(id, account, collateral, debt, threshold);
    const trigger = this.triggerPriceOf(snapshot);
    const position: TrackedPosition = {
      id,
      account,
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

  /** Wake prices of positions that nobody has woken yet; all of them share one snapshot in turn. */
  private firstWakePrices(): (id: number) => number {
    const { book, arithmetic, ledger } = this.parts;
    const { zero } = arithmetic;
    // Nobody looks at the owner of a position that only has its trigger taken.
    const shared: Mutable<Position> = this.snapshot(0, ledger.outside, zero, zero, zero);
    const collateral = shared.collaterals[0] as Mutable<Collateral>;
    const debt = shared.debts[0] as Mutable<Debt>;
    return (id) => {
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
    const acts = actsBelow === 0 ? 0 : actsBelow * (triggerPrice(position) ?? 0);
    // A float only says when to look: the mechanism decides in the run's arithmetic.
    return Math.max(guardedTrigger(trigger), acts);
  }

  private triggerPriceOf(position: Position): number {
    return this.parts.mechanism.triggerPrice(position) ?? Number.POSITIVE_INFINITY;
  }

  private snapshot(
    id: number,
    owner: Position['owner'],
    amount: Num,
    owed: Num,
    liquidationThreshold: Num,
  ): Position {
    const { collateral, debt, debtToken } = this.parts.assets;
    return {
      id,
      owner,
      collaterals: [{ asset: collateral, amount, liquidationThreshold }],
      debts: [{ asset: debt, token: debtToken, amount: owed }],
    };
  }
}

const nobody: readonly TrackedPosition[] = [];

function owes({ debts }: Position): boolean {
  return debts.some(({ amount }) => !amount.isZero());
}
