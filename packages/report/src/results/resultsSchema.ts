import { z } from 'zod';
import { measure, numbers, saleMeasure } from './numbersSchema.js';
import { map, timeline } from './pathSchema.js';
import { count, settings } from './schemaPieces.js';
import { book, path, prices, world } from './worldSchema.js';

const failure = { error: z.string().describe('class of the error'), message: z.string() };
const run = { scenario: z.string(), path: count };

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
