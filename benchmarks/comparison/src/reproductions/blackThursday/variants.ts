import type { Variant } from './variant.js';

/** Seconds. */
export const auctionLength = 6 * 3_600;

const asItWas: Variant = {
  name: 'as it was: fixed gas price',
  naive: 5,
  adaptive: 0,
  capital: 500_000,
  premium: [0, 0.1],
  gasStatistic: 30,
  sniperBeforeEnd: auctionLength,
  venueDepth: 27_168,
  healingHalfLife: 24,
};

const funded: Variant = {
  ...asItWas,
  name: 'the same world, keepers who follow the gas price, 5M DAI each',
  naive: 0,
  adaptive: 5,
  capital: 5_000_000,
};

/** The two rows that decide: the keepers of the day, and better ones in the same world. */
export const deciding: readonly [asItWas: Variant, funded: Variant] = [asItWas, funded];

/** Keepers between the two. */
export const between: readonly Variant[] = [
  { ...funded, name: 'keepers who follow the gas price, 100,000 DAI each', capital: 100_000 },
  { ...asItWas, name: 'one of the five follows the gas price', naive: 4, adaptive: 1 },
];

/** As it was, with another value of one parameter that no source gives. */
export const unsourced: readonly Variant[] = [
  { ...asItWas, name: '100,000 DAI each', capital: 100_000 },
  { ...asItWas, name: '200,000 DAI each', capital: 200_000 },
  { ...asItWas, name: '5M DAI each', capital: 5_000_000 },
  { ...asItWas, name: '3 keepers', naive: 3 },
  { ...asItWas, name: '10 keepers', naive: 10 },
  { ...asItWas, name: 'bids without a premium', premium: [0, 0] },
  { ...asItWas, name: 'bids of half the price', premium: [1, 1] },
  { ...asItWas, name: 'it takes the mean gas price to be included', gasStatistic: 'mean' },
  { ...asItWas, name: 'a venue a tenth as deep', venueDepth: 2_717 },
  { ...asItWas, name: 'a venue that takes 10 minutes to heal by half', healingHalfLife: 600 },
  {
    ...asItWas,
    name: 'the zero bidder waits until an hour before the end',
    sniperBeforeEnd: 3_600,
  },
];
