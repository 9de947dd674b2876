import { basename } from 'node:path';
import type { ComparisonConfig, ResolvedConfig } from './comparisonConfig.js';

/**
 * The command that gives the same results again, files without their folders.
 *
 * @param firstContender - the baseline if nothing is said.
 */
export function commandLine(config: ResolvedConfig, firstContender: string): string {
  const { paths, seed, arithmetic, untilInterval, baseline } = config;
  const words: readonly string[] = [
    ...pricesOf(config),
    ...(config.book === undefined
      ? ['--positions', `${config.positions}`]
      : ['--book', basename(config.book)]),
    ...(config.use ?? []).flatMap((name) => ['--use', name]),
    ...(config.longsAndShorts ? ['--longs-and-shorts'] : []),
    ...(config.backstops ? ['--backstops', config.backstops.join(',')] : []),
    ...populationsOf(config),
    ...['--mechanisms', config.mechanisms.join(',')],
    ...(baseline === firstContender ? [] : ['--baseline', baseline]),
    ...['--paths', `${paths}`],
    ...(untilInterval === undefined ? [] : ['--until-interval', `${untilInterval}`]),
    ...['--seed', `${seed}`, '--arithmetic', arithmetic],
  ];
  return `liqlab compare ${words.map(shellWord).join(' ')}`;
}

function populationsOf({
  keepers,
  borrowers,
  market,
  permanentShare,
}: ComparisonConfig): readonly string[] {
  return [
    ...(keepers === undefined ? [] : ['--keepers', JSON.stringify(keepers)]),
    ...(borrowers === undefined ? [] : ['--borrowers', JSON.stringify(borrowers)]),
    ...(market === undefined ? [] : ['--market', JSON.stringify(market)]),
    ...(permanentShare === undefined
      ? []
      : ['--permanent-share', `${Number((100 * permanentShare).toPrecision(12))}%`]),
  ];
}

function pricesOf({ prices, scenarios = [] }: ComparisonConfig): readonly string[] {
  if (prices !== undefined) return ['--prices', basename(prices)];
  const names = scenarios.join(',');
  return [scenarios.length === 1 ? '--scenario' : '--scenarios', names];
}

function shellWord(word: string): string {
  return /^[\w./,:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
