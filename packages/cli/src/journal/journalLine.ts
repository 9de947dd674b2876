import type { FinishedRun } from '../experiment/runExecutor.js';
import { packSales, unpackSales } from './packedSales.js';

interface Entry extends Pick<FinishedRun, 'result' | 'facts'> {
  /** Number of the run, from 0. */
  readonly run: number;
  /** Number of its sales. */
  readonly count: number;
  /** See {@link packSales}. */
  readonly sales: string;
}

/** The line of a finished run, with its line break. */
export function journalLine(run: number, { result, facts, sales }: FinishedRun): string {
  const entry: Entry = { run, result, facts, count: sales.length, sales: packSales(sales) };
  return `${JSON.stringify(entry)}\n`;
}

/** The run of a line, or `undefined` if the line is not that of the run with this number. */
export function readJournalLine(text: string, run: number): FinishedRun | undefined {
  try {
    const entry = JSON.parse(text) as Entry;
    if (entry.run !== run) return undefined;
    const { result, facts, count, sales } = entry;
    return { result, facts, sales: unpackSales(sales, count) };
  } catch {
    // Half a line, or one that a disk has damaged: this run and those after it are made again.
    return undefined;
  }
}
