import { type Account, type Num, SlippageExceededError, type Venue } from '@liqlab/core';

/** A venue seen from its other side: what it buys there is sold here. */
export class FlippedVenue implements Venue {
  constructor(private readonly venue: Venue) {}

  get account(): Account {
    return this.venue.account;
  }

  midPrice(): number {
    return 1 / this.venue.midPrice();
  }

  quoteSell(lot: number): number {
    return this.venue.quoteBuy(lot);
  }

  previewSell(lot: Num): Num {
    return this.venue.previewBuy(lot);
  }

  /** @throws {@link SlippageExceededError} */
  sell(lot: Num, minimumProceeds?: Num): Num {
    const proceeds = this.venue.previewBuy(lot);
    if (minimumProceeds && proceeds.lt(minimumProceeds)) {
      throw new SlippageExceededError(proceeds, minimumProceeds);
    }
    return this.venue.buy(lot);
  }

  quoteBuy(spend: number): number {
    return this.venue.quoteSell(spend);
  }

  previewBuy(spend: Num): Num {
    return this.venue.previewSell(spend);
  }

  buy(spend: Num): Num {
    return this.venue.sell(spend);
  }
}
