import type { Bid } from '@liqlab/core';
import { gasOfSelling } from '../gasOfSelling.js';
import type { Decision, KeeperSight } from '../keeper.js';
import type { KeeperParameters } from '../keeperParameters.js';
import { withPriorityFee } from './withPriorityFee.js';

/**
 * Bids what the lot is worth to this keeper, at once: its proceeds at the venue less gas and the
 * premium for risk. Maker's published keeper works so: its bidding model names a price, not a step.
 */
export function respondToBid(
  offer: Bid,
  keeper: KeeperParameters,
  sight: KeeperSight,
): Decision | undefined {
  if (offer.leader === sight.account) return undefined;
  const gas = offer.gas + gasOfSelling;
  const proceeds = sight.venue.quoteSell(offer.lot.toNumber());
  const afterGas = proceeds - sight.gasCost(gas) - keeper.minimumProfit;
  const worth = Math.min(
    afterGas / (1 + keeper.minimumMargin + keeper.bidPremium),
    offer.maximum.toNumber(),
    sight.funds,
  );
  if (!(worth > 0)) return undefined;
  const bid = sight.arithmetic.num(worth).quantize(offer.debt.decimals, 'down');
  const amount = bid.gt(offer.maximum) ? offer.maximum : bid;
  if (amount.lt(offer.minimum)) return undefined;
  const spends = amount.toNumber();
  const expectedProfit = proceeds - sight.gasCost(gas) - spends;
  return withPriorityFee(
    {
      action: { kind: 'bid', by: sight.account, lot: offer.lot, amount },
      spends,
      gas,
      expectedProfit,
    },
    // The margin is in the bid already, but float rounding may have taken a trifle of it.
    { ...keeper, minimumMargin: 0, minimumProfit: 0, minimumReturnOnGas: 0 },
    sight,
  );
}
