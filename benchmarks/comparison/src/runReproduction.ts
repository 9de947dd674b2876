import { missingData } from './dataFile.js';
import type { Outcome, Reproduction } from './reproduction.js';

/** Runs a reproduction, or says which data it would need. */
export function runReproduction(reproduction: Reproduction): Outcome {
  const missing = missingData(reproduction.needsData);
  return missing.length > 0 ? skipped(missing) : reproduction.run();
}

function skipped(missing: readonly string[]): Outcome {
  return {
    ours: '–',
    verdict: 'skipped',
    detail: { header: ['absent'], rows: missing.map((name) => [`../shared/data/${name}`]) },
    remarks: ['Put the files beside the repository to run it.'],
    eventsPosted: 0,
  };
}
