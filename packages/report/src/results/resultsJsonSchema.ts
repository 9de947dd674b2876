import { z } from 'zod';
import { resultsSchema } from './resultsSchema.js';

/** The format of `results.json` as a JSON Schema (draft 2020-12). */
export function resultsJsonSchema(): object {
  return z.toJSONSchema(resultsSchema);
}
