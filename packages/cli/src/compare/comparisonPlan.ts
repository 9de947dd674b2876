import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import type { ComparisonRequest, RunResult } from '@liqlab/harness';
import { market } from '@liqlab/market';
import { type Results, resultsDocument } from '@liqlab/report';
import type { CompareOptions } from '../options/compareOptions.js';
import type { Extended } from '../plugins/withPlugins.js';
import { commandLine } from './commandLine.js';
import { chooseEntries, contenderOf, descriptionOf } from './contenders.js';
import { setting } from './setting.js';
import { sourcesOf } from './sources.js';

/** A comparison that is ready to be run. */
export interface ComparisonPlan {
  readonly request: ComparisonRequest;
  /** The document of the runs, when they are done. */
  toResults(runs: readonly RunResult[]): Results;
}

/**
 * Turns what a user asked for into what the harness runs.
 *
 * @param liqlab - version, for the report.
 * @throws {@link InputError} for a file, a name or a parameter that is wrong.
 */
export function planComparison(
  options: CompareOptions,
  { names, catalogue }: Extended,
  liqlab: string,
): ComparisonPlan {
  const { seed } = options;
  const arithmetic = options.arithmetic ?? (options.paths === 1 ? 'exact' : 'fast');
  const entries = chooseEntries(names, catalogue);
  const contenders = entries.map(contenderOf);
  const { prices, books } = sourcesOf(options);
  const { markets, world, paths } = setting(prices, books, options);
  const command = commandLine(options, {
    mechanisms: options.mechanisms ?? names,
    prices: prices.name,
    arithmetic,
  });
  const origin = { prices: prices.description, book: books.description };
  const subject = { liqlab, command, seed, arithmetic, ...origin, world, paths: [...paths] };
  return {
    request: {
      contenders,
      worlds: markets.map((parts, path) => ({
        scenario: prices.name,
        path,
        market: market(parts),
      })),
      arithmetic: arithmetic === 'exact' ? exactArithmetic : fastArithmetic,
      seed,
    },
    toResults: (runs) => resultsDocument(subject, entries.map(descriptionOf), runs),
  };
}
