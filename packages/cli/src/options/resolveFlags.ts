import { scenarios } from '@liqlab/market';
import type { ComparisonConfig } from '../compare/comparisonConfig.js';
import type { CompareFlags } from './compareFlags.js';
import { outputDefaults } from './outputDefaults.js';

/** What is done with a comparison beside running it: nothing that its results depend on. */
export interface CompareSettings {
  /** Threads; as many as there are cores if absent. */
  readonly workers?: number;
  /** Seconds that a run of a plug-in may take. */
  readonly runLimit: number;
  readonly out: string;
  readonly json: boolean;
}

const defaults = {
  positions: 300,
  seed: 1,
  paths: 1,
  mostPaths: 1000,
  runLimit: 60,
};

/**
 * Flags over what a file says: a price file in the flags takes the place of scenarios in the file,
 * and the other way round; so do a book file and a number of positions.
 */
export function mergeFlags(flags: CompareFlags, file: CompareFlags): CompareFlags {
  const { prices, scenarios: ids, book, positions, longsAndShorts, ...others } = file;
  const sweep = { ...file.sweep, ...flags.sweep };
  return {
    ...others,
    ...(flags.scenarios || prices === undefined ? {} : { prices }),
    ...(flags.prices !== undefined || !ids ? {} : { scenarios: ids }),
    ...(flags.positions !== undefined || flags.longsAndShorts || book === undefined
      ? {}
      : { book }),
    ...(flags.book !== undefined || positions === undefined ? {} : { positions }),
    ...(flags.book !== undefined || longsAndShorts === undefined ? {} : { longsAndShorts }),
    ...flags,
    ...(Object.keys(sweep).length > 0 ? { sweep } : {}),
  };
}

/** @param mechanisms - those to compare if the flags name none. */
export function configOf(flags: CompareFlags, mechanisms: readonly string[]): ComparisonConfig {
  const { prices, book, use, baseline, untilInterval, longsAndShorts, backstops } = flags;
  const { keepers, borrowers, market, permanentShare } = flags;
  const paths = flags.paths ?? (untilInterval === undefined ? defaults.paths : defaults.mostPaths);
  const ids = scenarioIds(flags.scenarios);
  const isOnePath = paths === 1 && (prices !== undefined || ids.length === 1);
  return {
    ...(prices === undefined ? { scenarios: ids } : { prices }),
    ...(book === undefined ? { positions: flags.positions ?? defaults.positions } : { book }),
    ...(longsAndShorts ? { longsAndShorts } : {}),
    ...(backstops === undefined ? {} : { backstops }),
    ...(keepers === undefined ? {} : { keepers }),
    ...(borrowers === undefined ? {} : { borrowers }),
    ...(market === undefined ? {} : { market }),
    ...(permanentShare === undefined ? {} : { permanentShare }),
    mechanisms: [...new Set([...(flags.mechanisms ?? mechanisms), ...(flags.mechanism ?? [])])],
    ...(use === undefined ? {} : { use }),
    ...(baseline === undefined ? {} : { baseline }),
    paths,
    ...(untilInterval === undefined ? {} : { untilInterval }),
    seed: flags.seed ?? defaults.seed,
    arithmetic: flags.arithmetic ?? (isOnePath ? 'exact' : 'fast'),
  };
}

function scenarioIds(names: readonly string[] = [scenarios[0].id]): readonly string[] {
  return names.length === 1 && names[0] === 'all' ? scenarios.map(({ id }) => id) : names;
}

/** See {@link CompareSettings}. */
export function settingsOf({ workers, runLimit, out, json }: CompareFlags): CompareSettings {
  return {
    ...(workers === undefined ? {} : { workers }),
    runLimit: runLimit ?? defaults.runLimit,
    out: out ?? outputDefaults.compare,
    json: json ?? false,
  };
}
