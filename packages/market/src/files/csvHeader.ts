import { InvalidFileError } from '@liqlab/core';
import { CsvRow } from './csvRow.js';
import type { CsvRecord } from './readCsvRecords.js';

/** The column names of a CSV file. They are found whatever their case: `Open time` is `open_time`. */
export class CsvHeader {
  /** Column names in lower case, with `_` for space. */
  readonly columns: readonly string[];

  constructor(
    readonly file: string,
    private readonly record: CsvRecord,
  ) {
    this.columns = record.cells.map((cell) => cell.toLowerCase().replaceAll(/\s+/g, '_'));
  }

  /** Place of a column in a row; `undefined` if the header does not name it. */
  index(column: string): number | undefined {
    const index = this.columns.indexOf(column);
    return index < 0 ? undefined : index;
  }

  /** A column's name as the file writes it. */
  name(column: string): string {
    return this.record.cells[this.columns.indexOf(column)] ?? column;
  }

  /** @throws {@link InvalidFileError} for the first of `columns` that the header does not name. */
  require(columns: readonly string[]): void {
    const missing = columns.find((column) => !this.columns.includes(column));
    if (missing === undefined) return;
    throw new InvalidFileError(
      this.file,
      this.record.line,
      missing,
      'the header has no such column',
      `Give the file the columns ${columns.join(',')}`,
    );
  }

  /**
   * The records as rows under this header.
   *
   * @throws {@link InvalidFileError} for a record with more or fewer fields than the header.
   */
  rows(records: readonly CsvRecord[]): readonly CsvRow[] {
    return records.map((record) => {
      if (record.cells.length === this.columns.length) return new CsvRow(this, record);
      throw new InvalidFileError(
        this.file,
        record.line,
        undefined,
        `has ${record.cells.length} fields where the header has ${this.columns.length}`,
        'Complete the line or leave it out; write numbers without thousands separators',
      );
    });
  }
}
