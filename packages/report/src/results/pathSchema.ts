import { z } from 'zod';
import { count } from './schemaPieces.js';

const moment = z.number().describe('seconds since the start of the scenario');
const price = z.number().describe('debt asset per collateral asset');

const timelineSale = z.strictObject({
  sale: count.describe('number of the sale within the run'),
  position: z.string(),
  debt: z.number().describe('debt put up'),
  lot: z.number().describe('collateral put up'),
  breachAt: moment,
  shownAt: moment,
  openedAt: moment,
  closedAt: moment.nullable().describe('null if it was open when the run ended'),
  writtenOff: z.number(),
  resets: count,
  offers: z
    .strictObject({ at: z.array(moment).readonly(), price: z.array(price).readonly() })
    .describe('the price at which it was on offer, lists of the same length'),
});

const timelineRun = z.strictObject({
  contender: z.string(),
  prices: z.strictObject({
    at: z.array(moment).readonly(),
    reference: z.array(price).readonly(),
    oracle: z
      .array(price.nullable())
      .readonly()
      .describe('null while there was none that was fresh'),
  }),
  sales: z
    .array(timelineSale)
    .readonly()
    .describe('the largest, in the order in which they were opened'),
  salesInRun: count,
  fills: z
    .array(
      z.strictObject({
        sale: count,
        at: moment,
        price: price.describe('paid for one collateral asset'),
        sold: z.number(),
        by: z.string().describe('kind of account, and its name'),
      }),
    )
    .readonly()
    .describe('the largest, in order of time'),
  fillsInRun: count,
});

/** One path in detail. */
export const timeline = z
  .strictObject({
    scenario: z.string(),
    path: count,
    startsAt: z.number().describe('Unix time of second 0; 0 for a path that never happened'),
    chosen: z.string().describe('why this path'),
    runs: z.array(timelineRun).describe('a run of each contender that did not fail there'),
  })
  .describe('what happened on one path, to seven digits');

/** The liquidation map of a path. */
export const map = z
  .strictObject({
    scenario: z.string(),
    path: count,
    price,
    step: z.number().describe('from one level to the next, as a share of the price'),
    bonus: z.number().describe('that a liquidation would give away, ratio'),
    levels: z.array(
      z.strictObject({
        fall: z.number().describe('share of the price that is lost'),
        price,
        positions: count.describe('that become liquidatable between the level above and this one'),
        debt: z.number().describe('of these'),
        totalDebt: z.number().describe('liquidatable down to here'),
        toxicDebt: z
          .number()
          .describe('down to here, whose liquidation would raise the loan-to-value'),
      }),
    ),
  })
  .describe('what would become liquidatable at which price, before the first block of a path');
