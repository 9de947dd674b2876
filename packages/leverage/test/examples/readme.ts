import { exactArithmetic } from '@liqlab/core';
import {
  bankruptcyPrice,
  binanceTiers,
  entryLiquidationPrice,
  liquidationPrice,
  maintenanceTiers,
} from '@liqlab/leverage';

const { num, one } = exactArithmetic;
const asset = { id: 'ETH', decimals: 18, index: 0 };
const quote = { id: 'USDC', decimals: 18, index: 1 };
const token = { id: 'owed USDC', decimals: 18, index: 2 };

/** $1,000 of margin at 10 times: one unit at $10,000, of which 9,000 are owed. */
const long = {
  side: 'long',
  size: num(1),
  cash: num(9_000),
  asset,
  quote,
  collateral: { asset, amount: num(1), liquidationThreshold: num('0.996') },
  debt: { asset: quote, token, amount: num(9_000) },
} as const;

const tiers = maintenanceTiers(binanceTiers, exactArithmetic);
const terms = { side: 'long', price: num(10_000), leverage: num(10) } as const;
const atEntry = entryLiquidationPrice({ ...terms, maintenanceRate: num('0.004') }, one);

console.log(`liquidated below ${liquidationPrice(long, tiers).quantize(2, 'half-up')}`);
console.log(`by entry, leverage and rate: ${atEntry.quantize(2, 'half-up')}`);
console.log(`bankrupt at ${bankruptcyPrice(long)}`);
// → liquidated below 9036.14
// → by entry, leverage and rate: 9036.14
// → bankrupt at 9000
