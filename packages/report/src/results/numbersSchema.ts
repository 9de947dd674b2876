import { z } from 'zod';
import { count } from './schemaPieces.js';

const units = z.enum(['ratio', 'seconds', 'debt asset', 'debt asset × seconds', 'count']);

/** What a measure is. */
export const measure = z.strictObject({
  id: z.string(),
  group: z
    .enum(['lenders', 'borrowers', 'price', 'time', 'waiting', 'keepers', 'cascade', 'dollar'])
    .describe(
      'what it speaks of; the means of `dollar` add up to 1, those of `waiting` to the last of them',
    ),
  title: z.string(),
  unit: units,
  better: z.enum(['more', 'less', 'neither']),
  absent: z.string().optional().describe('why a run may have no number; absent if all have one'),
  formula: z.string(),
  summary: z
    .enum(['mean', 'p5', 'p50', 'p95', 'p99'])
    .optional()
    .describe('the statistic that a table shows where there is room for one; the mean if absent'),
  chart: z
    .enum(['bars', 'distribution'])
    .optional()
    .describe('how a page draws one of the user’s own; bars if absent'),
  from: z.string().optional().describe('module of the user’s own that it is from'),
  fault: z
    .strictObject({ runs: count, message: z.string() })
    .optional()
    .describe('runs in which it could not be computed, and why in the first of them'),
});

/** What a measure of single sales is. */
export const saleMeasure = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: units,
  formula: z.string(),
});

const number = z.number().nullable();
const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .nullable()
  .describe('95 % interval of the mean; null with fewer than two runs of a scenario');

/** Shares of which `quantiles` are the quantiles: 0, 5, … 100 %. */
export const quantileShares: readonly number[] = Array.from({ length: 21 }, (_, i) => i / 20);

const quantiles = z
  .array(z.number())
  .describe('at 0, 5, … 100 %, to six digits; empty with fewer than three numbers');

const measureSummary = z.strictObject({
  mean: number.describe('null where no run has a number; of several scenarios the mean of means'),
  runs: count.describe('runs in the mean'),
  interval,
  p5: number,
  p50: number,
  p95: number,
  p99: number,
  quantiles,
});

const difference = z.strictObject({
  mean: number.describe('mean of contender − baseline on the same paths'),
  pairs: count.describe('paths on which both have a number'),
  interval,
  verdict: z
    .enum(['better', 'worse', 'higher', 'lower', 'no difference shown at this sample size'])
    .describe('what the interval shows: nothing if it holds 0'),
});

const badDebtTail = z
  .strictObject({
    paths: count.describe('paths that the numbers are from'),
    var95: number.describe('95th percentile'),
    es95: number.describe('mean of the worst 5 %'),
    es99: number.describe('mean of the worst 1 %'),
  })
  .describe('bad debt in the worst paths, in the debt asset');

const saleSummary = z.strictObject({
  sales: count.describe('sales that have a number'),
  quantiles: quantiles.describe(
    'of the sales, at 0, 5, … 100 %; those between the ends to half a per cent of their size',
  ),
});

/** The numbers of a contender. */
export const numbers = {
  runs: count.describe('runs begun, lost ones included'),
  failed: count.describe('lost runs'),
  eventsPosted: count.describe('events after which the ledger found every asset conserved'),
  measures: z.record(z.string(), measureSummary).describe('by the id of the measure'),
  badDebtTail,
  differences: z
    .record(z.string(), difference)
    .describe('against the baseline, by the id of the measure; empty for the baseline itself'),
  sales: z.record(z.string(), saleSummary).describe('by the id of the measure of sales'),
  wins: z
    .record(z.string(), z.number())
    .describe('share of paths on which it did best, by the id of the measure; a tie is shared'),
};
