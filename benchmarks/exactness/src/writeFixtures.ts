import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readVectorFile } from './readVectorFile.js';
import { sampleCases } from './sampleCases.js';

/** Writes a sample of each vector file named into `fixtures/`. */
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
for (const path of process.argv.slice(2)) {
  const sample = sampleCases(readVectorFile(path));
  const text = `${JSON.stringify(sample)}\n`;
  writeFileSync(`${fixtures}${basename(path)}`, text);
  console.log(`${basename(path)}: ${sample.cases.length} cases, ${text.length} bytes`);
}
