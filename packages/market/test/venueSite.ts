import type { Account, Arithmetic } from '@liqlab/core';
import { exactArithmetic } from '@liqlab/core';
import { type MarketVenue, makeVenue, type VenueSite, venueParameters } from '../src/index.js';

const account: Account = { kind: 'venue', name: 'venue', index: 0 };
const assets = {
  collateral: { id: 'ETH', decimals: 18, index: 0 },
  debt: { id: 'DAI', decimals: 18, index: 1 },
};

/** Where the venues of these tests are. */
export function site(firstPrice: number, arithmetic: Arithmetic = exactArithmetic): VenueSite {
  return { assets, account, firstPrice, arithmetic };
}

/** A venue from its parameters, at block 0. */
export function venueAt(
  firstPrice: number,
  parameters: object,
  arithmetic: Arithmetic = exactArithmetic,
): MarketVenue {
  const venue = makeVenue(venueParameters.parse(parameters), site(firstPrice, arithmetic));
  venue.advance(0, firstPrice);
  return venue;
}
