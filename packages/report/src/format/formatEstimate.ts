import type { MeasureUnit } from '@liqlab/harness';
import type { MeasureSummary } from '../summary/contenderSummary.js';
import { formatMeasure } from './formatMeasure.js';

type Estimate = Pick<MeasureSummary, 'mean' | 'interval'>;

/** A mean and, where there is an interval, how far it reaches to each side: `99.12% ±0.3%`. */
export function formatEstimate(estimate: Estimate | undefined, unit: MeasureUnit): string {
  const mean = formatMeasure(estimate?.mean ?? null, unit);
  if (!estimate?.interval) return mean;
  const { low, high } = estimate.interval;
  return `${mean} ±${formatMeasure((high - low) / 2, unit)}`;
}
