import { fastArithmetic } from '@liqlab/core';
import { cascadeOf } from '@liqlab/harness';
import { market, venueParameters } from '@liqlab/market';
import { fall } from '../fallingMarket.js';
import { flatDiscount } from '../flatDiscount.js';

const venue = venueParameters.parse({ kind: 'constant-product', depth: 500, permanentShare: 0.3 });

export const { amplification, fedBack } = cascadeOf({
  scenario: 'fall',
  seed: 1,
  arithmetic: fastArithmetic,
  mechanism: flatDiscount('flat'),
  market: market(fall(1450, { venue })),
});
