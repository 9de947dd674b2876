import { pairedDifference, type RunTable } from '@liqlab/harness';

/** Ratios that say what lenders and borrowers lost. */
const watched = ['recovery', 'badDebtShare', 'borrowerLoss'];

/**
 * Whether every paired difference to the baseline is known well enough: in every scenario its 95 %
 * interval reaches `reach` at most to each side, for recovery rate, bad debt as a share of the debt,
 * and borrower loss. A measure that no path has a number for is left out.
 */
export function isNarrowEnough(table: RunTable, baseline: string, reach: number): boolean {
  const others = table.contenders.filter((contender) => contender !== baseline);
  return others.every((contender) =>
    table.scenarios.every((scenario) =>
      watched.every((measure) => {
        const pairs = table.pairs(scenario, measure, contender, baseline);
        const { interval } = pairedDifference([pairs], 'neither');
        return pairs.length === 0 || (interval && (interval.high - interval.low) / 2 <= reach);
      }),
    ),
  );
}
