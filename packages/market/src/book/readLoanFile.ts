import { InvalidFileError } from '@liqlab/core';
import { CsvHeader } from '../files/csvHeader.js';
import type { CsvRow } from '../files/csvRow.js';
import { type CsvRecord, readCsvRecords } from '../files/readCsvRecords.js';
import type { Book } from './book.js';
import { defaultThreshold } from './defaultThreshold.js';

/** What is read from a file of loans. */
export interface LoanFileOptions {
  /** The collateral whose loans are read, as the file names it; needed if it has several. */
  readonly market?: string | undefined;
  /** Liquidation threshold of every loan; {@link defaultThreshold} if absent. */
  readonly threshold?: number | undefined;
}

/** A book with the price that its loans were observed at. */
export interface ObservedBook {
  readonly book: Book;
  readonly market: string;
  /** In debt asset per collateral asset: of the first loan. */
  readonly price: number;
}

/**
 * The loans of one market in a CSV file with the columns `market,oracle_price,collateral,stablecoin,
 * debt`, as xenophonlabs/crvUSDrisk publishes those of crvUSD; other columns are not read. What a soft
 * liquidation has already turned into the debt asset counts against the debt. The file names no
 * borrowers: a loan is called by its market and its line.
 *
 * crvUSD liquidates by bands, not at a threshold; the threshold is an assumption of whoever reads.
 *
 * @throws {@link InvalidFileError} naming the line and the field for a file that cannot be read, a
 * header without the columns, an amount that is negative or no number, a price that is not above 0;
 * for a market that the file does not have, or none where it has several.
 */
export function readLoanFile(file: string, options: LoanFileOptions = {}): ObservedBook {
  const { threshold = defaultThreshold } = options;
  const [first, ...records] = readCsvRecords(file);
  const header = new CsvHeader(file, first as CsvRecord);
  header.require(['market', 'oracle_price', 'collateral', 'stablecoin', 'debt']);
  const all = header.rows(records);
  const market = marketOf(all, options.market, file);
  const rows = all.filter((row) => row.text('market') === market);
  const book = {
    ids: rows.map(({ line }) => `${market}-${line}`),
    collateral: Float64Array.from(rows, (row) => row.number('collateral', { atLeast: 0 })),
    debt: Float64Array.from(rows, netDebt),
    threshold: new Float64Array(rows.length).fill(threshold),
    lines: rows.map(({ line }) => line),
  };
  return { book, market, price: (rows[0] as CsvRow).number('oracle_price', { above: 0 }) };
}

function netDebt(row: CsvRow): number {
  const raised = row.number('stablecoin', { atLeast: 0 });
  return Math.max(0, row.number('debt', { atLeast: 0 }) - raised);
}

function marketOf(rows: readonly CsvRow[], wanted: string | undefined, file: string): string {
  const markets = [...new Set(rows.map((row) => row.text('market')))];
  const [only] = markets;
  if (only === undefined) {
    throw new InvalidFileError(file, undefined, undefined, 'has no loans', 'Add at least one');
  }
  if (wanted === undefined && markets.length === 1) return only;
  if (wanted !== undefined && markets.includes(wanted)) return wanted;
  const problem =
    wanted === undefined
      ? `has loans of ${markets.length} markets`
      : `has no loans of the market ${JSON.stringify(wanted)}`;
  throw new InvalidFileError(file, undefined, 'market', problem, `Choose ${markets.join(' or ')}`);
}
