import { TimelineRecorder } from '@liqlab/harness';
import type { Catalogue } from '../catalogue.js';
import { planComparison } from '../compare/comparisonPlan.js';
import { NoSuchSaleError, UnknownNameError } from '../errors.js';
import { marketSource } from '../experiment/marketSource.js';
import { type FinishedRun, RunExecutor } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import { readConfig } from '../options/readConfig.js';
import { configOf, mergeFlags } from '../options/resolveFlags.js';
import type { ExplainArguments } from './explainArguments.js';
import type { ExplainedRun, PositionFacts } from './explanation.js';
import { byBadness } from './salesTable.js';

/**
 * Runs the run that was asked for again, from its seed: once to find the position to tell of, once more
 * to write down what happened to it.
 *
 * @throws {@link InputError}
 */
export async function explainedRun(
  given: ExplainArguments,
  catalogue: Catalogue,
): Promise<ExplainedRun> {
  const spec = await specOf(given, catalogue);
  const executor = new RunExecutor(catalogue);
  const breached = new Set<string>();
  const finished = await executor.execute(spec, {
    onObservation: (seen) => {
      if (seen.type === 'breached') breached.add(seen.position.account.name);
    },
  });
  const facts = positionFacts(spec, chosenPosition(given, finished, breached));
  const recorder = new TimelineRecorder((position) => position === facts?.position);
  if (facts) await executor.execute(spec, recorder);
  const { prices, positions } = recorder.timeline();
  const [{ entries } = { entries: [] }] = positions;
  const { sale } = given;
  return { spec, finished, breached: [...breached], position: facts, sale, entries, prices };
}

async function specOf(
  { mechanism, path, config: file, position: _, sale: _sale, ...flags }: ExplainArguments,
  catalogue: Catalogue,
): Promise<RunSpec> {
  const { baseline: _baseline, ...merged } = mergeFlags(
    flags,
    file === undefined ? {} : readConfig(file),
  );
  const arithmetic = merged.arithmetic ?? (path === 0 ? 'exact' : 'fast');
  const config = configOf({ ...merged, arithmetic }, catalogue.defaults);
  const names = mechanism === undefined ? config.mechanisms.slice(0, 1) : [mechanism];
  const only = { ...config, mechanisms: names, paths: 1 };
  const [scenario] = config.scenarios ?? [];
  const plan = await planComparison(
    scenario === undefined ? only : { ...only, scenarios: [scenario] },
    catalogue,
  );
  return { ...plan.spec(0), path };
}

/**
 * The position asked for, or else the one of the worst sale, or else the first that was in danger.
 *
 * @throws {@link NoSuchSaleError}
 */
function chosenPosition(
  { position, sale: number }: ExplainArguments,
  { sales }: FinishedRun,
  breached: ReadonlySet<string>,
): string | undefined {
  if (position !== undefined) return position;
  if (number === undefined) return [...sales].sort(byBadness)[0]?.position ?? [...breached][0];
  const sale = sales[number];
  if (!sale) throw new NoSuchSaleError(number, sales.length);
  return sale.position;
}

/** @throws {@link UnknownNameError} */
function positionFacts(spec: RunSpec, position: string | undefined): PositionFacts | undefined {
  if (position === undefined) return undefined;
  const { book } = marketSource(spec.market).market(spec.path);
  const index = book.ids.indexOf(position);
  if (index < 0) {
    throw new UnknownNameError('position', position, nearestName(position, book.ids as [string]));
  }
  const [collateral = 0, debt = 0, threshold = 0] = [
    book.collateral[index],
    book.debt[index],
    book.threshold[index],
  ];
  return { position, collateral, debt, threshold, breachPrice: debt / (collateral * threshold) };
}
