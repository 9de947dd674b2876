import type { FinishedRun } from '../experiment/runExecutor.js';
import { liquidationColumns, liquidationRows } from './liquidationsTable.js';
import { type Cell, type Column, ParquetTable } from './parquetTable.js';
import { runCells, runColumns } from './runsTable.js';

/** Columns that only some tables of runs have. */
export interface MoreColumns {
  readonly columns: readonly Column[];
  /** The cells of a run. */
  cells(run: FinishedRun): readonly Cell[];
}

/** What a table of runs has. */
export interface RunsTableOptions {
  /** Ids of the measures that have a column. */
  readonly measures: readonly string[];
  readonly createdBy: string;
  readonly more?: MoreColumns;
}

const noMore: MoreColumns = { columns: [], cells: () => [] };

/** Writes `runs.parquet`: the same runs in the same order give the same bytes. */
export function writeRuns(
  file: string,
  runs: Iterable<FinishedRun>,
  { measures, createdBy, more = noMore }: RunsTableOptions,
): void {
  const table = new ParquetTable(file, [...runColumns(measures), ...more.columns], createdBy);
  for (const run of runs) table.add([...runCells(run, measures), ...more.cells(run)]);
  table.finish();
}

/** Writes `liquidations.parquet`, likewise. */
export function writeLiquidations(
  file: string,
  runs: Iterable<FinishedRun>,
  createdBy: string,
): void {
  const table = new ParquetTable(file, liquidationColumns, createdBy);
  for (const run of runs) {
    for (const row of liquidationRows(run)) table.add(row);
  }
  table.finish();
}
