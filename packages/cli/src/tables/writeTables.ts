import type { FinishedRun } from '../experiment/runExecutor.js';
import { liquidationColumns, liquidationRows } from './liquidationsTable.js';
import { ParquetTable } from './parquetTable.js';
import { runCells, runColumns } from './runsTable.js';

/** Writes `runs.parquet`: the same runs in the same order give the same bytes. */
export function writeRuns(file: string, runs: Iterable<FinishedRun>, createdBy: string): void {
  const table = new ParquetTable(file, runColumns, createdBy);
  for (const run of runs) table.add(runCells(run));
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
