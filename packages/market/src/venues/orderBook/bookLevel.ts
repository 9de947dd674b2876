import { z } from 'zod';
import { floatParameter } from '../../parameters/floatParameter.js';

/** Schema of the orders at one price of a book. */
export const bookLevel = z.strictObject({
  /** Price over the mid price of the book: at most 1 for bids, at least 1 for asks. */
  ratio: floatParameter({ unit: 'ratio to the mid price', above: 0 }),
  /** Collateral that is bid for, or asked for, in whole tokens. */
  size: floatParameter({ unit: 'collateral asset', above: 0 }),
});

/** See {@link bookLevel}. */
export type BookLevel = Readonly<z.infer<typeof bookLevel>>;
