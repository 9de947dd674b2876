import { minimum, type Num, type Transfer } from '@liqlab/core';
import type { Borrower, BorrowerAct } from '@liqlab/market';
import type { PositionIndex } from './positionIndex.js';
import type { RunLog } from './runLog.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { TrackedPosition } from './trackedPosition.js';

/** The borrowers of a run that do something for their positions, and the money they have for it. */
export class BorrowerDesk {
  /** Own money left, in the debt asset, by position; absent until it is first asked for. */
  private readonly funds = new Map<number, number>();

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly positions: PositionIndex,
    private readonly log: RunLog,
  ) {}

  /** Lets those act whose health factor at the oracle price is below what they accept. */
  consult(watched: readonly TrackedPosition[]): void {
    if (this.parts.borrowers.length === 0) return;
    const price = this.market.oraclePriceOrInfinity();
    for (const position of watched) {
      const borrower = this.parts.borrowers[position.id];
      // Only owners of loans act: what it takes to help a short is not modelled.
      if (position.side === 'short') continue;
      const isWorried = borrower && price < borrower.actsBelow * position.breachPrice;
      if (isWorried) this.act(borrower, position, price);
    }
  }

  private act(borrower: Borrower, position: TrackedPosition, price: number): void {
    const [held, owed] = [position.snapshot.collaterals[0], position.snapshot.debts[0]];
    if (!held || !owed || held.amount.isZero() || owed.amount.isZero()) return;
    const funds = this.funds.get(position.id) ?? borrower.funds * this.startingDebt(position);
    const act = borrower.act({
      price,
      collateral: held.amount.toNumber(),
      debt: owed.amount.toNumber(),
      threshold: held.liquidationThreshold.toNumber(),
      funds,
      venue: this.market.bookedVenue,
    });
    if (!act) return;
    this.funds.set(position.id, Math.max(0, funds - costOf(act, price)));
    this.post(position, act, this.transfersOf(act, position));
  }

  private startingDebt({ id }: TrackedPosition): number {
    return this.parts.book.debt[id] ?? 0;
  }

  private post(
    position: TrackedPosition,
    { kind: act }: BorrowerAct,
    transfers: readonly Transfer[],
  ): void {
    this.parts.ledger.post({ transfers });
    this.log.borrower(position.account, act, transfers);
    this.positions.refresh(position);
    position.changedAt = this.market.now;
  }

  private transfersOf(act: BorrowerAct, position: TrackedPosition): readonly Transfer[] {
    const { ledger, assets } = this.parts;
    const { outside } = ledger;
    const { account: to } = position;
    switch (act.kind) {
      case 'add-collateral': {
        const amount = this.num(act.amount);
        return [{ asset: assets.collateral, from: outside, to, amount }];
      }
      case 'repay':
        return this.repayment(position, this.num(act.amount), outside);
      case 'sell-and-repay':
        return this.sale(position, this.num(act.lot));
    }
  }

  private sale(position: TrackedPosition, wanted: Num): readonly Transfer[] {
    const { ledger, assets } = this.parts;
    const { bookedVenue: venue } = this.market;
    const { account } = position;
    const lot = minimum(wanted, ledger.balance(account, assets.collateral));
    const proceeds = venue.sell(lot);
    return [
      { asset: assets.collateral, from: account, to: venue.account, amount: lot },
      { asset: assets.debt, from: venue.account, to: account, amount: proceeds },
      ...this.repayment(position, proceeds, account),
    ];
  }

  /** At most what is owed. */
  private repayment(
    { account }: TrackedPosition,
    most: Num,
    from: Transfer['from'],
  ): readonly Transfer[] {
    const { ledger, assets, accounts } = this.parts;
    const amount = minimum(most, ledger.balance(account, assets.debtToken));
    return [
      { asset: assets.debt, from, to: accounts.lender, amount },
      { asset: assets.debtToken, from: account, to: accounts.lender, amount },
    ];
  }

  // Up: a float must not leave a raw unit of the debt behind.
  private num(amount: number): Num {
    const { arithmetic, assets } = this.parts;
    return arithmetic.num(amount).quantize(assets.debt.decimals, 'up');
  }
}

function costOf(act: BorrowerAct, price: number): number {
  if (act.kind === 'add-collateral') return act.amount * price;
  return act.kind === 'repay' ? act.amount : 0;
}
