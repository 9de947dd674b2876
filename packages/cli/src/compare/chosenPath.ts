import type { RunTable } from '@liqlab/harness';

/** A path that a report shows in detail, and why this one. */
export interface ChosenPath {
  readonly scenario: string;
  readonly path: number;
  readonly chosen: string;
}

const reasons = [
  ['badDebt', 'the path on which the contenders together left most bad debt'],
  ['debtLiquidated', 'the path on which the contenders together put up most debt'],
] as const;

/** The path with most bad debt, over all contenders; without any, the one with most debt put up. */
export function chosenPath(table: RunTable): ChosenPath {
  for (const [measure, chosen] of reasons) {
    const most = pathWithMost(table, measure);
    if (most) return { ...most, chosen };
  }
  const [scenario = ''] = table.scenarios;
  return { scenario, path: 0, chosen: 'the first path: nothing was liquidated on any' };
}

function pathWithMost(
  table: RunTable,
  measure: string,
): { scenario: string; path: number } | undefined {
  let most: { readonly scenario: string; readonly path: number; readonly sum: number } | undefined;
  for (const scenario of table.scenarios) {
    for (const [path, sum] of sumsByPath(table, scenario, measure)) {
      if (sum > (most?.sum ?? 0)) most = { scenario, path, sum };
    }
  }
  return most && { scenario: most.scenario, path: most.path };
}

function sumsByPath(table: RunTable, scenario: string, measure: string): Map<number, number> {
  const sums = new Map<number, number>();
  for (const contender of table.contenders) {
    for (const [path, value] of table.runs(scenario, contender).column(measure).indexed()) {
      sums.set(path, (sums.get(path) ?? 0) + value);
    }
  }
  return sums;
}
