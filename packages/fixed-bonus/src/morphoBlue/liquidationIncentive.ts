import { type Arithmetic, minimum, type Num } from '@liqlab/core';
import type { MorphoBlueParameters } from './parameters.js';

const wadDecimals = 18;

/**
 * Liquidation incentive factor: min(maximum, 1 / (1 − cursor·(1 − LLTV))), value seized per value
 * repaid; LLTV 0.86 gives 1.0438. Product and quotient round down to 18 decimals, as in `liquidate`
 * of morpho-blue\@v1.0.0.
 *
 * @param lltv - liquidation loan-to-value; ratio, above 0, up to 1.
 */
export function liquidationIncentive(
  lltv: Num,
  parameters: MorphoBlueParameters,
  arithmetic: Arithmetic,
): Num {
  const { one } = arithmetic;
  const cursor = arithmetic.num(parameters.liquidationCursor);
  const discount = cursor.times(one.minus(lltv)).quantize(wadDecimals, 'down');
  const uncapped = one.div(one.minus(discount)).quantize(wadDecimals, 'down');
  return minimum(arithmetic.num(parameters.maximumIncentive), uncapped);
}
