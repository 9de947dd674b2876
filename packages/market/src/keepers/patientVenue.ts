import type { Account, Num, Venue } from '@liqlab/core';

/** A venue as it looks to who sells by and by: only the estimate of what a lot brings differs. */
export class PatientVenue implements Venue {
  readonly account: Account;

  constructor(
    private readonly venue: Venue,
    readonly quoteSell: (lot: number) => number,
  ) {
    this.account = venue.account;
  }

  midPrice(): number {
    return this.venue.midPrice();
  }

  previewSell(lot: Num): Num {
    return this.venue.previewSell(lot);
  }

  sell(lot: Num, minimumProceeds?: Num): Num {
    return this.venue.sell(lot, minimumProceeds);
  }

  quoteBuy(spend: number): number {
    return this.venue.quoteBuy(spend);
  }

  previewBuy(spend: Num): Num {
    return this.venue.previewBuy(spend);
  }

  buy(spend: Num): Num {
    return this.venue.buy(spend);
  }
}
