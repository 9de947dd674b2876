import { TimelineRecorder } from '@liqlab/harness';
import { isShort } from '@liqlab/market';
import type { Catalogue } from '../catalogue.js';
import { planComparison } from '../compare/comparisonPlan.js';
import { NoSuchSaleError, UnknownNameError } from '../errors.js';
import { marketSource } from '../experiment/marketSource.js';
import { type FinishedRun, RunExecutor } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import type { CompareFlags } from '../options/compareFlags.js';
import { readConfig } from '../options/readConfig.js';
import { configOf, mergeFlags } from '../options/resolveFlags.js';
import type { ExplainArguments, ExplainFlags } from './explainArguments.js';
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
  const asked = withFile(given);
  const spec = await specOf(asked, catalogue);
  const executor = new RunExecutor(catalogue);
  const breached = new Set<string>();
  const finished = await executor.execute(spec, {
    onObservation: (seen) => {
      if (seen.type === 'breached') breached.add(seen.position.account.name);
    },
  });
  const facts = positionFacts(spec, chosenPosition(asked.run, finished, breached));
  const recorder = new TimelineRecorder((position) => position === facts?.position);
  if (facts) await executor.execute(spec, recorder);
  const { prices, positions } = recorder.timeline();
  const [{ entries } = { entries: [] }] = positions;
  const { sale } = asked.run;
  return { spec, finished, breached: [...breached], position: facts, sale, entries, prices };
}

/** A run and its world, of which nothing else is said by the flags or the file. */
interface Asked {
  readonly run: ExplainFlags;
  readonly world: CompareFlags;
}

function withFile({ config, json: _, ...given }: ExplainArguments): Asked {
  const { mechanism, path, position, sale, ...world } = given;
  const file = config === undefined ? {} : readConfig(config);
  const { explain = {}, baseline: _baseline, ...merged } = mergeFlags(world, file);
  const flags = Object.entries({ mechanism, path, position, sale });
  const said = Object.fromEntries(flags.filter(([, value]) => value !== undefined));
  return { run: { ...explain, ...said }, world: merged };
}

async function specOf(
  { run: { mechanism, path = 0 }, world: merged }: Asked,
  catalogue: Catalogue,
): Promise<RunSpec> {
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
  { position, sale: number }: ExplainFlags,
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
  const carried = collateral * threshold;
  const breachPrice = isShort(book, index) ? carried / debt : debt / carried;
  return { position, collateral, debt, threshold, breachPrice };
}
