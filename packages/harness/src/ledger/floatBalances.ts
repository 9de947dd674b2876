import type { Arithmetic, Num } from '@liqlab/core';
import type { Balances } from './balances.js';

// Rounding noise of a float64 balance, relative to the amount moved.
const tolerance = 1e-9;
// The same relative to all there is of the asset: what an account that held much of it may be off by.
const residue = 1e-15;

/** Balances in fast arithmetic, side by side: 8 bytes each, and none is made to change one. */
export class FloatBalances implements Balances {
  private cells = new Float64Array(64);
  private size = 0;

  constructor(private readonly arithmetic: Arithmetic) {}

  add(): void {
    if (this.size === this.cells.length) this.grow();
    this.size += 1;
  }

  of(account: number): Num {
    return this.arithmetic.num(this.cells[account] ?? 0);
  }

  give(account: number, amount: Num): void {
    this.cells[account] = (this.cells[account] as number) + amount.toNumber();
  }

  take(account: number, amount: Num): boolean {
    const taken = amount.toNumber();
    const left = (this.cells[account] as number) - taken;
    const isCovered = left >= 0 || account === 0;
    if (!isCovered && !this.isNoise(left, taken)) return false;
    this.cells[account] = isCovered ? left : 0;
    return true;
  }

  total(): { readonly sum: Num; readonly isZero: boolean } {
    let [sum, volume] = [0, 0];
    for (const balance of this.cells.subarray(0, this.size)) {
      sum += balance;
      volume += Math.abs(balance);
    }
    return { sum: this.arithmetic.num(sum), isZero: Math.abs(sum) <= (volume + 1) * tolerance };
  }

  /** Whether a shortfall is what float64 lost in earlier sums. */
  private isNoise(left: number, taken: number): boolean {
    const supply = Math.abs(this.cells[0] as number);
    return Math.abs(left) <= (taken + 1) * tolerance + supply * residue;
  }

  private grow(): void {
    const cells = new Float64Array(2 * this.cells.length);
    cells.set(this.cells);
    this.cells = cells;
  }
}
