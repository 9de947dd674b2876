import type { PathFacts } from '../experiment/pathFacts.js';
import type { FinishedRun } from '../experiment/runExecutor.js';
import type { Cell, Column } from './parquetTable.js';

const facts: readonly (keyof PathFacts)[] = [
  'startsAt',
  'blocks',
  'firstPrice',
  'lowestPrice',
  'lastPrice',
  'positions',
  'debt',
  'collateral',
];

/** What names a run in both tables. */
export const nameColumns: readonly Column[] = [
  { name: 'scenario', type: 'STRING', isOptional: false },
  { name: 'path', type: 'INT32', isOptional: false },
  { name: 'contender', type: 'STRING', isOptional: false },
];

/** The cells of {@link nameColumns}. */
export function nameCells({ result: { scenario, path, contender } }: FinishedRun): Cell[] {
  return [scenario, path, contender];
}

/**
 * Columns of `runs.parquet`: a row a run, with the facts of its path and all its measures.
 *
 * @param measures - ids.
 */
export function runColumns(measures: readonly string[]): Column[] {
  return [
    ...nameColumns,
    { name: 'failure', type: 'STRING', isOptional: true },
    { name: 'eventsPosted', type: 'INT32', isOptional: false },
    ...facts.map((name): Column => ({ name, type: 'DOUBLE', isOptional: false })),
    ...measures.map((id): Column => ({ name: id, type: 'DOUBLE', isOptional: true })),
  ];
}

/** The cells of {@link runColumns}. */
export function runCells(run: FinishedRun, measures: readonly string[]): Cell[] {
  const { failure, eventsPosted, measures: numbers } = run.result;
  return [
    ...nameCells(run),
    failure ? `${failure.error}: ${failure.message}` : null,
    eventsPosted,
    ...facts.map((name) => run.facts[name]),
    ...measures.map((id) => numbers[id] ?? null),
  ];
}
