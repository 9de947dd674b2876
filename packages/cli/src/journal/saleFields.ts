import type { SaleOutcome } from '@liqlab/harness';

/** Types of a Parquet column. */
export type ColumnType = 'DOUBLE' | 'INT32' | 'STRING';

// A field of SaleOutcome that is missing here does not compile.
const types: Readonly<Record<keyof SaleOutcome, ColumnType>> = {
  sale: 'INT32',
  position: 'STRING',
  generation: 'INT32',
  breachAt: 'DOUBLE',
  breachPrice: 'DOUBLE',
  awaitedBreachPrice: 'DOUBLE',
  shownAt: 'DOUBLE',
  openedAt: 'DOUBLE',
  oraclePriceAtOpening: 'DOUBLE',
  firstFillAt: 'DOUBLE',
  lastFillAt: 'DOUBLE',
  closedAt: 'DOUBLE',
  debt: 'DOUBLE',
  lot: 'DOUBLE',
  raised: 'DOUBLE',
  cleared: 'DOUBLE',
  takenOver: 'DOUBLE',
  writtenOff: 'DOUBLE',
  covered: 'DOUBLE',
  socialised: 'DOUBLE',
  sold: 'DOUBLE',
  paid: 'DOUBLE',
  refunded: 'DOUBLE',
  soldAtReference: 'DOUBLE',
  venueSoldAtReference: 'DOUBLE',
  venuePaid: 'DOUBLE',
  backstopResult: 'DOUBLE',
  taken: 'DOUBLE',
  handedOn: 'DOUBLE',
  surplus: 'DOUBLE',
  bids: 'INT32',
  resets: 'INT32',
};

/** The fields of a sale, in the order in which the journal and the table of sales have them. */
export const saleFields = Object.entries(types) as readonly (readonly [
  keyof SaleOutcome,
  ColumnType,
])[];
