// Writes config.schema.json, after a build; a test says when that is due.
import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../dist/options/configJsonSchema.js';

const file = new URL('../config.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
