import type { Num, Seconds } from '@liqlab/core';
import { rayDecimals } from '../priceCurves/rayDecimals.js';
import type { MakerClipRules } from './rules.js';
import type { SaleState } from './saleState.js';

/** Where a running sale stands at one moment. */
export interface SaleCondition {
  /** Debt asset per collateral asset. */
  readonly price: Num;
  /** Whether it ran too long or its price fell too far: nobody can buy before a reset. */
  readonly needsReset: boolean;
}

/** Price and need of a reset; both limits are strict. Source: `status` in makerdao/dss@fa4f663 src/clip.sol. */
export function saleCondition(
  { top, startedAt }: Pick<SaleState, 'top' | 'startedAt'>,
  now: Seconds,
  rules: MakerClipRules,
): SaleCondition {
  const seconds = now - startedAt;
  const price = rules.priceCurve(top, seconds);
  const hasFallenTooFar = price.div(top).quantize(rayDecimals, 'down').lt(rules.resetPriceRatio);
  return { price, needsReset: seconds > rules.maximumDuration || hasFallenTooFar };
}
