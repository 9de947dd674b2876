import type { Variant } from './variant.js';

// Uniswap V2 DAI/WETH at its lowest price of the day; the pool moves along its product.
const product = 27_168.457 * 55_290_415.61;
// 35M USD of ether at a slippage of 4 %: see the page.
const allPools = (35e6 * (1 - 0.04)) / 0.04;

/** The row that decides. */
export const base: Variant = {
  name: 'base case',
  keepers: 3,
  margin: 0.01,
  vaults: 540,
  venueDepth: (firstPrice) => Math.sqrt(product / firstPrice),
  healingHalfLife: 24,
  missesPoll: false,
};

const deep: Variant = {
  ...base,
  name: 'a venue as deep as all pools (35M USD at 4 %)',
  venueDepth: (firstPrice) => allPools / firstPrice,
};

/** The base case with one thing changed. */
export const others: readonly Variant[] = [
  { ...base, name: 'keepers content with nothing', margin: 0 },
  { ...base, name: 'keepers who want 2 %', margin: 0.02 },
  { ...base, name: 'one keeper', keepers: 1 },
  { ...base, name: 'six keepers', keepers: 6 },
  { ...base, name: 'the oracle misses its poll of 13:00 UTC, as it did', missesPoll: true },
  { ...base, name: '200 vaults', vaults: 200 },
  { ...base, name: '400 vaults', vaults: 400 },
  { ...base, name: '1,000 vaults', vaults: 1_000 },
  { ...base, name: 'the venue heals at once (half-life 1 s)', healingHalfLife: 1 },
  { ...base, name: 'the venue heals by half in a minute', healingHalfLife: 60 },
  { ...base, name: 'the venue heals by half in two minutes', healingHalfLife: 120 },
  deep,
  { ...deep, name: 'as deep, and heals by half in four minutes', healingHalfLife: 240 },
];
