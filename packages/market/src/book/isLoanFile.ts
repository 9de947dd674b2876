import { CsvHeader } from '../files/csvHeader.js';
import { type CsvRecord, readCsvRecords } from '../files/readCsvRecords.js';

/**
 * Whether a file is one for `readLoanFile`, by its header, and not one for `readBookFile`.
 *
 * @throws {@link InvalidFileError} if it cannot be read or is empty.
 */
export function isLoanFile(file: string): boolean {
  const [first] = readCsvRecords(file);
  return new CsvHeader(file, first as CsvRecord).index('oracle_price') !== undefined;
}
