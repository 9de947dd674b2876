import type { SaleOutcome } from '@liqlab/harness';
import type { FinishedRun } from '../experiment/runExecutor.js';
import { saleFields } from './saleFields.js';

interface Entry extends Omit<FinishedRun, 'sales'> {
  /** Number of the run, from 0. */
  readonly run: number;
  /** A row a sale, in the order of {@link saleFields}; `null` where there is no value. */
  readonly sales: readonly (readonly (string | number | null)[])[];
}

/** The line of a finished run, with its line break. */
export function journalLine(run: number, { result, facts, sales }: FinishedRun): string {
  const rows = sales.map((sale) => saleFields.map(([field]) => sale[field] ?? null));
  const entry: Entry = { run, result, facts, sales: rows };
  return `${JSON.stringify(entry)}\n`;
}

/** The run of a line, or `undefined` if the line is not that of the run with this number. */
export function readJournalLine(text: string, run: number): FinishedRun | undefined {
  const entry = parsed(text);
  if (entry?.run !== run) return undefined;
  const { result, facts, sales } = entry;
  return { result, facts, sales: sales.map(saleOf) };
}

function parsed(text: string): Entry | undefined {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return undefined;
  }
}

function saleOf(row: readonly (string | number | null)[]): SaleOutcome {
  const entries = saleFields.map(([field], index) => [field, row[index] ?? undefined]);
  return Object.fromEntries(entries) as SaleOutcome;
}
