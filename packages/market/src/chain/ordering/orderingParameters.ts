import { z } from 'zod';

/** Schema of an ordering rule, as data. */
export const orderingParameters = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('priority-fee') }),
  z.strictObject({ kind: z.literal('arrival') }),
  z.strictObject({ kind: z.literal('random') }),
]);

/** See {@link orderingParameters}. */
export type OrderingParameters = z.infer<typeof orderingParameters>;
