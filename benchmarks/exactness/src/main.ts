import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InputError } from '@liqlab/core';
import { adapters } from '../adapters/adapters.js';
import { formatReport, totals } from './formatReport.js';
import { readVectorFile } from './readVectorFile.js';
import { reportSet } from './setReport.js';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Runs the files named, or the fixtures; the exit code is 0, 1 for mismatches, 2 for bad input. */
function main(files: readonly string[]): number {
  const paths = files.length > 0 ? files : readdirSync(fixtures).map((name) => fixtures + name);
  const reports = paths.map((path) => reportSet(readVectorFile(path), adapters));
  console.log(formatReport(reports));
  return totals(reports).failed > 0 ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 2;
}
