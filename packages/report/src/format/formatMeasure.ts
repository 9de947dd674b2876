import type { MeasureUnit } from '@liqlab/harness';
import { formatAmount } from './formatAmount.js';
import { formatDuration } from './formatDuration.js';
import { formatPercent } from './formatPercent.js';

/** What stands where a measure has no number. */
export const noNumber = 'n/a';

const formats: Readonly<Record<MeasureUnit, (value: number) => string>> = {
  ratio: formatPercent,
  seconds: formatDuration,
  'debt asset': formatAmount,
  'debt asset × seconds': formatAmount,
  count: formatAmount,
};

/** A measure's value as a reader wants it: per cent, a duration, a compact amount. */
export function formatMeasure(value: number | null, unit: MeasureUnit): string {
  return value === null ? noNumber : formats[unit](value);
}
