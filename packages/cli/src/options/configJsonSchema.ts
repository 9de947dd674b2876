import { z } from 'zod';
import { configSchema } from './configSchema.js';

/** The format of a file for `--config` as a JSON Schema (draft 2020-12). */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema);
}
