import { type Position, triggerPrice } from '@liqlab/core';
import TinyQueue from 'tinyqueue';
import type { RunParts } from './runParts.js';
import type { TrackedPosition } from './trackedPosition.js';

interface Sleeper {
  readonly id: number;
  readonly wakePrice: number;
}

/**
 * The borrowers' book ordered by the price at which somebody has to look: the mechanism's trigger, or
 * the price at which its owner acts. A position sleeps, and costs nothing, until the price comes down
 * to it; then it is woken and given ledger accounts.
 */
export class PositionIndex {
  private asleep: TinyQueue<Sleeper>;
  private triggersMoved = false;
  private readonly tracked = new Map<number, TrackedPosition>();
  private readonly byAccount: TrackedPosition[] = [];

  constructor(private readonly parts: RunParts) {
    const ids = [...parts.book.ids.keys()];
    parts.mechanism.observe?.(ids.map((id) => this.track(id).snapshot));
    this.asleep = this.queue(ids);
  }

  /** Wakes the positions whose wake price is at or above `price`, the highest first. */
  wake(price: number): readonly TrackedPosition[] {
    const woken: TrackedPosition[] = [];
    if (this.triggersMoved) this.asleep = this.queue(this.asleep.data.map(({ id }) => id));
    for (let next = this.asleep.peek(); next && next.wakePrice >= price; ) {
      this.asleep.pop();
      woken.push(this.track(next.id));
      next = this.asleep.peek();
    }
    return woken;
  }

  /** All trigger prices are asked for again before anybody is woken next. */
  askAgain(): void {
    this.triggersMoved = true;
  }

  private queue(ids: readonly number[]): TinyQueue<Sleeper> {
    this.triggersMoved = false;
    for (const one of this.tracked.values()) this.takeTrigger(one);
    const sleepers = ids.map((id) => ({ id, wakePrice: this.wakePriceOf(id) }));
    return new TinyQueue(sleepers, (a, b) => b.wakePrice - a.wakePrice || a.id - b.id);
  }

  private sleep({ id, wakePrice }: TrackedPosition): void {
    this.asleep.push({ id, wakePrice });
  }

  /** The position whose money is in this account. */
  ownedBy(accountIndex: number): TrackedPosition | undefined {
    return this.byAccount[accountIndex];
  }

  /** Takes the snapshot anew from the ledger. */
  refresh(position: TrackedPosition): void {
    const { ledger, assets } = this.parts;
    position.snapshot = this.snapshot(
      position.id,
      position.account,
      ledger.balance(position.account, assets.collateral),
      ledger.balance(position.account, assets.debtToken),
    );
    this.parts.mechanism.observe?.([position.snapshot]);
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
    const known = this.tracked.get(id);
    if (known) return known;
    const { ledger, assets, book, arithmetic } = this.parts;
    const account = ledger.addAccount('borrower', book.ids[id] ?? String(id));
    ledger.endow(account, assets.collateral, arithmetic.num(book.collateral[id] ?? 0));
    ledger.endow(account, assets.debtToken, arithmetic.num(book.debt[id] ?? 0));
    const snapshot = this.initial(id, account);
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
      proposal: undefined,
    };
    this.tracked.set(id, position);
    this.byAccount[account.index] = position;
    return position;
  }

  private wakePriceOf(id: number): number {
    const known = this.tracked.get(id);
    if (known) return known.wakePrice;
    // Nobody looks at the owner of a position that only has its trigger taken.
    const position = this.initial(id, this.parts.ledger.outside);
    return this.wakePrice(position, this.triggerPriceOf(position));
  }

  private takeTrigger(position: TrackedPosition): void {
    position.triggerPrice = this.triggerPriceOf(position.snapshot);
    position.wakePrice = this.wakePrice(position.snapshot, position.triggerPrice);
  }

  private wakePrice(position: Position, trigger: number): number {
    const { actsBelow = 0 } = this.parts.borrowers[position.id] ?? {};
    return actsBelow === 0 ? trigger : Math.max(trigger, actsBelow * (triggerPrice(position) ?? 0));
  }

  private triggerPriceOf(position: Position): number {
    return this.parts.mechanism.triggerPrice(position) ?? Number.POSITIVE_INFINITY;
  }

  private initial(id: number, owner: Position['owner']): Position {
    const { book, arithmetic } = this.parts;
    const amounts = [book.collateral[id] ?? 0, book.debt[id] ?? 0] as const;
    return this.snapshot(id, owner, arithmetic.num(amounts[0]), arithmetic.num(amounts[1]));
  }

  private snapshot(
    id: number,
    owner: Position['owner'],
    collateral: Position['collaterals'][number]['amount'],
    debt: Position['debts'][number]['amount'],
  ): Position {
    const { assets, book, arithmetic } = this.parts;
    const liquidationThreshold = arithmetic.num(book.threshold[id] ?? 0);
    return {
      id,
      owner,
      collaterals: [{ asset: assets.collateral, amount: collateral, liquidationThreshold }],
      debts: [{ asset: assets.debt, token: assets.debtToken, amount: debt }],
    };
  }
}

function owes({ debts }: Position): boolean {
  return debts.some(({ amount }) => !amount.isZero());
}
