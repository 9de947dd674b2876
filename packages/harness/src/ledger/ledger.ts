import type {
  Account,
  AccountKind,
  Arithmetic,
  Asset,
  LiquidationEvent,
  Num,
  Transfer,
} from '@liqlab/core';
import { ConservationError } from './conservationError.js';

// Rounding noise of a float64 balance, relative to the amount moved; exact arithmetic has none.
const fastTolerance = 1e-9;
// The same relative to all there is of the asset: what an account that held much of it may be off by.
const fastResidue = 1e-15;

/**
 * The double-entry book of a run. Every movement takes from one account what it gives to another,
 * and no account but `outside` may fall below zero: whoever pays out what was never paid in is
 * stopped at that event.
 */
export class Ledger {
  /** The rest of the world: the only account whose balance may be negative. */
  readonly outside: Account;
  private readonly assets: Asset[] = [];
  private readonly accounts: Account[] = [];
  /** By asset, then by account: as many entries as there are accounts. */
  private readonly balances: Num[][] = [];
  private readonly tolerance: number;
  private posted = 0;

  constructor(readonly arithmetic: Arithmetic) {
    this.tolerance = arithmetic.name === 'fast' ? fastTolerance : 0;
    this.outside = this.addAccount('outside', 'outside');
  }

  /**
   * A new row of the book. An id given twice makes two assets.
   *
   * @param decimals digits after the point of one whole token, 0 to 45.
   */
  addAsset(id: string, decimals: number): Asset {
    const asset = { id, decimals, index: this.assets.length };
    this.assets.push(asset);
    this.balances.push(this.accounts.map(() => this.arithmetic.zero));
    return asset;
  }

  /** A new column of the book, empty of every asset. `name` is what errors and reports show. */
  addAccount(kind: AccountKind, name: string): Account {
    const account = { kind, name, index: this.accounts.length };
    this.accounts.push(account);
    for (const balances of this.balances) balances.push(this.arithmetic.zero);
    return account;
  }

  /** What the account holds; only `outside` may be negative. */
  balance(account: Account, asset: Asset): Num {
    return this.balances[asset.index]?.[account.index] ?? this.arithmetic.zero;
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
  post(event: Pick<LiquidationEvent, 'transfers'>): void {
    for (const transfer of event.transfers) this.move(transfer);
    this.posted += 1;
  }

  /** Opening balance or loan from the rest of the world. */
  endow(to: Account, asset: Asset, amount: Num): void {
    this.move({ asset, from: this.outside, to, amount });
  }

  /** The reverse of {@link Ledger.endow}. */
  withdraw(from: Account, asset: Asset, amount: Num): void {
    this.move({ asset, from, to: this.outside, amount });
  }

  /**
   * The trial balance: adds up every account of every asset.
   *
   * @throws {@link ConservationError} for an asset whose accounts do not add up to zero.
   */
  verify(): void {
    for (const asset of this.assets) {
      const { sum, volume } = this.total(asset);
      if (magnitude(sum) > (volume + 1) * this.tolerance) {
        throw new ConservationError(asset.id, 'all accounts', sum.toString());
      }
    }
  }

  private total(asset: Asset): { sum: Num; volume: number } {
    let sum = this.arithmetic.zero;
    let volume = 0;
    for (const balance of this.balances[asset.index] as Num[]) {
      sum = sum.plus(balance);
      volume += magnitude(balance);
    }
    return { sum, volume };
  }

  private move({ asset, from, to, amount }: Transfer): void {
    const balances = this.balances[asset.index] as Num[];
    const { zero } = this.arithmetic;
    if (!amount.gte(zero)) throw new ConservationError(asset.id, from.name, amount.toString());
    let after = this.balance(from, asset).minus(amount);
    if (from !== this.outside && !after.gte(zero)) {
      if (!this.isNoise(after, amount, asset)) {
        throw new ConservationError(asset.id, from.name, after.toString());
      }
      after = zero;
    }
    balances[from.index] = after;
    balances[to.index] = this.balance(to, asset).plus(amount);
  }

  /** Whether a shortfall is what float64 lost in earlier sums; never in exact arithmetic. */
  private isNoise(after: Num, amount: Num, asset: Asset): boolean {
    if (this.tolerance === 0) return false;
    const supply = magnitude(this.balance(this.outside, asset));
    return magnitude(after) <= (magnitude(amount) + 1) * this.tolerance + supply * fastResidue;
  }
}

function magnitude(amount: Num): number {
  return Math.abs(amount.toNumber());
}
