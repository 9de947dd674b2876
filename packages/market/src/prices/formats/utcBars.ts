import { CsvHeader } from '../../files/csvHeader.js';
import type { PriceFormat } from './priceFormat.js';

const columns = ['time_utc', 'open', 'high', 'low', 'close', 'volume'];

/** The plain format: `time_utc,open,high,low,close,volume`, oldest bar first. */
export const utcBars: PriceFormat = (file, [first, ...records]) => {
  const header = first && new CsvHeader(file, first);
  if (!header?.columns.includes('time_utc')) return undefined;
  header.require(columns);
  return {
    rows: header.rows(records),
    timeColumn: 'time_utc',
    volumeColumn: 'volume',
    mayDescend: false,
  };
};
