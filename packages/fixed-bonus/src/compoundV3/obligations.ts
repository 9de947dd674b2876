import {
  type Account,
  type Debt,
  minimum,
  type Num,
  type ProtocolAccounts,
  type Transfer,
} from '@liqlab/core';
import { portion } from '../portion.js';

/**
 * What a sale has to pay: first the borrower's surplus, which the protocol owes whatever the
 * collateral brings, then the debt, to the lender; the rest is the treasury's. The record of the
 * debt lies in escrow and goes to the lender as the debt is paid.
 */
export class Obligations {
  // Units of `debt.amount` whose record is still in escrow.
  private units: Num;

  /**
   * @param surplus - owed to the borrower, in tokens.
   * @param owed - what `debt` stands for, in tokens.
   */
  constructor(
    private readonly borrower: Account,
    private readonly debt: Debt,
    private surplus: Num,
    private owed: Num,
  ) {
    this.units = debt.amount;
  }

  /** Tokens that are still to be paid. */
  get outstanding(): Num {
    return this.surplus.plus(this.owed);
  }

  /** The transfers by which `from` pays `amount`. */
  pay(from: Account, amount: Num, accounts: ProtocolAccounts): readonly Transfer[] {
    const { asset, token } = this.debt;
    const surplus = minimum(amount, this.surplus);
    const cleared = minimum(amount.minus(surplus), this.owed);
    const gain = amount.minus(surplus).minus(cleared);
    const units = this.clear(cleared);
    this.surplus = this.surplus.minus(surplus);
    return [
      { asset, from, to: this.borrower, amount: surplus },
      { asset, from, to: accounts.lender, amount: cleared },
      { asset, from, to: accounts.treasury, amount: gain },
      { asset: token, from: accounts.escrow, to: accounts.lender, amount: units },
    ].filter(({ amount }) => !amount.isZero());
  }

  /** The transfer that writes off the debt that was not paid. */
  writeOff({ escrow, badDebt }: ProtocolAccounts): readonly Transfer[] {
    const { token } = this.debt;
    return this.units.isZero()
      ? []
      : [{ asset: token, from: escrow, to: badDebt, amount: this.units }];
  }

  private clear(tokens: Num): Num {
    const units = tokens.eq(this.owed) ? this.units : portion(this.debt, tokens, 'down').shares;
    this.owed = this.owed.minus(tokens);
    this.units = this.units.minus(units);
    return units;
  }
}
