import { InvalidFileError } from '@liqlab/core';
import { CsvHeader } from '../files/csvHeader.js';
import { readCsvRecords } from '../files/readCsvRecords.js';
import { readTextFile } from '../files/readTextFile.js';
import { parseTime } from '../prices/parseTime.js';
import { readGasFeed } from './readGasFeed.js';

/** What was paid for gas from a moment on. */
export interface GasPrice {
  /** Seconds since 1970. */
  readonly time: number;
  readonly gwei: number;
}

/** Which of the prices that people paid at a time is meant: their mean, or a percentile in per cent. */
export type GasStatistic = 'mean' | 30 | 60 | 90 | 100;

/**
 * The gas prices of a file, oldest first; at least one:
 * - JSON: a table in the shape that pandas writes, `{schema, data: [{timestamp, avgGasDay,
 *   "30.0 Perc", "60.0 Perc", "90.0 Perc", "100.0 Perc"}]}`, prices in wei;
 * - CSV with the columns `time_utc,gwei`; `statistic` has no meaning there.
 *
 * @throws {@link InvalidFileError} naming the line or entry and the field for a file that cannot be
 * read, is neither, has a price below 0 or none, or times that go back or repeat.
 */
export function readGasFile(file: string, statistic: GasStatistic = 'mean'): GasPrice[] {
  const text = readTextFile(file);
  const prices = /^\s*\{/.test(text) ? readGasFeed(file, text, statistic) : readGasCsv(file);
  if (prices.length > 0) return prices;
  throw new InvalidFileError(file, undefined, undefined, 'has no gas prices', 'Name one that has');
}

function readGasCsv(file: string): GasPrice[] {
  const [first, ...records] = readCsvRecords(file);
  if (!first) return [];
  const header = new CsvHeader(file, first);
  header.require(['time_utc', 'gwei']);
  let last = Number.NEGATIVE_INFINITY;
  return header.rows(records).map((row) => {
    const time = parseTime(row.text('time_utc'));
    if (time === undefined || time <= last) {
      const problem = `${JSON.stringify(row.text('time_utc'))} is no time after the one before it`;
      throw row.error('time_utc', problem, 'Sort the lines by time, as in 2020-03-12T10:00:00Z');
    }
    last = time;
    return { time, gwei: row.number('gwei', { atLeast: 0 }) };
  });
}
