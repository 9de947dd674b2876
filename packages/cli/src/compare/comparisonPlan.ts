import { DuplicateMechanismError, measures } from '@liqlab/harness';
import type { ContenderDescription, Results } from '@liqlab/report';
import type { Catalogue } from '../catalogue.js';
import { PluginError, UnknownBaselineError } from '../errors.js';
import { type MarketSource, marketSource } from '../experiment/marketSource.js';
import type { ContenderSpec, MarketSpec, RunSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import { openHost } from '../plugins/openHost.js';
import type { PluginContents } from '../plugins/question.js';
import { withHost } from '../plugins/withHost.js';
import type { ComparisonConfig, ResolvedConfig } from './comparisonConfig.js';
import { chooseContenders } from './contenders.js';
import { describeBackstop } from './describeBackstop.js';
import { resultFiles } from './resultFiles.js';

/** A comparison whose files, names and parameters have been found to be right. */
export interface ComparisonPlan {
  readonly config: ResolvedConfig;
  /** In the order in which reports show them. */
  readonly contenders: readonly ContenderDescription[];
  /** In the order in which they pay. */
  readonly backstops: Results['backstops'];
  /** A source for each scenario, in the same order; at least one. */
  readonly sources: readonly MarketSource[];
  /** What modules provide that the configuration uses, by their names. */
  readonly used: ReadonlyMap<string, PluginContents>;
  /** Modules of the user's own that take part in runs. */
  readonly plugins: readonly string[];
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
  const { used, chosen } = await withHost(openHost(catalogue), async (host) => {
    const used = new Map<string, PluginContents>();
    for (const plugin of use) used.set(plugin, await host.ask({ ask: 'contents', plugin }));
    return { used, chosen: await chooseContenders({ names, used, catalogue, host }) };
  });
  const contents = [...used.values()];
  refuseIdle(used);
  refuseTwins(contents);
  const contenders = chosen.map(({ spec }) => spec);
  refuseDuplicates(contenders);
  const baseline = baselineOf(config, contenders);
  const markets = marketsOf(config, contents);
  const inRuns = [...used].filter(([, one]) => one.hasMarket || one.measures.length > 0);
  const useOfRuns = inRuns.map(([plugin]) => plugin);
  const { backstops = [] } = config;
  const runsPerPath = markets.length * contenders.length;
  return {
    config: { ...config, baseline },
    contenders: chosen.map(({ description }) => description),
    backstops: backstops.map(describeBackstop),
    sources: markets.map(marketSource),
    used,
    plugins: [...new Set([...useOfRuns, ...contenders.flatMap(({ plugin }) => plugin ?? [])])],
    runsPerPath,
    runs: config.paths * runsPerPath,
    spec: (run) => ({
      contender: contenders[run % contenders.length] as ContenderSpec,
      market: markets[Math.floor(run / contenders.length) % markets.length] as MarketSpec,
      path: Math.floor(run / runsPerPath),
      arithmetic: config.arithmetic,
      ...(useOfRuns.length > 0 ? { use: useOfRuns } : {}),
      // The only path is the one that a report shows in detail.
      recordsExcerpt: config.paths * markets.length === 1,
      backstops,
    }),
  };
}

function marketsOf(config: ComparisonConfig, contents: readonly PluginContents[]): MarketSpec[] {
  const { prices, scenarios = [], book, positions = 0, longsAndShorts = false, seed } = config;
  const { keepers, borrowers } = config;
  const changes = marketChangesOf(config);
  const own = contents.flatMap((one) => one.scenarios);
  const positionsFrom: MarketSpec['book'] =
    book === undefined
      ? { source: 'generated', positions, longsAndShorts }
      : { source: 'file', file: book };
  const pricesFrom: readonly MarketSpec['prices'][] =
    prices === undefined
      ? scenarios.map((name) => {
          const scenario = own.find(({ id }) => id === name);
          return scenario ? { source: 'own scenario', scenario } : { source: 'scenario', name };
        })
      : [{ source: 'file', file: prices }];
  return pricesFrom.map((from) => ({
    prices: from,
    book: positionsFrom,
    ...(keepers === undefined ? {} : { keepers }),
    ...(borrowers === undefined ? {} : { borrowers }),
    ...(changes === undefined ? {} : { changes }),
    seed,
  }));
}

function refuseIdle(used: ReadonlyMap<string, PluginContents>): void {
  for (const [name, { presets, scenarios, measures, reports, hasMarket }] of used) {
    if (hasMarket || [presets, scenarios, measures, reports].some(({ length }) => length > 0))
      continue;
    const problem = 'exports none of presets, market, measures, scenarios and reporters';
    throw new PluginError(name, problem, 'Check the name of its export');
  }
}

function marketChangesOf({ market, permanentShare }: ComparisonConfig): MarketSpec['changes'] {
  if (permanentShare === undefined) return market;
  return { ...market, venue: { ...market?.venue, permanentShare } };
}

function refuseTwins(contents: readonly PluginContents[]): void {
  const own = contents.flatMap((one) => one.measures);
  const ids = [...measures, ...own].map(({ id }) => id);
  const twin = own.find(({ id }) => ids.indexOf(id) < ids.lastIndexOf(id));
  if (twin)
    throw new PluginError(
      twin.from ?? '',
      `has a measure ${twin.id}, which exists already`,
      'Give it another id',
    );
  const files = [...Object.values<string>(resultFiles), ...contents.flatMap((one) => one.reports)];
  const file = files.find((name, index) => files.indexOf(name) < index);
  if (file !== undefined)
    throw new PluginError(file, 'is written by two', 'Rename the file of a reporter');
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
