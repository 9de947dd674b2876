import { type Command, Option } from 'commander';
import { limited } from '../options/limited.js';
import { parsePath } from '../options/parsePath.js';
import { addArithmetic, addWorldOptions } from '../options/worldOptions.js';
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
  const command = program
    .command('explain')
    .description('run one path again and tell what happened to a position, block by block')
    .option('--mechanism <id>', 'see `liqlab mechanisms`, with parameters in braces or without')
    .option('--path <number>', 'path of the scenario, from 0 (default: 0)', limited('path'))
    .option('--position <id>', 'of the book (default: the one that fared worst)')
    .addOption(
      new Option('--sale <number>', 'a single sale, as liquidations.parquet numbers them')
        .argParser(limited('sale'))
        .conflicts('position'),
    )
    .option('--scenario <id>', 'see `liqlab scenarios` (default: the first)')
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file, in place of a scenario')
        .argParser(parsePath)
        .conflicts('scenario'),
    );
  addArithmetic(addWorldOptions(command), 'exact for path 0, else fast')
    .option('--json', 'print everything as JSON instead of the timeline')
    .addHelpText('after', examples)
    .action(({ scenario, ...options }: ExplainArguments & { scenario?: string }) =>
      run(scenario === undefined ? options : { ...options, scenarios: [scenario] }),
    );
}
