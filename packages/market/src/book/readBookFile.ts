import { InvalidFileError } from '@liqlab/core';
import { CsvHeader } from '../files/csvHeader.js';
import type { CsvRow } from '../files/csvRow.js';
import { type CsvRecord, readCsvRecords } from '../files/readCsvRecords.js';
import type { Book } from './book.js';
import { defaultThreshold } from './defaultThreshold.js';

/**
 * The borrowers' book in a CSV file with the columns `id,collateral,debt` and, if wanted, `threshold`
 * and `side`, which is `short` for a position whose collateral is the quote and whose debt is the
 * asset, `long` or empty for any other; at least one position. Positions without debt, without collateral or under water are
 * in it: {@link screenBook} sets them aside.
 *
 * @param threshold - liquidation threshold where the file gives none.
 * @throws {@link InvalidFileError} naming the line and the field for a file that cannot be read, a
 * header without the columns, an amount that is negative or no number, an id that is missing or
 * repeated, a threshold that is not above 0 and at most 1, and a side that is neither.
 */
export function readBookFile(file: string, threshold = defaultThreshold): Book {
  const [first, ...records] = readCsvRecords(file);
  const header = new CsvHeader(file, first as CsvRecord);
  header.require(['id', 'collateral', 'debt']);
  const rows = header.rows(records);
  if (rows.length === 0) {
    throw new InvalidFileError(file, undefined, undefined, 'has no positions', 'Add at least one');
  }
  refuseBadIds(rows);
  return {
    ids: rows.map((row) => row.text('id')),
    collateral: Float64Array.from(rows, (row) => row.number('collateral', { atLeast: 0 })),
    debt: Float64Array.from(rows, (row) => row.number('debt', { atLeast: 0 })),
    threshold: Float64Array.from(rows, (row) => readThreshold(row) ?? threshold),
    ...(rows.some(isOfShort)
      ? { short: Uint8Array.from(rows, (row) => Number(isOfShort(row))) }
      : {}),
    lines: rows.map((row) => row.line),
  };
}

function readThreshold(row: CsvRow): number | undefined {
  const isGiven = row.text('threshold') !== '';
  return isGiven ? row.number('threshold', { above: 0, atMost: 1 }) : undefined;
}

function isOfShort(row: CsvRow): boolean {
  const side = row.text('side');
  if (['', 'long', 'short'].includes(side)) return side === 'short';
  throw row.error('side', `is ${JSON.stringify(side)}`, 'Write long or short');
}

function refuseBadIds(rows: readonly CsvRow[]): void {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const id = row.text('id');
    const usedOn = lines.get(id);
    if (id === '') throw row.error('id', 'is missing', 'Give every position a name of its own');
    if (usedOn !== undefined) {
      const problem = `${JSON.stringify(id)} is already the position on line ${usedOn}`;
      throw row.error('id', problem, 'Give every position a name of its own');
    }
    lines.set(id, row.line);
  }
}
