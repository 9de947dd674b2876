import {
  chainParameters,
  defaultPopulation,
  generateKeepers,
  type MarketParameters,
  type PricePath,
  pushOracleParameters,
  randomStream,
  venueParameters,
} from '@liqlab/market';

const positions = 200;
const collateral = 10;
// Between one position and the next.
const spread = 0.0003;
const [priceBefore, priceAfter] = [3000, 2400];
/** Seconds. */
export const blockTime = 12;
const quietBlocks = 5;
const blocks = 600;
// With the protocol's own bot, twenty.
const keepers = { ...defaultPopulation, flashLoanKeepers: 8, capitalKeepers: 11 };

/**
 * A price that falls by a fifth at once, 200 positions that it makes unsafe, and 20 keepers.
 *
 * @param loanToValue - the lowest after the fall; the others are up to 0.06 above it.
 */
export function familyMarket(loanToValue: number): MarketParameters {
  const stream = randomStream(1, 'families', 0, 'keepers');
  return {
    path: fallenPath(),
    book: {
      ids: Array.from({ length: positions }, (_, id) => `borrower-${id + 1}`),
      collateral: new Float64Array(positions).fill(collateral),
      // They differ, so that no two sales are alike.
      debt: Float64Array.from({ length: positions }, (_, id) =>
        Math.round(collateral * priceAfter * (loanToValue + spread * id)),
      ),
      threshold: new Float64Array(positions).fill(0.86),
    },
    oracle: pushOracleParameters.parse({ deviation: 0, delay: 0 }),
    chain: chainParameters.parse({ blockTime, gasPrices: [{ from: 0, gwei: 30 }] }),
    keepers: generateKeepers(stream, keepers),
    venue: venueParameters.parse({ kind: 'constant-product', depth: 27_168, healingHalfLife: 600 }),
  };
}

function fallenPath(): PricePath {
  const prices = new Float64Array(blocks).fill(priceAfter);
  prices.fill(priceBefore, 0, quietBlocks);
  return { prices, blockTime, startsAt: 0 };
}
