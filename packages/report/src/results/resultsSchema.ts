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
    venue: settings.describe('depth: collateral in the pool at the start; half-life in seconds'),
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

const measure = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.enum(['ratio', 'seconds', 'debt asset', 'debt asset × seconds', 'count']),
  better: z.enum(['more', 'less', 'neither']),
  formula: z.string(),
});

const failure = { error: z.string().describe('class of the error'), message: z.string() };
const run = { scenario: z.string(), path: count };

const contender = z.strictObject({
  id: z.string(),
  preset: z.string().describe('id of the preset that it is made from'),
  summary: z.string(),
  parameters: settings.describe('every parameter of the preset, defaults filled in'),
  runs: count.describe('runs begun, lost ones included'),
  eventsPosted: count.describe('events after which the ledger found every asset conserved'),
  measures: z
    .record(
      z.string(),
      z.strictObject({
        mean: z.number().nullable().describe('null where no run has a number'),
        runs: count.describe('runs in the mean'),
      }),
    )
    .describe('by the id of the measure'),
  failures: z.array(z.strictObject({ ...run, ...failure })),
});

const runResult = z.strictObject({
  contender: z.string(),
  ...run,
  eventsPosted: count,
  measures: z
    .record(z.string(), z.number().nullable())
    .describe('by the id of the measure; null where it has no meaning, and after a failure'),
  failure: z.strictObject(failure).optional(),
});

/** Version of the format; it grows with every change that a reader of the file would notice. */
export const schemaVersion = 1 as const;

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
    seed: count,
    arithmetic: z.enum(['exact', 'fast']),
    prices,
    book,
    world,
    paths: z.array(path).min(1),
    measures: z.array(measure).describe('what the numbers of contenders and runs mean'),
    contenders: z.array(contender).min(1),
    runs: z.array(runResult),
  })
  .describe('Results of a liqlab comparison. Amounts are whole tokens of the debt asset.');

/** The content of `results.json`: see {@link resultsSchema}. */
export type Results = z.infer<typeof resultsSchema>;
