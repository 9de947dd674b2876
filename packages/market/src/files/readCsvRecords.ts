import { InvalidFileError } from '@liqlab/core';
import { CsvError, parse } from 'csv-parse/sync';
import { readTextFile } from './readTextFile.js';

/** One record of a CSV file, trimmed, not yet interpreted. */
export interface CsvRecord {
  /** Line of the file that the record ends on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

// The rows of a price file may be shorter than its first line, which can be a comment.
const options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  trim: true,
} as const;

/**
 * Records of a comma-separated file, without its empty lines; at least one.
 *
 * @throws {@link InvalidFileError} if the file cannot be read, is empty, or has a broken quotation.
 */
export function readCsvRecords(file: string): readonly CsvRecord[] {
  const records = parseCsv(file, readTextFile(file));
  if (records.length > 0) return records;
  throw new InvalidFileError(file, undefined, undefined, 'is empty', 'Name a file with data');
}

function parseCsv(file: string, text: string): CsvRecord[] {
  try {
    // The types of csv-parse do not know what the option `info` does to a record.
    const parsed = parse(text, options) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    return parsed.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem = 'has a broken quotation';
    const remedy = 'Close every quotation mark';
    throw new InvalidFileError(file, Number(error.lines), undefined, problem, remedy);
  }
}
