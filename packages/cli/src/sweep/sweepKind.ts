import type { ComparisonConfig } from '../compare/comparisonConfig.js';
import { planComparison } from '../compare/comparisonPlan.js';
import type { ExperimentKind } from '../compare/experimentKind.js';
import type { CompareFlags } from '../options/compareFlags.js';
import { outputDefaults } from '../options/outputDefaults.js';
import { configOf } from '../options/resolveFlags.js';
import { planSweep, type SweepPlan } from './planSweep.js';
import type { SweepConfig } from './sweepConfig.js';
import { sweepConfigOf } from './sweepConfigOf.js';
import { sweepFiles } from './sweepFiles.js';
import { type SweepResults, sweepSchema } from './sweepSchema.js';

/** Paths of each scenario unless it is told. */
const defaultPaths = 20;

/** `liqlab sweep`. */
export const sweepKind: ExperimentKind<SweepPlan, SweepResults> = {
  command: 'sweep',
  out: outputDefaults.sweep,
  files: Object.values(sweepFiles),
  results: sweepFiles.results,
  config: sweepConfig,
  plan: (config, catalogue) =>
    planSweep(config as Swept, catalogue, (one) => planComparison(one, catalogue)),
  parse: (json) => sweepSchema.safeParse(json).data,
};

type Swept = ComparisonConfig & { readonly sweep: SweepConfig };

function sweepConfig({ sweep: asked = {}, ...flags }: CompareFlags): Swept {
  const sweep = sweepConfigOf(asked);
  const { mechanism: _, baseline: _baseline, untilInterval: _interval, ...world } = flags;
  const [paths, arithmetic] = [flags.paths ?? defaultPaths, flags.arithmetic ?? 'fast'];
  const config = configOf({ ...world, mechanisms: [sweep.mechanism], paths, arithmetic }, []);
  return { ...config, sweep };
}
