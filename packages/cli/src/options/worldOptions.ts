import { type Command, Option } from 'commander';
import { addName } from './addName.js';
import { limited } from './limited.js';
import { parseNames } from './parseNames.js';
import { parsePath } from './parsePath.js';
import { parsePercent } from './parsePercent.js';
import { readPopulations } from './readPopulations.js';

/** Adds the flags that say in which world the runs of a command are made, and that may be in a file. */
export function addWorldOptions(command: Command): Command {
  return command
    .hook('preAction', readPopulations)
    .addOption(
      new Option(
        '--book <file>',
        'positions from a CSV file: id,collateral,debt[,threshold][,side]',
      )
        .argParser(parsePath)
        .conflicts('positions'),
    )
    .option(
      '--positions <number>',
      'size of the book that is generated without --book (default: 300)',
      limited('positions'),
    )
    .addOption(
      new Option(
        '--longs-and-shorts',
        'generate leveraged longs and shorts in place of loans',
      ).conflicts('book'),
    )
    .option(
      '--backstops <ids>',
      'who pays for bad debt, in this order: insurance-fund, stability-pool, treasury, socialised-loss',
      parseNames,
    )
    .option(
      '--keepers <yaml>',
      'who may liquidate: {population: {…}, add: [{kind: …}]} (default: a drawn population)',
    )
    .option('--borrowers <shares>', 'what they do, as in top-up=0.2,close=0.1 (default: nothing)')
    .option(
      '--market <yaml>',
      'what differs from the scenario: {oracle: {…}, chain: {…}, venue: {…}, bridge: {…}}',
    )
    .option(
      '--permanent-share <percent>',
      'of each trade’s price impact, that stays for good (default: 0)',
      parsePercent(0, 100),
    )
    .option(
      '--use <module>',
      'a module of your own: mechanisms to name, measures, scenarios, parts of the market; may be repeated',
      addName,
    )
    .option('--seed <number>', 'the same seed gives the same results (default: 1)', limited('seed'))
    .option('--config <file>', 'YAML or JSON that says what these flags do not', parsePath);
}

/** Adds the flags that choose one scenario or several, or a file in their place. */
export function addScenarioOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file: time_utc,open,high,low,close,volume')
        .argParser(parsePath)
        .conflicts(['scenario', 'scenarios']),
    )
    .addOption(
      new Option('--scenario <id>', 'see `liqlab scenarios`; may be repeated (default: the first)')
        .argParser(addName)
        .conflicts('scenarios'),
    )
    .option('--scenarios <ids>', 'separated by commas, or all', parseNames);
}

/** Adds the flags of a command that makes many runs: who makes them, and where the results go. */
export function addRunOptions(command: Command, folder: string): Command {
  return command
    .option('--workers <number>', 'threads (default: all cores)', limited('workers'))
    .option(
      '--run-limit <seconds>',
      'for a run of a mechanism of your own (default: 60)',
      limited('runLimit'),
    )
    .addOption(
      new Option('--resume <folder>', 'go on with what was interrupted there')
        .argParser(parsePath)
        .conflicts('out'),
    )
    .option('--out <folder>', `for the results (default: "${folder}")`, parsePath);
}

/** Adds `--arithmetic`. */
export function addArithmetic(command: Command, unlessSaid: string): Command {
  const text = `exact decimals or fast floats (default: ${unlessSaid})`;
  return command.addOption(new Option('--arithmetic <kind>', text).choices(['exact', 'fast']));
}
