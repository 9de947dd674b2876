import { z } from 'zod';

const part = z.record(z.string(), z.unknown());

/** What differs from the market of the scenario or price file; see {@link MarketChanges}. */
export const marketChangesSchema = z
  .strictObject({
    oracle: part.describe('docs/guides/oracles.md'),
    chain: part.describe('docs/guides/chain-and-gas.md'),
    venue: part.describe('docs/guides/venues.md'),
    bridge: part.describe('docs/guides/chain-and-gas.md, two chains'),
  })
  .partial();

/**
 * Parameters of parts of the market that take the place of those of the scenario or price file. They
 * are checked where the part is known: see {@link changedParts}.
 */
export type MarketChanges = z.infer<typeof marketChangesSchema>;
