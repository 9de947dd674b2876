import { CsvHeader } from '../../files/csvHeader.js';
import { parseNumber } from '../../files/parseNumber.js';
import type { CsvRecord } from '../../files/readCsvRecords.js';
import type { PriceFormat } from './priceFormat.js';

const required = ['open_time', 'open', 'high', 'low', 'close', 'volume'];
const optional = ['close_time', 'quote_volume', 'count', 'taker_buy_volume'];
const columns = [...required, ...optional, 'taker_buy_quote_volume', 'ignore'];

/**
 * Kline files of Binance, with a header (futures) or without (spot); open times in milliseconds, or
 * in microseconds (spot from 2025 on). Source: github.com/binance/binance-public-data, README.
 */
export const binanceKlines: PriceFormat = (file, records) => {
  const [first, ...others] = records;
  if (!first) return undefined;
  const isHeadless = parseNumber(first.cells[0] ?? '') !== undefined;
  const header = new CsvHeader(file, isHeadless ? impliedHeader(first) : first);
  if (!header.columns.includes('open_time')) return undefined;
  header.require(required);
  return {
    rows: header.rows(isHeadless ? records : others),
    timeColumn: 'open_time',
    volumeColumn: 'volume',
    mayDescend: false,
  };
};

function impliedHeader({ line, cells }: CsvRecord): CsvRecord {
  return { line, cells: columns.slice(0, cells.length) };
}
