import type { Account, Transfer } from '@liqlab/core';
import type { RunAssets } from '../run/runParts.js';
import type { Gains } from './runOutcome.js';

/** Folds what changes hands in sales, and at the venue, into {@link Gains}. */
export class GainTally {
  private lenders = 0;
  private treasury = 0;
  private backstop = 0;
  private coBorrowers = 0;
  private venue = 0;

  constructor(private readonly assets: RunAssets) {}

  /** A sale's transfer, at the reference price of its moment. */
  move({ asset, from, to, amount }: Transfer, referencePrice: number): void {
    const { debt, debtToken, collateral, shortToken } = this.assets;
    const isQuote = asset === debt || asset === debtToken;
    const worth = amount.toNumber() * (isQuote ? 1 : referencePrice);
    if (asset === debt || asset === collateral) {
      this.add(from, -worth);
      this.add(to, worth);
    } else if ((asset === debtToken || asset === shortToken) && to.kind === 'backstop') {
      this.add(to, -worth);
      this.lenders += worth;
    }
  }

  /** Somebody traded at the venue. */
  addVenue(gain: number): void {
    this.venue += gain;
  }

  /** The sums so far. */
  gains(): Gains {
    const { lenders, treasury, backstop, coBorrowers, venue } = this;
    return { lenders, treasury, backstop, coBorrowers, venue };
  }

  private add({ kind }: Account, worth: number): void {
    if (kind === 'lender') this.lenders += worth;
    else if (kind === 'treasury') this.treasury += worth;
    else if (kind === 'backstop') this.backstop += worth;
    else if (kind === 'co-borrowers') this.coBorrowers += worth;
    else if (kind === 'venue') this.venue += worth;
  }
}
