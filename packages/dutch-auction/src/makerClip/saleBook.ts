import {
  type Account,
  type Closed,
  type Filled,
  minimum,
  type Num,
  type Opened,
  type ProtocolAccounts,
  type Reset,
} from '@liqlab/core';
import { debtCleared } from '../debtCleared.js';
import { movements } from '../movements.js';
import type { SoleHoldings } from '../soleHoldings.js';
import { transferMaker } from '../transferMaker.js';
import type { SalePlan } from './makerClip.js';
import type { Purchase } from './purchase.js';
import type { SaleState } from './saleState.js';

/** Says who gives what to whom when something happens to a sale. */
export class SaleBook {
  private readonly make: ReturnType<typeof transferMaker>;

  constructor(
    private readonly owner: Account,
    private readonly holdings: SoleHoldings,
    private readonly accounts: ProtocolAccounts,
  ) {
    this.make = transferMaker(holdings);
  }

  /** The vault's lot and debt are held by the protocol; `by` is rewarded. */
  opened({ lot, due, debtTokens, reward }: SalePlan, by: Account): Opened {
    const { escrow } = this.accounts;
    const transfers = movements(
      this.make.collateral(this.owner, escrow, lot),
      this.make.debtTokens(this.owner, escrow, debtTokens),
      this.make.payment(this.accounts.treasury, by, reward),
    );
    return { type: 'opened', debt: due, lot, transfers };
  }

  /** `by` pays the lender until the debt is repaid, then the treasury. */
  filled(
    sale: SaleState,
    { sold, paid }: Purchase,
    by: Account,
  ): { readonly event: Filled; readonly left: SaleState } {
    const { escrow, lender, treasury } = this.accounts;
    const repaid = minimum(paid, sale.due);
    const due = sale.due.minus(repaid);
    const cleared = debtCleared(repaid, due, sale.debtTokens, this.holdings.debt);
    const transfers = movements(
      this.make.collateral(escrow, by, sold),
      this.make.payment(by, lender, repaid),
      this.make.payment(by, treasury, paid.minus(repaid)),
      this.make.debtTokens(escrow, lender, cleared),
    );
    const [lot, tab] = [sale.lot.minus(sold), sale.tab.minus(paid)];
    return {
      event: { type: 'filled', by, sold, paid, transfers },
      left: { ...sale, lot, tab, due, debtTokens: sale.debtTokens.minus(cleared) },
    };
  }

  /** `by` is rewarded. */
  reset(reward: Num, by: Account): Reset {
    const transfers = movements(this.make.payment(this.accounts.treasury, by, reward));
    return { type: 'reset', transfers };
  }

  /** A sale that is over: what is left of the lot goes back; debt that nobody paid is written off. */
  closed({ lot, tab, debtTokens }: SaleState): Closed {
    const { escrow, lender, badDebt } = this.accounts;
    const transfers = movements(
      this.make.collateral(escrow, this.owner, lot),
      this.make.debtTokens(escrow, tab.isZero() ? lender : badDebt, debtTokens),
    );
    return { type: 'closed', transfers };
  }

  /** `to` takes over the lot and the debt. */
  withdrawn({ lot, debtTokens }: SaleState, to: Account): Closed {
    const { escrow } = this.accounts;
    const transfers = movements(
      this.make.collateral(escrow, to, lot),
      this.make.debtTokens(escrow, to, debtTokens),
    );
    return { type: 'closed', transfers };
  }
}
