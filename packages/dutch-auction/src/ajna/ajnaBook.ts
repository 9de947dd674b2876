import {
  type Account,
  type Closed,
  type Filled,
  type MarketView,
  maximum,
  type Opened,
} from '@liqlab/core';
import { debtCleared } from '../debtCleared.js';
import { movements } from '../movements.js';
import type { SoleHoldings } from '../soleHoldings.js';
import { transferMaker } from '../transferMaker.js';
import type { AjnaPurchase } from './ajnaPurchase.js';
import type { AjnaState } from './ajnaState.js';

/** Says who gives what to whom when something happens to a sale; the treasury is the pool's reserves. */
export class AjnaBook {
  private readonly make: ReturnType<typeof transferMaker>;

  constructor(
    private readonly owner: Account,
    private readonly holdings: SoleHoldings,
    private readonly market: MarketView,
  ) {
    this.make = transferMaker(holdings);
  }

  /** The loan is held by the pool, and so is the kicker's bond. */
  opened({ lot, owed, debtTokens, bond, kicker }: AjnaState): Opened {
    const { escrow } = this.market.accounts;
    const transfers = movements(
      this.make.collateral(this.owner, escrow, lot),
      this.make.debtTokens(this.owner, escrow, debtTokens),
      this.make.payment(kicker, escrow, bond),
    );
    return { type: 'opened', debt: owed, lot, transfers };
  }

  /** `by` pays the lenders, the kicker's bond and the reserves. */
  filled(
    sale: AjnaState,
    { sold, paid, repaid, bondReward, bondPenalty }: AjnaPurchase,
    by: Account,
  ): { readonly event: Filled; readonly left: AjnaState } {
    const { escrow, lender, treasury } = this.market.accounts;
    const { zero } = this.market.arithmetic;
    const owed = sale.owed.minus(repaid);
    const cleared = debtCleared(repaid, owed, sale.debtTokens, this.holdings.debt);
    // Never below zero but for the noise of float64.
    const toReserves = maximum(zero, paid.minus(repaid).minus(bondReward));
    const transfers = movements(
      this.make.collateral(escrow, by, sold),
      this.make.payment(by, lender, repaid),
      this.make.payment(by, escrow, bondReward),
      this.make.payment(by, treasury, toReserves),
      this.make.payment(escrow, treasury, bondPenalty),
      this.make.debtTokens(escrow, lender, cleared),
    );
    const bond = sale.bond.plus(bondReward).minus(bondPenalty);
    const debtTokens = sale.debtTokens.minus(cleared);
    return {
      event: { type: 'filled', by, sold, paid, transfers },
      left: { ...sale, lot: sale.lot.minus(sold), owed, debtTokens, bond },
    };
  }

  /** The debt is repaid: the rest of the lot is the borrower's again. */
  repaid({ lot, bond, kicker }: AjnaState): Closed {
    const { escrow } = this.market.accounts;
    const transfers = movements(
      this.make.collateral(escrow, this.owner, lot),
      this.make.payment(escrow, kicker, bond),
    );
    return { type: 'closed', transfers };
  }

  /** The lenders take over the rest of the lot, and lose the rest of the debt. */
  writtenOff({ lot, bond, kicker, debtTokens }: AjnaState): Closed {
    const { escrow, lender, badDebt } = this.market.accounts;
    const transfers = movements(
      this.make.collateral(escrow, lender, lot),
      this.make.debtTokens(escrow, badDebt, debtTokens),
      this.make.payment(escrow, kicker, bond),
    );
    return { type: 'closed', transfers };
  }
}
