import type { RunExcerpt } from '@liqlab/harness';
import type { RunPool } from '../workers/runPool.js';
import type { ChosenPath } from './chosenPath.js';
import type { ComparisonPlan } from './comparisonPlan.js';

/**
 * Makes the runs of one path again, to record what happened in them: by contender, those that were
 * lost left out.
 *
 * @param known - what was recorded already.
 */
export async function recordExcerpts(
  plan: ComparisonPlan,
  { scenario, path }: Pick<ChosenPath, 'scenario' | 'path'>,
  known: ReadonlyMap<string, RunExcerpt>,
  pool: RunPool,
): Promise<ReadonlyMap<string, RunExcerpt>> {
  const first =
    path * plan.runsPerPath +
    plan.sources.findIndex(({ name }) => name === scenario) * plan.contenders.length;
  const runs = plan.contenders.map(async ({ id }, index) => {
    const recorded =
      known.get(id) ??
      (await pool.run({ ...plan.spec(first + index), recordsExcerpt: true })).excerpt;
    return [id, recorded] as const;
  });
  const excerpts = await Promise.all(runs);
  return new Map(excerpts.flatMap(([id, excerpt]) => (excerpt ? [[id, excerpt]] : [])));
}
