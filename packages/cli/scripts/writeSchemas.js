// Writes config.schema.json and sweep.schema.json, after a build; tests say when that is due.
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../dist/options/configJsonSchema.js';
import { sweepJsonSchema } from '../dist/sweep/sweepSchema.js';

const write = (file, schema) =>
  writeFileSync(new URL(`../${file}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
write('config.schema.json', configJsonSchema());
write('sweep.schema.json', sweepJsonSchema());
