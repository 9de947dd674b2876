import { type Account, minimum, type Transfer } from '@liqlab/core';
import type { Target } from './mempool.js';
import type { RunLog } from './runLog.js';
import type { RunParts } from './runParts.js';

/** What keepers pay beside what they buy: as much of it as they have. */
export class Charges {
  constructor(
    private readonly parts: RunParts,
    private readonly log: RunLog,
  ) {}

  /**
   * Charges a keeper for a transaction, reverted or not.
   *
   * @param target - absent for a sale out of the keeper's stock.
   */
  transaction(by: Account, amount: number, reverted: string | undefined, target?: Target): void {
    const { cost, transfers } = this.pay(by, amount, this.parts.network);
    this.log.transaction(by, target, cost, reverted, transfers);
  }

  /** Charges a keeper for money that is bound in collateral. */
  holding(by: Account, amount: number): void {
    const { cost, transfers } = this.pay(by, amount, this.parts.ledger.outside);
    this.log.holdingCost(by, cost, transfers);
  }

  private pay(by: Account, amount: number, to: Account) {
    const { arithmetic, ledger, assets } = this.parts;
    const due = arithmetic.num(amount).quantize(assets.debt.decimals, 'down');
    const paid = minimum(due, ledger.balance(by, assets.debt));
    const transfers: readonly Transfer[] = [{ asset: assets.debt, from: by, to, amount: paid }];
    ledger.post({ transfers });
    return { cost: paid.toNumber(), transfers };
  }
}
