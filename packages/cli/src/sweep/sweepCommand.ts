import { type Command, Option } from 'commander';
import { addName } from '../options/addName.js';
import type { CompareArguments } from '../options/compareFlags.js';
import { limits } from '../options/limits.js';
import { parseNames } from '../options/parseNames.js';
import { parsePath } from '../options/parsePath.js';
import { parsePercent } from '../options/parsePercent.js';
import { parseWholeNumber } from '../options/parseWholeNumber.js';
import { readPopulations } from '../options/readPopulations.js';
import { addAxis } from './axisFlags.js';
import type { SweepFlags } from './sweepConfig.js';

const examples = `
Examples:
  $ liqlab sweep --mechanism dutch-auction/maker-clip --scenarios flash-crash,may-2021 \\
      --vary startingPriceFactor=1.02:1.4 --vary priceCurve.cut=0.97:0.998 \\
      --vary priceCurve.step=12:180 --samples 64
  $ liqlab sweep --mechanism 'fixed-bonus/aave-v3{closeFactor: 1}' --vary bonus=0.02:0.12:6
  $ liqlab sweep --config study.yaml --measures recovery,es99
  $ liqlab sweep --resume liqlab-sweep

Without --samples it is a grid: of five values of each range, or as many as NAME=LOW:HIGH:STEPS says.
Exit codes: 0 done; 1 a mechanism failed in a run, the others went on; 2 bad input, nothing written;
130 interrupted, the report is partial.`;

type Options = CompareArguments &
  SweepFlags & { readonly mechanism?: string; readonly scenario?: readonly string[] };

/** Adds `liqlab sweep` to the program. */
export function addSweep(
  program: Command,
  run: (options: CompareArguments) => Promise<void>,
): void {
  program
    .command('sweep')
    .hook('preAction', readPopulations)
    .description('vary the parameters of a mechanism on the same paths: what is best, what matters')
    .option('--mechanism <id>', 'what is varied, with fixed parameters in braces or without')
    .option('--vary <parameter>', 'NAME for its bounds, NAME=LOW:HIGH or NAME=V,V; repeat', addAxis)
    .option('--samples <number>', 'points of a Sobol sample in place of a grid', whole('samples'))
    .option(
      '--measures <ids>',
      'to choose by (default: recovery,borrowerLoss,settlementP50,es99)',
      parseNames,
    )
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file, in place of scenarios')
        .argParser(parsePath)
        .conflicts(['scenario', 'scenarios']),
    )
    .addOption(
      new Option('--scenario <id>', 'see `liqlab scenarios`; may be repeated (default: the first)')
        .argParser(addName)
        .conflicts('scenarios'),
    )
    .option('--scenarios <ids>', 'separated by commas, or all', parseNames)
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
    .option('--paths <number>', 'paths of each scenario (default: 20)', whole('paths'))
    .option('--seed <number>', 'the same seed gives the same results (default: 1)', whole('seed'))
    .addOption(
      new Option('--arithmetic <kind>', 'exact decimals or fast floats (default: fast)').choices([
        'exact',
        'fast',
      ]),
    )
    .option('--use <module>', 'a module whose mechanisms may be named; may be repeated', addName)
    .option('--workers <number>', 'threads (default: all cores)', whole('workers'))
    .option('--run-limit <seconds>', 'for a run of a mechanism of your own', whole('runLimit'))
    .option('--config <file>', 'YAML or JSON that says what these flags do not', parsePath)
    .addOption(
      new Option('--resume <folder>', 'go on with an interrupted sweep')
        .argParser(parsePath)
        .conflicts('out'),
    )
    .option('--out <folder>', 'for the results (default: "liqlab-sweep")', parsePath)
    .option('--json', 'print sweep.json instead of the tables')
    .addHelpText('after', examples)
    .action((options: Options) => run(argumentsOf(options)));
}

function argumentsOf(options: Options): CompareArguments {
  const { mechanism, vary, samples, measures, scenario, ...world } = options;
  const said = Object.entries({ mechanism, vary, samples, measures });
  const sweep = Object.fromEntries(said.filter(([, value]) => value !== undefined));
  return {
    ...world,
    ...(scenario ? { scenarios: scenario } : {}),
    ...(Object.keys(sweep).length > 0 ? { sweep } : {}),
  };
}

function whole(
  name: 'samples' | 'positions' | 'paths' | 'seed' | 'workers' | 'runLimit',
): (text: string) => number {
  const [least, most] = limits[name];
  return parseWholeNumber(least, most);
}
