import type { Measure } from '../measures/measure.js';
import { differenceOf } from './difference.js';
import type { RunTable } from './runTable.js';

/**
 * The share of paths on which a contender did best by a measure; those who tie share the win. Only
 * paths on which every contender has a number count, so that the shares add up to 1; who lost the run
 * does not win, and does not keep others from it.
 *
 * @returns by contender; empty without such a path, or where neither more nor less is better.
 */
export function winShares(
  table: RunTable,
  scenarios: readonly string[],
  { id, better }: Pick<Measure, 'id' | 'better'>,
): ReadonlyMap<string, number> {
  if (better === 'neither') return new Map();
  const wins = table.contenders.map(() => 0);
  let paths = 0;
  for (const scenario of scenarios) {
    for (const row of rowsOf(table, scenario, id)) {
      paths += 1;
      const winners = bestOf(row, better);
      for (const winner of winners) wins[winner] = (wins[winner] as number) + 1 / winners.length;
    }
  }
  if (paths === 0) return new Map();
  return new Map(table.contenders.map((name, index) => [name, (wins[index] as number) / paths]));
}

/** A number for each contender; NaN for a lost run. */
function rowsOf(table: RunTable, scenario: string, measure: string): number[][] {
  const cells = table.contenders.map((name) => table.runs(scenario, name));
  const columns = cells.map((cell) => cell.column(measure));
  const paths = new Set(columns.flatMap((column) => column.indexed().map(([path]) => path)));
  return [...paths].flatMap((path) => {
    const row = columns.map((column, index) =>
      cells[index]?.isLost(path) ? Number.NaN : column.at(path),
    );
    return row.every((one) => one !== undefined) ? [row as number[]] : [];
  });
}

function bestOf(row: readonly number[], better: 'more' | 'less'): number[] {
  const numbers = row.filter((value) => !Number.isNaN(value));
  const best = better === 'more' ? Math.max(...numbers) : Math.min(...numbers);
  return row.flatMap((value, index) => (differenceOf([value, best]) === 0 ? [index] : []));
}
