import { describe, expect, it } from '@jest/globals';
import type { SaleOutcome } from '@liqlab/harness';
import fc from 'fast-check';
import type { FinishedRun } from '../src/experiment/runExecutor.js';
import { journalLine, readJournalLine } from '../src/journal/journalLine.js';
import { packSales, unpackSales } from '../src/journal/packedSales.js';
import { saleFields } from '../src/journal/saleFields.js';

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const sale = fc
  .record(
    Object.fromEntries(
      saleFields.map(([field, type]) => [
        field,
        type === 'STRING'
          ? fc.string({ unit: 'binary' })
          : fc.oneof(number, fc.constant(undefined)),
      ]),
    ),
  )
  .map((fields) => fields as unknown as SaleOutcome);

const runOf = (sales: readonly SaleOutcome[]): FinishedRun => ({
  result: { contender: 'a', scenario: 'b', path: 0, measures: {}, eventsPosted: 0 },
  sales,
  facts: {
    ...{ path: 0, startsAt: 0, blocks: 1, firstPrice: 1, lowestPrice: 1, lastPrice: 1 },
    ...{ positions: 1, debt: 1, collateral: 1 },
  },
});

describe('the sales of a run in the journal', () => {
  it('come back to the last bit, those without a value too', () => {
    fc.assert(
      fc.property(fc.array(sale, { maxLength: 20 }), (sales) => {
        expect(unpackSales(packSales(sales), sales.length)).toEqual(sales);
      }),
    );
  });

  it('need less than a third of their size as JSON', () => {
    const sales = fc.sample(sale, { numRuns: 1, seed: 1 }).flatMap((one) => Array(200).fill(one));
    expect(packSales(sales).length).toBeLessThan(JSON.stringify(sales).length / 3);
  });

  it('are dropped with their run where a byte of them is damaged, or half the line is missing', () => {
    const line = journalLine(3, runOf(fc.sample(sale, { numRuns: 5, seed: 1 })));
    expect(readJournalLine(line, 3)?.sales).toHaveLength(5);
    expect(readJournalLine(line, 4)).toBeUndefined();
    expect(readJournalLine(line.slice(0, line.length / 2), 3)).toBeUndefined();
    const at = line.indexOf('"sales":"') + 40;
    const damaged = `${line.slice(0, at)}${line.slice(at + 8)}`;
    expect(readJournalLine(damaged, 3)).toBeUndefined();
  });
});
