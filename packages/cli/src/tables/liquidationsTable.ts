import type { FinishedRun } from '../experiment/runExecutor.js';
import { saleFields } from '../journal/saleFields.js';
import type { Cell, Column } from './parquetTable.js';
import { nameCells, nameColumns } from './runsTable.js';

/** Columns of `liquidations.parquet`: a row a sale. */
export const liquidationColumns: readonly Column[] = [
  ...nameColumns,
  ...saleFields.map(([name, type]): Column => ({ name, type, isOptional: true })),
];

/** The rows of a run, of {@link liquidationColumns}. */
export function liquidationRows(run: FinishedRun): Cell[][] {
  const name = nameCells(run);
  return run.sales.map((sale) => [...name, ...saleFields.map(([field]) => sale[field] ?? null)]);
}
