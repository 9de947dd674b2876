import type { Asset, Bid, Chore, Offer, ReverseBid, Seconds, Swap } from '@liqlab/core';

/** An offer, as data. */
export interface OfferNote {
  readonly kind: Offer['kind'];
  /**
   * What is asked for one token of the collateral, in the debt asset: the posted price, the least bid
   * over the lot, the cost over the largest lot, the first unit of a swap; `null` for a chore.
   */
  readonly price: number | null;
  /** Collateral that is given for all of `cost`, in whole tokens; `null` for a chore that gives none. */
  readonly lot: number | null;
  /** Debt asset that is asked for the lot; `null` for a chore. */
  readonly cost: number | null;
  /** What is given on top for acting. */
  readonly reward: number;
  /** Who leads an auction. */
  readonly leader?: string;
  /** When an auction ends unless somebody bids before. */
  readonly endsAt?: Seconds;
  readonly chore?: Chore['chore'];
  /** Which asset a swap takes. */
  readonly sells?: Asset['id'];
}

/** The offer as data. */
export function offerNote(offer: Offer): OfferNote {
  const { kind } = offer;
  const reward = offer.reward?.amount.toNumber() ?? 0;
  switch (offer.kind) {
    case 'take':
      return { kind, reward, ...priced(offer.lot.toNumber(), offer.cost.toNumber()) };
    case 'bid': {
      const terms = priced(offer.lot.toNumber(), offer.minimum.toNumber());
      const { endsAt } = offer;
      return { kind, reward, ...terms, ...led(offer), ...(endsAt === undefined ? {} : { endsAt }) };
    }
    case 'reverse-bid': {
      const terms = priced(offer.maximumLot.toNumber(), offer.cost.toNumber());
      return { kind, reward, ...terms, ...led(offer) };
    }
    case 'swap':
      return { kind, reward, ...swapped(offer), sells: offer.sell.id };
    case 'chore': {
      const lot = offer.lot?.toNumber() ?? null;
      return { kind, reward, price: null, lot, cost: null, chore: offer.chore };
    }
  }
}

function priced(lot: number, cost: number): Pick<OfferNote, 'price' | 'lot' | 'cost'> {
  return { price: lot > 0 ? cost / lot : null, lot, cost };
}

function led({ leader }: Bid | ReverseBid): Pick<OfferNote, 'leader'> {
  return leader ? { leader: leader.name } : {};
}

// Small enough for the price of the first unit, large enough for a float64.
const firstUnit = 1e-6;

function swapped({
  sell,
  debt,
  maximumIn,
  quote,
}: Swap): Pick<OfferNote, 'price' | 'lot' | 'cost'> {
  const takesDebt = sell === debt;
  const [first, out] = [maximumIn * firstUnit, quote(maximumIn * firstUnit)];
  const whole = quote(maximumIn);
  return {
    price: takesDebt ? first / out : out / first,
    lot: takesDebt ? whole : maximumIn,
    cost: takesDebt ? maximumIn : whole,
  };
}
