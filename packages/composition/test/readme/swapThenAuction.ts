import { sellToVenue } from '@liqlab/amm-swap';
import { sequence } from '@liqlab/composition';
import { makerClip } from '@liqlab/dutch-auction';

// The protocol sells for a minute; what would sell at over 10 % below the oracle price is auctioned.
export const swapThenAuction = sequence(
  sellToVenue({ rest: 'return', maximumSlippage: 0.1, maximumDuration: 60 }),
  makerClip(),
  'swap, then auction',
);
