import type { CsvRow } from '../../files/csvRow.js';
import type { CsvRecord } from '../../files/readCsvRecords.js';

/** The rows of a price file and the names that differ between formats. */
export interface PriceTable {
  /** One bar a row, with the columns `open`, `high`, `low` and `close`. */
  readonly rows: readonly CsvRow[];
  readonly timeColumn: string;
  readonly volumeColumn: string;
  /** Whether the newest bar may come first. */
  readonly mayDescend: boolean;
}

/**
 * A format of price files: gives the table of a file that is in this format, `undefined` for any
 * other file.
 *
 * @throws {@link InvalidFileError} if the file is in this format, but broken.
 */
export type PriceFormat = (file: string, records: readonly CsvRecord[]) => PriceTable | undefined;
