// Writes results.schema.json, after a build; a test says when that is due.
import { writeFileSync } from 'node:fs';
import { resultsJsonSchema } from '../dist/index.js';

const file = new URL('../results.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(resultsJsonSchema(), null, 2)}\n`);
