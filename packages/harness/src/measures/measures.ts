import { borrowerMeasures } from './borrowerMeasures.js';
import { cascadeMeasures } from './cascadeMeasures.js';
import { dollarMeasures } from './dollarMeasures.js';
import { executionMeasures } from './executionMeasures.js';
import { keeperMeasures } from './keeperMeasures.js';
import { latencyMeasures } from './latencyMeasures.js';
import { lenderMeasures } from './lenderMeasures.js';
import type { Measure } from './measure.js';
import { waitingMeasures } from './waitingMeasures.js';

/** Every measure of a run, with the formulas of the glossary. */
export const measures: readonly Measure[] = [
  ...lenderMeasures,
  ...borrowerMeasures,
  ...executionMeasures,
  ...latencyMeasures,
  ...waitingMeasures,
  ...keeperMeasures,
  ...cascadeMeasures,
  ...dollarMeasures,
];
