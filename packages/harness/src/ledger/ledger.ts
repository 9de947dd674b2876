import type { Account, AccountKind, Arithmetic, Asset, LiquidationEvent, Num } from '@liqlab/core';
import type { Balances } from './balances.js';
import { ConservationError } from './conservationError.js';
import { ExactBalances } from './exactBalances.js';
import { FloatBalances } from './floatBalances.js';

/**
 * The double-entry book of a run. Every movement takes from one account what it gives to another,
 * and no account but `outside` may fall below zero: whoever pays out what was never paid in is
 * stopped at that event.
 */
export class Ledger {
  /** The rest of the world: the only account whose balance may be negative. */
  readonly outside: Account;
  private readonly assets: Asset[] = [];
  private readonly balances: Balances[] = [];
  private accounts = 0;
  private posted = 0;

  constructor(readonly arithmetic: Arithmetic) {
    this.outside = this.addAccount('outside', 'outside');
  }

  /**
   * A new row of the book. An id given twice makes two assets.
   *
   * @param decimals digits after the point of one whole token, 0 to 45.
   */
  addAsset(id: string, decimals: number): Asset {
    const { arithmetic } = this;
    const isFast = arithmetic.name === 'fast';
    const balances = isFast ? new FloatBalances(arithmetic) : new ExactBalances(arithmetic.zero);
    for (let account = 0; account < this.accounts; account += 1) balances.add();
    const asset = { id, decimals, index: this.assets.length };
    this.assets.push(asset);
    this.balances.push(balances);
    return asset;
  }

  /** A new column of the book, empty of every asset. `name` is what errors and reports show. */
  addAccount(kind: AccountKind, name: string): Account {
    const account = { kind, name, index: this.accounts };
    this.accounts += 1;
    for (const balances of this.balances) balances.add();
    return account;
  }

  /** What the account holds; only `outside` may be negative. */
  balance(account: Account, asset: Asset): Num {
    return this.balances[asset.index]?.of(account.index) ?? this.arithmetic.zero;
  }

  /** Number of events posted so far: after each of them every asset was conserved. */
  get eventsPosted(): number {
    return this.posted;
  }

  /**
   * Posts an event's transfers in order.
   *
   * @throws {@link ConservationError} if one is negative, not a number, or overdraws its account.
   */
  post({ transfers }: Pick<LiquidationEvent, 'transfers'>): void {
    for (const { asset, from, to, amount } of transfers) this.move(asset, from, to, amount);
    this.posted += 1;
  }

  /** Opening balance or loan from the rest of the world. */
  endow(to: Account, asset: Asset, amount: Num): void {
    this.move(asset, this.outside, to, amount);
  }

  /** The reverse of {@link Ledger.endow}. */
  withdraw(from: Account, asset: Asset, amount: Num): void {
    this.move(asset, from, this.outside, amount);
  }

  /**
   * The trial balance: adds up every account of every asset.
   *
   * @throws {@link ConservationError} for an asset whose accounts do not add up to zero.
   */
  verify(): void {
    for (const asset of this.assets) {
      const { sum, isZero } = this.balancesOf(asset).total();
      if (!isZero) throw new ConservationError(asset.id, 'all accounts', sum.toString());
    }
  }

  private move(asset: Asset, from: Account, to: Account, amount: Num): void {
    const balances = this.balancesOf(asset);
    if (!amount.gte(this.arithmetic.zero)) {
      throw new ConservationError(asset.id, from.name, amount.toString());
    }
    if (!balances.take(from.index, amount)) {
      const short = balances.of(from.index).minus(amount);
      throw new ConservationError(asset.id, from.name, short.toString());
    }
    balances.give(to.index, amount);
  }

  private balancesOf(asset: Asset): Balances {
    return this.balances[asset.index] as Balances;
  }
}
