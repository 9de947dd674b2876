import type { Variant } from './variant.js';

// Seconds: nothing of a displacement is left in the next block.
const nextBlock = 1;
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
  healingHalfLife: nextBlock,
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
  { ...base, name: 'the venue heals by half in 24 seconds', healingHalfLife: 24 },
  { ...base, name: 'the venue heals by half in a minute', healingHalfLife: 60 },
  { ...base, name: 'the venue heals by half in two minutes', healingHalfLife: 120 },
  { ...base, name: 'blocks of 15M gas, half of it taken', blockGasLimit: 15_000_000 },
  deep,
  { ...deep, name: 'as deep, and heals by half in four minutes', healingHalfLife: 240 },
];
