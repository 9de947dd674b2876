import { type Command, Option } from 'commander';
import { addName } from '../options/addName.js';
import { limits } from '../options/limits.js';
import { parseNames } from '../options/parseNames.js';
import { parsePath } from '../options/parsePath.js';
import { parsePercent } from '../options/parsePercent.js';
import { parseWholeNumber } from '../options/parseWholeNumber.js';
import { readPopulations } from '../options/readPopulations.js';
import type { ExplainArguments } from './explainArguments.js';

const examples = `
Examples:
  $ liqlab explain --scenario flash-crash --mechanism dutch-auction/maker-clip
  $ liqlab explain --scenario oct-2025 --mechanism fixed-bonus/aave-v3 --path 17 --position p42
  $ liqlab explain --config liqlab-report/config.resolved.yaml --scenario may-2021 --path 3 --json

With the resolved configuration of a comparison, a row of its runs.parquet is made again: name its
scenario, its path and its contender.`;

/** Adds `liqlab explain` to the program. */
export function addExplain(
  program: Command,
  run: (options: ExplainArguments) => Promise<void>,
): void {
  program
    .command('explain')
    .hook('preAction', readPopulations)
    .description('run one path again and tell what happened to a position, block by block')
    .option('--mechanism <id>', 'see `liqlab mechanisms`, with parameters in braces or without')
    .option('--path <number>', 'path of the scenario, from 0 (default: 0)', whole('path'))
    .option('--position <id>', 'of the book (default: the one that fared worst)')
    .addOption(
      new Option('--sale <number>', 'a single sale, as liquidations.parquet numbers them')
        .argParser(whole('sale'))
        .conflicts('position'),
    )
    .option('--scenario <id>', 'see `liqlab scenarios` (default: the first)')
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file, in place of a scenario')
        .argParser(parsePath)
        .conflicts('scenario'),
    )
    .addOption(
      new Option('--book <file>', 'positions from a CSV file')
        .argParser(parsePath)
        .conflicts('positions'),
    )
    .option('--positions <number>', 'size of the drawn book (default: 300)', whole('positions'))
    .option('--longs-and-shorts', 'a drawn book of leveraged positions, as for `liqlab compare`')
    .option('--backstops <ids>', 'who pays for bad debt, as for `liqlab compare`', parseNames)
    .option('--keepers <yaml>', 'who may liquidate, as for `liqlab compare`')
    .option('--borrowers <shares>', 'what they do, as for `liqlab compare`')
    .option('--market <yaml>', 'what differs from the scenario, as for `liqlab compare`')
    .option(
      '--permanent-share <percent>',
      'of the price impact, as for `liqlab compare`',
      parsePercent(0, 100),
    )
    .option('--use <module>', 'a module whose mechanisms may be named; may be repeated', addName)
    .option('--seed <number>', 'of the comparison (default: 1)', whole('seed'))
    .addOption(
      new Option(
        '--arithmetic <kind>',
        'exact decimals or fast floats (default: exact for path 0, else fast)',
      ).choices(['exact', 'fast']),
    )
    .option('--config <file>', 'YAML or JSON that says what these flags do not', parsePath)
    .option('--json', 'print everything as JSON instead of the timeline')
    .addHelpText('after', examples)
    .action(({ scenario, ...options }: ExplainArguments & { scenario?: string }) =>
      run(scenario === undefined ? options : { ...options, scenarios: [scenario] }),
    );
}

function whole(name: 'path' | 'sale' | 'seed' | 'positions'): (text: string) => number {
  const [least, most] = limits[name];
  return parseWholeNumber(least, most);
}
