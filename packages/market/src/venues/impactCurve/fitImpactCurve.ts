import type { ImpactPoint } from './impactPoint.js';
import { isotonicFit } from './isotonicFit.js';

/**
 * A curve of price impact that never falls with size, fitted to quotes by isotonic regression: a
 * point for each size that was quoted, in ascending order.
 *
 * @param quotes - in any order, several of a size if there are.
 */
export function fitImpactCurve(quotes: readonly ImpactPoint[]): ImpactPoint[] {
  const sorted = [...quotes].sort((a, b) => a.size - b.size || a.impact - b.impact);
  const fitted = isotonicFit(sorted.map(({ impact }) => impact));
  const curve = sorted.map(({ size }, index) => ({ size, impact: fitted[index] as number }));
  return curve.filter(({ size }, index) => size !== curve[index + 1]?.size);
}
