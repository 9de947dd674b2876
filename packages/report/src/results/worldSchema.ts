import { z } from 'zod';
import { count, settings } from './schemaPieces.js';

/** Prices of a scenario. */
export const prices = z
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

/** Its positions. */
export const book = z
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

/** What is around the protocol. */
export const world = z
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

/** What is known of a path, whatever mechanism meets it. */
export const path = z.strictObject({
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
