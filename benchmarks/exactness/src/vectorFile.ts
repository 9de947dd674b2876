import { z } from 'zod';

/** A file of contract inputs and outputs: every integer is a decimal string in raw units. */
export const vectorFile = z.object({
  source: z.string(),
  about: z.string(),
  seed: z.string(),
  units: z.record(z.string(), z.string()),
  cases: z.array(z.looseObject({})),
});

/** See {@link vectorFile}. */
export type VectorFile = z.infer<typeof vectorFile>;
