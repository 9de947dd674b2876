import {
  type Account,
  type Backstop,
  type LiquidationEvent,
  minimum,
  type Num,
} from '@liqlab/core';
import type { RunLog } from './runLog.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { SaleRecord } from './saleRecord.js';

/** Lets the backstops of a run pay for debt as soon as it is written off, one after the other. */
export class BackstopDesk {
  /** With the account of each. */
  private readonly backstops: readonly (readonly [Backstop, Account])[];

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly log: RunLog,
  ) {
    this.backstops = parts.backstops.map((one) => [one, this.accountOf(one)]);
  }

  /** The event was posted; what it has written off is to be paid for. */
  follow(sale: SaleRecord, { transfers }: LiquidationEvent): void {
    if (this.backstops.length === 0) return;
    const token = sale.liquidation.position.debts[0]?.token;
    for (const { asset, to, amount } of transfers) {
      if (asset === token && to.kind === 'bad-debt' && !amount.isZero()) this.cover(sale, amount);
    }
  }

  private cover(sale: SaleRecord, debt: Num): void {
    let left = debt;
    for (const [backstop, account] of this.backstops) {
      if (left.isZero()) return;
      left = left.minus(this.ask(backstop, account, sale, left));
    }
  }

  /** @returns the debt that is paid for, in units of the debt. */
  private ask(backstop: Backstop, account: Account, sale: SaleRecord, debt: Num): Num {
    const { arithmetic, assets, ledger, accounts } = this.parts;
    const [owed] = sale.liquidation.position.debts;
    if (!owed) return arithmetic.zero;
    // What a short owes is worth what it costs to buy.
    const isQuote = owed.asset === assets.debt;
    const price = isQuote ? arithmetic.one : arithmetic.num(this.market.referencePrice);
    const value = (amount: Num) => amount.times(price).quantize(assets.debt.decimals, 'up');
    const whole = value(debt);
    const available = ledger.balance(account, assets.debt);
    const paid = backstop.pay({ amount: whole, available });
    if (paid.isZero()) return paid;
    const cleared = paid.eq(whole) ? debt : paid.div(price).quantize(owed.token.decimals, 'down');
    const cash = backstop.payer === 'lenders' ? arithmetic.zero : minimum(paid, available);
    const transfers = [
      { asset: assets.debt, from: account, to: accounts.lender, amount: cash },
      { asset: owed.token, from: accounts.badDebt, to: accounts.lender, amount: cleared },
    ];
    ledger.post({ transfers });
    this.log.backstop(sale, backstop, cleared.toNumber(), transfers);
    return cleared;
  }

  private accountOf(backstop: Backstop): Account {
    const { ledger, accounts, arithmetic, assets, startingDebt } = this.parts;
    if (backstop.payer === 'treasury') return accounts.treasury;
    if (backstop.payer === 'lenders') return accounts.lender;
    const account = ledger.addAccount('backstop', backstop.id);
    const cash = arithmetic.num(backstop.openingCash(startingDebt));
    ledger.endow(account, assets.debt, cash.quantize(assets.debt.decimals, 'up'));
    return account;
  }
}
