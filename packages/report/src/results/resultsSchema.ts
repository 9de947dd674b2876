import { z } from 'zod';

const count = z.int().min(0);
const settings = z.record(z.string(), z.json());

const prices = z
  .discriminatedUnion('source', [
    z.strictObject({
      source: z.literal('scenario'),
      name: z.string().describe('id of the scenario'),
      summary: z.string(),
      citations: z.array(z.string()).describe('where the figures of the scenario are from'),
    }),
    z.strictObject({
      source: z.literal('file'),
      name: z.string().describe('name of the price file, without its folder'),
    }),
  ])
  .describe('where the prices come from');

const book = z
  .strictObject({
    source: z.enum(['generated', 'file']),
    name: z.string().nullable().describe('name of the book file, without its folder'),
    setAside: z
      .array(
        z.strictObject({
          id: z.string(),
          line: z.int().min(1).nullable().describe('line of the book file'),
          reason: z.string(),
        }),
      )
      .describe('positions that take no part, and why'),
  })
  .describe('where the positions come from');

const world = z
  .strictObject({
    blockTime: z.number().positive().describe('seconds'),
    oracle: settings,
    chain: settings.describe('gas prices in gwei, from a second on; gas of a reverted transaction'),
    venue: settings.describe(
      'by kind; depth: collateral in a pool at the start; half-lives in seconds; windows of other depth',
    ),
    keepers: settings.describe('what the keepers of each path are drawn from'),
    assumptions: z.array(z.string()).describe('what no source was given for'),
  })
  .describe('the world outside the protocol, the same for every contender');

const path = z.strictObject({
  path: count.describe('number of the path, from 0'),
  startsAt: z.number().describe('Unix time of block 0; 0 for a path that never happened'),
  blocks: count,
  firstPrice: z.number().describe('reference price, in debt asset per collateral asset'),
  lowestPrice: z.number(),
  lastPrice: z.number(),
  positions: count,
  debt: z.number().describe('debt of all positions at the start'),
  collateral: z.number().describe('collateral of all positions at the start'),
});

const units = z.enum(['ratio', 'seconds', 'debt asset', 'debt asset × seconds', 'count']);

const measure = z.strictObject({
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

const saleMeasure = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: units,
  formula: z.string(),
});

const failure = { error: z.string().describe('class of the error'), message: z.string() };
const run = { scenario: z.string(), path: count };

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

const numbers = {
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

/** Most runs, and most paths of a scenario, that `results.json` lists. */
export const mostListed = 1000;

const contender = z.strictObject({
  id: z.string(),
  preset: z.string().describe('id of the preset that it is made from'),
  summary: z.string(),
  parameters: settings.describe('every parameter of the preset, defaults filled in'),
  ...numbers,
  failures: z.array(z.strictObject({ ...run, ...failure })).describe('the first hundred'),
});

const backstop = z.strictObject({
  id: z.string(),
  summary: z.string(),
  parameters: settings.describe('every parameter, defaults filled in'),
});

const paths = z.array(path).describe(`the first ${mostListed}, in order`);

const scenario = z.strictObject({
  prices,
  book,
  world,
  pathCount: count.describe('paths run'),
  paths,
  contenders: z.array(z.strictObject({ id: z.string(), ...numbers })),
});

const flip = z.strictObject({
  measure: z.string(),
  scenario: z.string(),
  better: z.string().describe('shown to be better in this scenario, worse over all of them'),
  worse: z.string().describe('shown to be worse in this scenario, better over all of them'),
});

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

const timeline = z
  .strictObject({
    scenario: z.string(),
    path: count,
    startsAt: z.number().describe('Unix time of second 0; 0 for a path that never happened'),
    chosen: z.string().describe('why this path'),
    runs: z.array(timelineRun).describe('a run of each contender that did not fail there'),
  })
  .describe('what happened on one path, to seven digits');

const map = z
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

const note = z.strictObject({
  part: z.string(),
  models: z.string(),
  leavesOut: z.array(z.string()),
});

const runResult = z.strictObject({
  contender: z.string(),
  ...run,
  eventsPosted: count,
  measures: z
    .record(z.string(), z.number().nullable())
    .describe('by the id of the measure; null where it has no meaning, and after a failure'),
  failure: z.strictObject(failure).optional(),
  measureFaults: z
    .record(z.string(), z.string())
    .optional()
    .describe('measures of the user’s own that could not be computed, and why'),
});

/** Version of the format; it grows with every change that a reader of the file would notice. */
export const schemaVersion = 4 as const;

/** The format of `results.json`; `results.schema.json` says the same as a JSON Schema. */
export const resultsSchema = z
  .strictObject({
    schemaVersion: z.literal(schemaVersion),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the canonical JSON (RFC 8785) of everything but this field'),
    liqlab: z.string().describe('version of liqlab'),
    command: z.string().describe('the command that gives these results again'),
    configHash: z
      .string()
      .describe('hash of the version, the configuration and the content of the files it names'),
    seed: count,
    arithmetic: z.enum(['exact', 'fast']),
    baseline: z.string().describe('id of the contender that the others are compared with'),
    backstops: z
      .array(backstop)
      .describe(
        'who pays for bad debt whatever mechanism left it, in this order; a mechanism may bring its own',
      ),
    partial: z
      .strictObject({ finished: count, planned: count })
      .nullable()
      .describe('runs finished and planned, if the comparison was interrupted'),
    prices: prices.describe('of the first scenario'),
    book: book.describe('of the first scenario'),
    world: world.describe('of the first scenario'),
    paths: paths.describe('of the first scenario'),
    scenarios: z.array(scenario).min(1).describe('the numbers of each scenario on its own'),
    measures: z.array(measure).describe('what the numbers of contenders and runs mean'),
    saleMeasures: z.array(saleMeasure).describe('what the numbers of sales mean'),
    contenders: z.array(contender).min(1).describe('the numbers over all scenarios'),
    flips: z.array(flip).describe('scenarios in which two contenders change places'),
    timeline: timeline.nullable().describe('null if the comparison was interrupted'),
    map: map.nullable().describe('null without a path'),
    notes: z.array(note).describe('what the parts that were bound say of themselves'),
    runs: z.array(runResult).describe(`the first ${mostListed}; runs.parquet has all`),
  })
  .describe('Results of a liqlab comparison. Amounts are whole tokens of the debt asset.');

/** The content of `results.json`: see {@link resultsSchema}. */
export type Results = z.infer<typeof resultsSchema>;
