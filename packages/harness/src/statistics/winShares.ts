import type { Measure } from '../measures/measure.js';
import { differenceOf } from './difference.js';
import type { RunTable } from './runTable.js';

/**
 * The share of paths on which a contender did best by a measure; those who tie share the win, so that
 * the shares add up to 1. Who lost the run, or had nothing to measure on the path, does not win it, and
 * does not keep others from it; paths on which nobody has a number do not count.
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

/** A number for each contender; NaN where there is none. */
function rowsOf(table: RunTable, scenario: string, measure: string): number[][] {
  const columns = table.contenders.map((name) => table.runs(scenario, name).column(measure));
  const paths = new Set(columns.flatMap((column) => column.indexed().map(([path]) => path)));
  return [...paths].map((path) => columns.map((column) => column.at(path) ?? Number.NaN));
}

function bestOf(row: readonly number[], better: 'more' | 'less'): number[] {
  const numbers = row.filter((value) => !Number.isNaN(value));
  const best = better === 'more' ? Math.max(...numbers) : Math.min(...numbers);
  return row.flatMap((value, index) => (differenceOf([value, best]) === 0 ? [index] : []));
}
