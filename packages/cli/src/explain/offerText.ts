import type { OfferNote } from '@liqlab/harness';
import { formatDuration } from '@liqlab/report';
import { collateral, debt, number, priceAgainst } from './amounts.js';

/** An offer in words, at a reference price and a moment of the run. */
export function offerText(offer: OfferNote, reference: number, now: number): string {
  const { kind, price, reward } = offer;
  const lot = offer.lot === null ? '' : collateral(offer.lot);
  const cost = offer.cost === null ? '' : debt(offer.cost);
  const each = price === null ? '' : `: ${priceAgainst(price, reference)}`;
  const extra = reward > 0 ? `, reward ${debt(reward)}` : '';
  switch (kind) {
    case 'take':
      return `take up to ${lot} for ${cost}${each}${extra}`;
    case 'bid':
      return `bid at least ${cost} for ${lot}${each}${leaderOf(offer)}${endOf(offer, now)}`;
    case 'reverse-bid':
      return `for ${cost} ask for at most ${lot}${each}${leaderOf(offer)}`;
    case 'swap':
      return `swap up to ${lot} against ${cost}${each}`;
    case 'chore':
      return `${offer.chore}${lot === '' ? '' : `, hands over ${lot}`}${extra || ', unpaid'}`;
  }
}

/** How an offer moved from the first block of a stretch to the last one. */
export function changeText(first: OfferNote, last: OfferNote): string {
  if (first.price === null || last.price === null || first.price === last.price) return '';
  return `asked ${last.price < first.price ? 'falls' : 'rises'} from ${number(first.price)} to ${number(last.price)} D each`;
}

function leaderOf({ leader }: OfferNote): string {
  return leader === undefined ? ', nobody leads' : `, ${leader} leads`;
}

function endOf({ endsAt }: OfferNote, now: number): string {
  return endsAt === undefined ? '' : `, ends in ${formatDuration(endsAt - now)}`;
}
