import { DuplicateMechanismError } from '@liqlab/harness';
import type { ContenderDescription } from '@liqlab/report';
import type { Catalogue } from '../catalogue.js';
import { UnknownBaselineError } from '../errors.js';
import { type MarketSource, marketSource } from '../experiment/marketSource.js';
import type { ContenderSpec, MarketSpec, RunSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import { openHost } from '../plugins/openHost.js';
import { withHost } from '../plugins/withHost.js';
import type { ComparisonConfig, ResolvedConfig } from './comparisonConfig.js';
import { chooseContenders } from './contenders.js';

/** A comparison whose files, names and parameters have been found to be right. */
export interface ComparisonPlan {
  readonly config: ResolvedConfig;
  /** In the order in which reports show them. */
  readonly contenders: readonly ContenderDescription[];
  /** A source for each scenario, in the same order; at least one. */
  readonly sources: readonly MarketSource[];
  /** Whether mechanisms of the user's own take part. */
  readonly hasPlugins: boolean;
  /** Runs of a path: every contender in every scenario. */
  readonly runsPerPath: number;
  /** Most runs that it may take. */
  readonly runs: number;
  /** A run by its number, from 0: path by path, scenario by scenario, contender by contender. */
  spec(run: number): RunSpec;
}

/** @throws {@link InputError} for a file, a name or a parameter that is wrong. */
export async function planComparison(
  config: ComparisonConfig,
  catalogue: Catalogue,
): Promise<ComparisonPlan> {
  const { mechanisms: names, use = [] } = config;
  const chosen = await withHost(openHost(catalogue), (host) =>
    chooseContenders({ names, use, catalogue, host }),
  );
  const contenders = chosen.map(({ spec }) => spec);
  refuseDuplicates(contenders);
  const baseline = baselineOf(config, contenders);
  const markets = marketsOf(config);
  const runsPerPath = markets.length * contenders.length;
  return {
    config: { ...config, baseline },
    contenders: chosen.map(({ description }) => description),
    sources: markets.map(marketSource),
    hasPlugins: contenders.some(({ plugin }) => plugin !== undefined),
    runsPerPath,
    runs: config.paths * runsPerPath,
    spec: (run) => ({
      contender: contenders[run % contenders.length] as ContenderSpec,
      market: markets[Math.floor(run / contenders.length) % markets.length] as MarketSpec,
      path: Math.floor(run / runsPerPath),
      arithmetic: config.arithmetic,
      // The only path is the one that a report shows in detail.
      recordsExcerpt: config.paths * markets.length === 1,
    }),
  };
}

function marketsOf({ prices, scenarios = [], book, positions = 0, seed }: ComparisonConfig) {
  const positionsFrom: MarketSpec['book'] =
    book === undefined ? { source: 'generated', positions } : { source: 'file', file: book };
  const pricesFrom: readonly MarketSpec['prices'][] =
    prices === undefined
      ? scenarios.map((name) => ({ source: 'scenario', name }))
      : [{ source: 'file', file: prices }];
  return pricesFrom.map((from): MarketSpec => ({ prices: from, book: positionsFrom, seed }));
}

function refuseDuplicates(contenders: readonly ContenderSpec[]): void {
  const ids = contenders.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) < index);
  if (repeated !== undefined) throw new DuplicateMechanismError(repeated);
}

function baselineOf({ baseline }: ComparisonConfig, contenders: readonly ContenderSpec[]): string {
  const ids = contenders.map(({ id }) => id) as [string, ...string[]];
  if (baseline === undefined || ids.includes(baseline)) return baseline ?? ids[0];
  throw new UnknownBaselineError(baseline, nearestName(baseline, ids));
}
