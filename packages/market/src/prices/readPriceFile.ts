import { InvalidFileError } from '@liqlab/core';
import type { CsvRow } from '../files/csvRow.js';
import { type CsvRecord, readCsvRecords } from '../files/readCsvRecords.js';
import type { Bar } from './bar.js';
import { binanceKlines } from './formats/binanceKlines.js';
import { cryptoDataDownload } from './formats/cryptoDataDownload.js';
import type { PriceTable } from './formats/priceFormat.js';
import { utcBars } from './formats/utcBars.js';
import { parseTime } from './parseTime.js';

const formats = [utcBars, binanceKlines, cryptoDataDownload];

/**
 * The bars of a price file, oldest first; at least two. The format is recognised by the columns:
 * - `time_utc,open,high,low,close,volume`;
 * - a Binance kline file, with or without its header;
 * - a CryptoDataDownload file.
 *
 * Times are ISO 8601 in UTC or Unix times in seconds, milliseconds or microseconds. Bars may be
 * missing, as they are in files of real exchanges.
 *
 * @throws {@link InvalidFileError} naming the line and the field for a file that cannot be read, a
 * header without the columns, a price that is not above 0, a negative volume, times that go back or
 * repeat, a low above the high, and an open or close outside of the two.
 */
export function readPriceFile(file: string): Bar[] {
  const table = recognise(file, readCsvRecords(file));
  const bars = table.rows.map((row) => readBar(row, table));
  if (bars.length < 2) {
    const problem = 'has fewer than 2 bars';
    throw new InvalidFileError(file, undefined, undefined, problem, 'Name a file with more bars');
  }
  const isDescending = table.mayDescend && startsBefore(bars[1], bars[0]);
  refuseDisorder(bars, table, isDescending);
  return isDescending ? bars.reverse() : bars;
}

function recognise(file: string, records: readonly CsvRecord[]): PriceTable {
  for (const format of formats) {
    const table = format(file, records);
    if (table) return table;
  }
  throw new InvalidFileError(
    file,
    records[0]?.line,
    undefined,
    'has no column of times: time_utc, open_time (Binance) or unix (CryptoDataDownload)',
    'Give the file the header time_utc,open,high,low,close,volume',
  );
}

function readBar(row: CsvRow, { timeColumn, volumeColumn }: PriceTable): Bar {
  const time = readTime(row, timeColumn);
  const [open, high, low, close] = ['open', 'high', 'low', 'close'].map((column) =>
    row.number(column, { above: 0 }),
  ) as [number, number, number, number];
  if (low > high) {
    throw row.error('low', `${low} is above the high of ${high}`, 'Correct one of the two');
  }
  refuseOutside(row, 'open', open, low, high);
  refuseOutside(row, 'close', close, low, high);
  return { time, open, high, low, close, volume: row.number(volumeColumn, { atLeast: 0 }) };
}

function readTime(row: CsvRow, column: string): number {
  const time = parseTime(row.text(column));
  if (time !== undefined) return time;
  throw row.error(
    column,
    `${JSON.stringify(row.text(column))} is not a time`,
    'Write it as in 2020-03-12T10:00:00Z, or as Unix time in s, ms or µs',
  );
}

function refuseOutside(
  row: CsvRow,
  column: string,
  price: number,
  low: number,
  high: number,
): void {
  if (price >= low && price <= high) return;
  const problem = `${price} is outside of the bar's low ${low} to high ${high}`;
  throw row.error(column, problem, 'Correct the price, or the low or high');
}

function refuseDisorder(bars: readonly Bar[], table: PriceTable, isDescending: boolean): void {
  for (let index = 1; index < bars.length; index++) {
    const [previous, bar] = [bars[index - 1], bars[index]];
    if (isDescending ? startsBefore(bar, previous) : startsBefore(previous, bar)) continue;
    const row = table.rows[index] as CsvRow;
    const isRepeated = bar?.time === previous?.time;
    const expected = isDescending ? 'earlier' : 'later';
    throw row.error(
      table.timeColumn,
      `${row.text(table.timeColumn)} ${isRepeated ? 'repeats' : `is not ${expected} than`} the time of the bar before it`,
      `Sort the bars by time and keep one of each`,
    );
  }
}

function startsBefore(earlier: Bar | undefined, later: Bar | undefined): boolean {
  return earlier !== undefined && later !== undefined && earlier.time < later.time;
}
