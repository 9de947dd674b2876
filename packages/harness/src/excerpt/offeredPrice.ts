import type { Offer } from '@liqlab/core';

// So small a share of what a market maker takes tells its price rather than its depth.
const smallShare = 1e-3;

/**
 * The price at which collateral is on offer, in debt asset per collateral asset: the posted price, the
 * lowest bid that would lead, what is paid for the lot that is bid down, or a market maker's price;
 * `undefined` if no collateral is.
 */
export function offeredPrice(offers: readonly Offer[]): number | undefined {
  for (const offer of offers) {
    const price = priceOf(offer);
    if (price !== undefined && Number.isFinite(price)) return price;
  }
  return undefined;
}

function priceOf(offer: Offer): number | undefined {
  switch (offer.kind) {
    case 'take':
      return offer.cost.toNumber() / offer.lot.toNumber();
    case 'bid':
      return offer.minimum.toNumber() / offer.lot.toNumber();
    case 'reverse-bid':
      return offer.cost.toNumber() / offer.maximumLot.toNumber();
    case 'swap': {
      if (offer.buy !== offer.collateral) return undefined;
      const paid = offer.maximumIn * smallShare;
      return paid / offer.quote(paid);
    }
    case 'chore':
      return undefined;
  }
}
