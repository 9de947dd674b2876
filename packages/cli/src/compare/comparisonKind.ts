import { type Results, resultsSchema } from '@liqlab/report';
import { outputDefaults } from '../options/outputDefaults.js';
import { configOf } from '../options/resolveFlags.js';
import { type ComparisonPlan, planComparison } from './comparisonPlan.js';
import type { ExperimentKind } from './experimentKind.js';
import { resultFiles } from './resultFiles.js';

/** `liqlab compare`. */
export const comparisonKind: ExperimentKind<ComparisonPlan, Results> = {
  command: 'compare',
  out: outputDefaults.compare,
  files: Object.values(resultFiles),
  results: resultFiles.results,
  config: ({ sweep: _, ...flags }, { defaults }) => configOf(flags, defaults),
  plan: planComparison,
  parse: (json) => resultsSchema.safeParse(json).data,
};
