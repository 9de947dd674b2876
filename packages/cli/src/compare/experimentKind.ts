import type { Catalogue } from '../catalogue.js';
import type { CompareFlags } from '../options/compareFlags.js';
import type { ComparisonConfig } from './comparisonConfig.js';
import type { ComparisonPlan } from './comparisonPlan.js';

/** What tells the commands that make many runs from each other. */
export interface ExperimentKind<Plan extends ComparisonPlan, Document> {
  readonly command: 'compare' | 'sweep';
  /** Folder for the results unless another is named. */
  readonly out: string;
  /** Names of the files that it writes. */
  readonly files: readonly string[];
  /** The one of them that {@link ExperimentKind.parse} reads. */
  readonly results: string;
  /** @throws {@link InputError} */
  config(flags: CompareFlags, catalogue: Catalogue): ComparisonConfig;
  /** @throws {@link InputError} */
  plan(config: ComparisonConfig, catalogue: Catalogue): Promise<Plan>;
  /** Reads the results of before; `undefined` for those of another version. */
  parse(json: unknown): Document | undefined;
}
