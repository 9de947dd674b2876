import { type Backstop, minimum, type Num, type Shortfall } from '@liqlab/core';

/** What a fund of its own is made from. */
export interface PayingFundTerms {
  readonly id: string;
  /** Cash at the start, per unit of debt of all positions; ratio. */
  readonly share: number;
  /** Share of its money at the start that it may lose before the rest is withdrawn; ratio. */
  readonly withdrawnAtLoss: Num | undefined;
}

/** Pays out of money of its own, as long as there is some. */
export class PayingFund implements Backstop {
  readonly payer = 'fund';
  private lost: Num | undefined;
  private opening: Num | undefined;

  constructor(private readonly terms: PayingFundTerms) {}

  get id(): string {
    return this.terms.id;
  }

  openingCash(startingDebt: number): number {
    return startingDebt * this.terms.share;
  }

  pay({ amount, available }: Shortfall): Num {
    const nothing = amount.minus(amount);
    this.opening ??= available;
    if (this.isWithdrawn(nothing)) return nothing;
    const paid = minimum(amount, available);
    this.lost = (this.lost ?? nothing).plus(paid);
    return paid;
  }

  private isWithdrawn(nothing: Num): boolean {
    const { withdrawnAtLoss } = this.terms;
    if (!withdrawnAtLoss || !this.opening) return false;
    return (this.lost ?? nothing).gt(this.opening.times(withdrawnAtLoss));
  }
}
