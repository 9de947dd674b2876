import {
  type Account,
  type AccountKind,
  type Arithmetic,
  type Asset,
  type MarketView,
  NoVenueError,
  type Num,
  type Position,
  type ProtocolAccounts,
  type Venue,
} from '@liqlab/core';
import { Ledger } from '@liqlab/harness';
import type { Workload } from './workload.js';

const decimals = 18;
// More than the keeper and the venue pay out.
const plenty = 1e12;

/** A ledger with the positions of a book, a keeper and a venue: the least that a mechanism needs. */
export class MechanismWorld implements MarketView {
  readonly now = 0;
  readonly block = 0;
  readonly ledger: Ledger;
  readonly accounts: ProtocolAccounts;
  readonly keeper: Account;
  readonly collateral: Asset;
  readonly debt: Asset;
  private readonly token: Asset;
  private readonly outlet: Account;
  private readonly owners: (Account | undefined)[] = [];
  private shown: Num;

  constructor(
    private readonly book: Workload['book'],
    readonly arithmetic: Arithmetic,
  ) {
    this.ledger = new Ledger(arithmetic);
    this.collateral = this.ledger.addAsset('collateral', decimals);
    this.debt = this.ledger.addAsset('debt', decimals);
    this.token = this.ledger.addAsset('owed debt', decimals);
    const account = (kind: AccountKind) => this.ledger.addAccount(kind, kind);
    this.keeper = account('keeper');
    this.outlet = account('venue');
    this.accounts = {
      lender: account('lender'),
      treasury: account('treasury'),
      escrow: account('escrow'),
      coBorrowers: account('co-borrowers'),
      backstop: account('backstop'),
      badDebt: account('bad-debt'),
    };
    this.shown = arithmetic.zero;
    for (const payer of [this.keeper, this.outlet]) {
      this.ledger.endow(payer, this.debt, arithmetic.num(plenty));
    }
  }

  balance(account: Account, asset: Asset): Num {
    return this.ledger.balance(account, asset);
  }

  price(): Num {
    return this.shown;
  }

  venue(sell: Asset, buy: Asset): Venue {
    throw new NoVenueError(sell.id, buy.id);
  }

  /** The oracle shows another price. */
  moveTo(price: number): void {
    this.shown = this.arithmetic.num(price);
  }

  /** The position as it is now. */
  position(id: number): Position {
    const { ledger, collateral, debt, token } = this;
    const owner = this.owners[id] ?? this.open(id);
    const liquidationThreshold = this.arithmetic.num(this.book.threshold[id] as number);
    return {
      id,
      owner,
      collaterals: [
        { asset: collateral, amount: ledger.balance(owner, collateral), liquidationThreshold },
      ],
      debts: [{ asset: debt, token, amount: ledger.balance(owner, token) }],
    };
  }

  /** The keeper sells what it bought. */
  sell(lot: Num, received: number): void {
    const { collateral, debt, keeper, outlet } = this;
    const amount = this.arithmetic.num(received).quantize(decimals, 'down');
    this.ledger.post({
      transfers: [
        { asset: collateral, from: keeper, to: outlet, amount: lot },
        { asset: debt, from: outlet, to: keeper, amount },
      ],
    });
  }

  private open(id: number): Account {
    const { book, ledger } = this;
    const { num } = this.arithmetic;
    const owner = ledger.addAccount('borrower', book.ids[id] as string);
    ledger.endow(owner, this.collateral, num(book.collateral[id] as number));
    ledger.endow(owner, this.token, num(book.debt[id] as number));
    this.owners[id] = owner;
    return owner;
  }
}
