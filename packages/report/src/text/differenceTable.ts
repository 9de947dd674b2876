import type { MeasureUnit } from '@liqlab/harness';
import { formatMeasure, noNumber } from '../format/formatMeasure.js';
import { formatSigned } from '../format/formatSigned.js';
import { plainText } from '../format/plainText.js';
import { wrapText } from '../format/wrapText.js';
import type { Results } from '../results/resultsSchema.js';
import { alignColumns } from './alignColumns.js';
import { tableWidth } from './comparisonTable.js';

type Difference = Results['contenders'][number]['differences'][string];

const columns = [
  { measure: 'recovery', heading: 'recovery' },
  { measure: 'badDebt', heading: 'bad debt' },
  { measure: 'borrowerLoss', heading: 'borrower loss' },
] as const;

/**
 * How the contenders differ from the baseline on the same paths, a contender a row: the mean of the
 * differences, how far the 95 % interval reaches to each side, and the verdict. Empty without an
 * interval.
 */
export function differenceTable({ contenders, baseline, measures }: Results): string {
  const others = contenders.filter(({ id }) => id !== baseline);
  const hasInterval = others.some(({ differences }) =>
    columns.some(({ measure }) => differences[measure]?.interval),
  );
  if (!hasInterval) return '';
  const rows = others.map(({ id, differences }) => [
    plainText(id),
    ...columns.map(({ measure }) => {
      const unit = measures.find((one) => one.id === measure)?.unit ?? 'count';
      return formatDifference(differences[measure], unit);
    }),
  ]);
  const title = wrapText(`Against ${plainText(baseline)}, on the same paths:`, tableWidth);
  const headings = [['mechanism', ...columns.map(({ heading }) => heading)]];
  const note =
    'Mean of the paired differences ± the reach of its 95 % interval; ~: no difference shown at this ' +
    'sample size.';
  const lines = alignColumns(headings, rows, tableWidth);
  return [...title, '', ...lines, '', ...wrapText(note, tableWidth)].join('\n');
}

const signs: Readonly<Record<Difference['verdict'], string>> = {
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  'no difference shown at this sample size': '~',
};

/** `+0.12% ±0.05% better`. */
export function formatDifference(difference: Difference | undefined, unit: MeasureUnit): string {
  if (!difference || difference.mean === null) return noNumber;
  const { mean, interval, verdict } = difference;
  const text = formatSigned(formatMeasure(mean, unit), mean);
  if (!interval) return text;
  return `${text} ±${formatMeasure((interval.high - interval.low) / 2, unit)} ${signs[verdict]}`;
}
