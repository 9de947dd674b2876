import type { Variant } from './variant.js';

const hour = 3_600;
const deployedLength = 48 * hour;
const blockGasLimit = 10_000_000;

const asItWas: Variant = {
  name: 'as it was: fixed gas price',
  vaults: 280,
  naive: 5,
  adaptive: 0,
  capitalShare: 0.025,
  premium: [0, 0],
  gasStatistic: 30,
  freeGas: 0.3 * blockGasLimit,
  auctionLength: deployedLength,
  sniperBeforeEnd: deployedLength,
  venueDepth: 27_168,
  healingHalfLife: 1,
};

const funded: Variant = {
  ...asItWas,
  name: 'the same world, keepers who follow the gas price, and have ten times as much',
  naive: 0,
  adaptive: 5,
  capitalShare: 10 * asItWas.capitalShare,
};

/** The two rows that decide: the keepers of the day, and better ones in the same world. */
export const deciding: readonly [asItWas: Variant, funded: Variant] = [asItWas, funded];

/** Keepers between the two. */
export const between: readonly Variant[] = [
  {
    ...asItWas,
    name: 'keepers who follow the gas price, with a hundredth of the capital',
    naive: 0,
    adaptive: 5,
    capitalShare: 0.025 / 100,
  },
  { ...asItWas, name: 'one of the five follows the gas price', naive: 4, adaptive: 1 },
];

/** As it was, with one thing changed. */
export const varied: readonly Variant[] = [
  { ...asItWas, name: 'a tenth of the capital', capitalShare: 0.025 / 10 },
  { ...asItWas, name: 'a hundredth of the capital', capitalShare: 0.025 / 100 },
  { ...asItWas, name: 'no want of capital', capitalShare: 1 },
  { ...asItWas, name: '10 keepers', naive: 10 },
  { ...asItWas, name: 'bids with a premium of 0 to 10 %', premium: [0, 0.1] },
  { ...asItWas, name: 'bids of half the price', premium: [1, 1] },
  {
    ...asItWas,
    name: 'the gas price that 60 % of what was included did not reach',
    gasStatistic: 60,
    freeGas: 0.6 * blockGasLimit,
  },
  { ...asItWas, name: 'a fifth of a block of room', freeGas: 0.2 * blockGasLimit },
  { ...asItWas, name: 'two fifths of a block of room', freeGas: 0.4 * blockGasLimit },
  { ...asItWas, name: 'half a block of room', freeGas: 0.5 * blockGasLimit },
  { ...asItWas, name: 'room for all in every block', freeGas: undefined },
  { ...asItWas, name: '200 vaults', vaults: 200 },
  { ...asItWas, name: '400 vaults', vaults: 400 },
  { ...asItWas, name: 'a venue a tenth as deep', venueDepth: 2_717 },
  { ...asItWas, name: 'a venue ten times as deep', venueDepth: 271_680 },
  { ...asItWas, name: 'a venue that heals by half in 10 minutes', healingHalfLife: 600 },
  {
    ...asItWas,
    name: 'auctions of 6 hours, and the zero bidder waits until an hour before the end',
    auctionLength: 6 * hour,
    sniperBeforeEnd: hour,
  },
  {
    ...asItWas,
    name: 'auctions of 6 hours, and zero bids ten minutes before the end',
    auctionLength: 6 * hour,
    sniperBeforeEnd: 600,
  },
];
