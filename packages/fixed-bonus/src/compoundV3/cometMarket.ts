import type { Arithmetic, Debt, Num } from '@liqlab/core';
import { balance } from '../balance.js';
import { portion } from '../portion.js';

/** The totals of a market of one base asset. */
export interface CometTotals {
  /** All deposits, in units of principal. */
  readonly supplied: Num;
  /** All debts, in units of {@link Debt.amount}. */
  readonly borrowed: Num;
  /** Tokens per unit of deposits. */
  readonly supplyIndex: Num;
  /** Cash + debts − deposits, in tokens; negative where the protocol is short. */
  readonly reserves: Num;
}

/**
 * The books of a market, shared by all of its sales. Reserves change as cash does and as the present
 * values of all deposits and of all debts do, each rounded down (Comet.getReserves, comet\@d5a30b0).
 * A market whose totals nobody gave counts from zero, and a unit of its deposits is a token.
 */
export class CometMarket {
  private current: CometTotals;

  constructor({ zero, one }: Arithmetic, totals?: CometTotals) {
    this.current = totals ?? { supplied: zero, borrowed: zero, supplyIndex: one, reserves: zero };
  }

  /** The totals after every absorption and purchase so far. */
  get totals(): CometTotals {
    return this.current;
  }

  /**
   * Takes over the whole `debt` and deposits `surplus` tokens for its borrower.
   *
   * @returns what the deposit is worth, in tokens: whole units of principal, rounded down twice.
   */
  absorb(debt: Debt, surplus: Num): Num {
    const before = this.current;
    const deposit = { asset: debt.asset, amount: surplus, index: before.supplyIndex };
    const units = portion(deposit, surplus, 'down').shares;
    const after = {
      ...before,
      supplied: before.supplied.plus(units),
      borrowed: before.borrowed.minus(debt.amount),
    };
    const cost = netDebts(before, debt).minus(netDebts(after, debt));
    this.current = { ...after, reserves: before.reserves.minus(cost) };
    return balance({ ...deposit, amount: units }, 'down');
  }

  /** Adds what a purchase paid to the reserves. */
  takeIn(paid: Num): void {
    this.current = { ...this.current, reserves: this.current.reserves.plus(paid) };
  }
}

/** Present value of all debts less that of all deposits, in tokens. */
function netDebts({ supplied, borrowed, supplyIndex }: CometTotals, debt: Debt): Num {
  const deposits = balance({ asset: debt.asset, amount: supplied, index: supplyIndex }, 'down');
  return balance({ ...debt, amount: borrowed }, 'down').minus(deposits);
}
