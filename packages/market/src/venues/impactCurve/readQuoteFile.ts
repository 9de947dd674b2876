import { InvalidFileError } from '@liqlab/core';
import { CsvHeader } from '../../files/csvHeader.js';
import { readCsvRecords } from '../../files/readCsvRecords.js';
import type { ImpactPoint } from './impactPoint.js';

/** Which quotes of a file are meant. */
export interface QuotedPair {
  /** What is sold and what is bought, as the file names them; case does not matter. */
  readonly sold: string;
  readonly bought: string;
  /** Decimals of the asset that is sold. */
  readonly decimals: number;
}

/**
 * The price impact of each quote of a pair in a CSV file, with at least the columns
 * `src,dst,in_amount,price_impact` (raw units; ratio); it may be packed with gzip.
 *
 * @throws {@link InvalidFileError} for a file that cannot be read, a header without the columns, an
 * amount that is not above 0, an impact that is not from 0 to 1, or a file without the pair.
 */
export function readQuoteFile(file: string, pair: QuotedPair): ImpactPoint[] {
  const [first, ...records] = readCsvRecords(file);
  if (!first) return [];
  const header = new CsvHeader(file, first);
  header.require(['src', 'dst', 'in_amount', 'price_impact']);
  const rows = header.rows(records).filter((row) => isOf(pair, row.text('src'), row.text('dst')));
  if (rows.length === 0) {
    const problem = `has no quotes of ${pair.sold} in ${pair.bought}`;
    throw new InvalidFileError(file, undefined, 'src', problem, 'Name assets as the file does');
  }
  return rows.map((row) => ({
    size: row.number('in_amount', { above: 0 }) / 10 ** pair.decimals,
    impact: row.number('price_impact', { atLeast: 0, below: 1 }),
  }));
}

function isOf({ sold, bought }: QuotedPair, src: string, dst: string): boolean {
  return src.toLowerCase() === sold.toLowerCase() && dst.toLowerCase() === bought.toLowerCase();
}
