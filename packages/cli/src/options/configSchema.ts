import { z } from 'zod';
import { limits } from './limits.js';
import { marketChangesSchema } from './marketChanges.js';
import { borrowersSchema, keepersSchema } from './populations.js';

const whole = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const name = z.string().min(1);
const names = z.array(name).min(1).refine(areUnique, 'must not name one twice');
const [leastReach, mostReach] = limits.interval;

/** What a file for `--config` may say: everything that the flags of `liqlab compare`, `sweep` and `explain` can. */
export const configSchema = z
  .strictObject({
    prices: name.describe('CSV file of prices, in place of scenarios'),
    scenarios: z
      .union([z.literal('all'), names])
      .describe('ids of scenarios, see `liqlab scenarios`; the first one if absent'),
    book: name.describe('CSV file of positions, in place of a generated book'),
    positions: whole(limits.positions).describe('size of the generated book; 300 if absent'),
    longsAndShorts: z
      .boolean()
      .describe(
        'whether the generated book is one of leveraged longs and shorts, and not of loans',
      ),
    backstops: names.describe(
      'who pays for bad debt, in this order: insurance-fund, stability-pool, treasury, socialised-loss; with parameters in braces; nobody if absent',
    ),
    keepers: keepersSchema.describe('who may liquidate, where it is not the default population'),
    borrowers: borrowersSchema.describe('what the borrowers do by themselves; nothing if absent'),
    market: marketChangesSchema.describe(
      'oracle, chain, venue and bridge, where they differ from those of the scenario or price file',
    ),
    permanentShare: z
      .number()
      .min(0)
      .max(1)
      .describe('share of each trade’s price impact that stays for good; 0 if absent'),
    mechanisms: names.describe(
      'ids, see `liqlab mechanisms`; with parameters in braces; or paths of modules of your own',
    ),
    mechanism: names.describe('more of them, beside those of mechanisms or the default ones'),
    use: names.describe(
      'modules of your own (paths or packages) whose mechanisms may be named by id',
    ),
    baseline: name.describe('the one that the others are compared with; the first if absent'),
    paths: whole(limits.paths).describe(
      'paths of each scenario; 1 if absent; with untilInterval the largest number, 1000 if absent',
    ),
    untilInterval: z
      .union([z.number().min(leastReach).max(mostReach), z.string().regex(/^\d+(\.\d+)?%$/)])
      .describe('stop when the paired 95 % intervals reach no further, as in "0.5%" or 0.005'),
    seed: whole(limits.seed).describe('the same seed gives the same results; 1 if absent'),
    arithmetic: z
      .enum(['exact', 'fast'])
      .describe('exact for one path of one scenario, else fast, if absent'),
    workers: whole(limits.workers).describe('threads; all cores if absent'),
    runLimit: whole(limits.runLimit).describe(
      'seconds that a run of a module of your own may take; 60 if absent',
    ),
    out: name.describe('folder for the report; liqlab-report if absent'),
    sweep: z
      .strictObject({
        mechanism: name.describe('the one whose parameters are varied, with others in braces'),
        vary: z
          .record(name, z.union([z.string(), z.array(z.number()).min(1)]))
          .describe(
            'by parameter: "LOW:HIGH", "LOW:HIGH:STEPS", "bounds" for those of its schema, or a list of values',
          ),
        samples: whole(limits.samples).describe('points of a Sobol sample; a grid if absent'),
        measures: names.describe(
          'to choose by; recovery, borrowerLoss, settlementP50, es99 if absent',
        ),
      })
      .partial()
      .describe('for `liqlab sweep`'),
    explain: z
      .strictObject({
        mechanism: name.describe('the first of those to compare if absent'),
        path: whole(limits.path).describe('0 if absent'),
        position: name.describe('id in the book; the one that fared worst if absent'),
        sale: whole(limits.sale).describe('a single sale, as liquidations.parquet numbers them'),
      })
      .partial()
      .describe('for `liqlab explain`'),
    json: z.boolean().describe('whether to print results.json in place of the table'),
  })
  .partial()
  .describe('Configuration of `liqlab compare`, `sweep` and `explain`. Flags win over it.');

/** See {@link configSchema}. */
export type ConfigFile = z.infer<typeof configSchema>;

function areUnique(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
