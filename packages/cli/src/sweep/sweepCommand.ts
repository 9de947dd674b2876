import type { Command } from 'commander';
import type { CompareArguments } from '../options/compareFlags.js';
import { limited } from '../options/limited.js';
import { outputDefaults } from '../options/outputDefaults.js';
import { parseNames } from '../options/parseNames.js';
import {
  addArithmetic,
  addRunOptions,
  addScenarioOptions,
  addWorldOptions,
} from '../options/worldOptions.js';
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
  const command = program
    .command('sweep')
    .description('vary the parameters of a mechanism on the same paths: what is best, what matters')
    .option('--mechanism <id>', 'what is varied, with fixed parameters in braces or without')
    .option('--vary <parameter>', 'NAME for its bounds, NAME=LOW:HIGH or NAME=V,V; repeat', addAxis)
    .option('--samples <number>', 'points of a Sobol sample in place of a grid', limited('samples'))
    .option(
      '--measures <ids>',
      'to choose by (default: recovery,borrowerLoss,settlementP50,es99)',
      parseNames,
    );
  addWorldOptions(addScenarioOptions(command));
  command.option('--paths <number>', 'paths of each scenario (default: 20)', limited('paths'));
  addRunOptions(addArithmetic(command, 'fast'), outputDefaults.sweep)
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
