import type { Num } from '@liqlab/core';
import type { Balances } from './balances.js';

/** Balances in exact arithmetic: nothing is forgiven. */
export class ExactBalances implements Balances {
  private readonly balances: Num[] = [];

  constructor(private readonly zero: Num) {}

  add(): void {
    this.balances.push(this.zero);
  }

  of(account: number): Num {
    return this.balances[account] ?? this.zero;
  }

  give(account: number, amount: Num): void {
    this.balances[account] = this.of(account).plus(amount);
  }

  take(account: number, amount: Num): boolean {
    const left = this.of(account).minus(amount);
    if (account !== 0 && left.lt(this.zero)) return false;
    this.balances[account] = left;
    return true;
  }

  total(): { readonly sum: Num; readonly isZero: boolean } {
    const sum = this.balances.reduce((all, one) => all.plus(one), this.zero);
    return { sum, isZero: sum.isZero() };
  }
}
