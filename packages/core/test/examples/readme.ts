import { exactArithmetic, fastArithmetic } from '@liqlab/core';

/** How much ether costs 5,000 dai at a price of 1,834.27, to the last raw unit and as a float. */
for (const arithmetic of [exactArithmetic, fastArithmetic]) {
  const price = arithmetic.num('1834.27');
  const lot = arithmetic.num(5_000).div(price).quantize(18, 'down');
  console.log(`${arithmetic.name}: ${lot}`);
}
// → exact: 2.72588005037426333
// → fast: 2.7258800503742635
