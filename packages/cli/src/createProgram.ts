import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Catalogue } from './catalogue.js';
import type { CheckArguments } from './check/runCheck.js';
import { addExplain } from './explain/explainCommand.js';
import type { Io } from './io.js';
import type { MapArguments } from './map/mapArguments.js';
import { addName } from './options/addName.js';
import type { CompareArguments } from './options/compareFlags.js';
import { limited } from './options/limited.js';
import { outputDefaults } from './options/outputDefaults.js';
import { parseInterval } from './options/parseInterval.js';
import { parseNames } from './options/parseNames.js';
import { parsePath } from './options/parsePath.js';
import { parsePercent } from './options/parsePercent.js';
import { parsePrice } from './options/parsePrice.js';
import {
  addArithmetic,
  addRunOptions,
  addScenarioOptions,
  addWorldOptions,
} from './options/worldOptions.js';
import { addSweep } from './sweep/sweepCommand.js';

const exitCodes = `
Exit codes: 0 done; 1 a mechanism failed in a run, the others went on; 2 bad input, nothing written;
130 interrupted, the report is partial.`;

const examples = `
Examples:
  $ liqlab compare
  $ liqlab compare --scenario black-thursday-2020 --seed 7
  $ liqlab compare --prices eth.csv --book vaults.csv --out eth-report
  $ liqlab compare --mechanism ./my-auction --mechanism 'dutch-auction/maker-clip{penalty: 0.1}'
  $ liqlab compare --mechanisms ID,ID --scenarios all --paths 200
  $ liqlab compare --config study.yaml --until-interval 0.5%
  $ liqlab compare --resume liqlab-report
  $ liqlab compare --json | jq .contenders
${exitCodes}`;

const mapExamples = `
Examples:
  $ liqlab map
  $ liqlab map --book vaults.csv --price 1850 --step 5%
  $ liqlab map --book loans.csv --market WETH --json | jq .levels`;

const checkExamples = `
Examples:
  $ liqlab check ./my-auction
  $ liqlab check ./my-auction --seed 7 --runs 500
  $ liqlab check 'fixed-bonus/aave-v3{bonus: 0.1}'

Exit codes: 0 all laws hold; 1 one does not; 2 bad input.`;

/** Where the mechanisms come from. */
export interface CatalogueSource {
  /** Gives the mechanisms when a command asks for them. */
  readonly loadCatalogue: () => Promise<Catalogue>;
  /** Whether they are those of the composition root. */
  readonly isBuiltIn: boolean;
}

/**
 * The command line. Whatever a command needs is imported when it runs, so that help comes at once.
 *
 * @param end - receives the exit code of the command that ran.
 */
export function createProgram(
  io: Io,
  { loadCatalogue, isBuiltIn }: CatalogueSource,
  end: (exitCode: number) => void,
): Command {
  const program = new Command('liqlab')
    .description('A laboratory for liquidation mechanisms: the same market, one mechanism a row.')
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  addCompare(program, async (options) => {
    const { runCompare } = await import('./compare/runCompare.js');
    const catalogue = await loadCatalogue();
    end(await runCompare(options, { io, catalogue, isBuiltIn, version: version() }));
  });
  addSweep(program, async (options) => {
    const { runSweep } = await import('./sweep/runSweep.js');
    const catalogue = await loadCatalogue();
    end(await runSweep(options, { io, catalogue, isBuiltIn, version: version() }));
  });
  addExplain(program, async (options) => {
    const { runExplain } = await import('./explain/runExplain.js');
    end(await runExplain(options, { io, catalogue: await loadCatalogue(), version: version() }));
  });
  addMap(program, async (options) => {
    const { runMap } = await import('./map/runMap.js');
    runMap(options, io);
  });
  program
    .command('new')
    .description('write a small package with a mechanism of your own, and its tests')
    .argument('<folder>', 'its name is that of the package', parsePath)
    .addHelpText('after', '\nExample:\n  $ liqlab new my-auction')
    .action(async (folder: string) => {
      const { runNew } = await import('./scaffold/runNew.js');
      runNew(folder, version(), io);
    });
  addCheck(program, async (name, options) => {
    const { runCheck } = await import('./check/runCheck.js');
    end(await runCheck(name, options, { io, catalogue: await loadCatalogue() }));
  });
  program
    .command('mechanisms')
    .description('list the mechanisms that can be compared')
    .addHelpText('after', '\nExample:\n  $ liqlab mechanisms')
    .action(async () => {
      const { listMechanisms } = await import('./lists/listMechanisms.js');
      io.stdout.write(listMechanisms(await loadCatalogue()));
    });
  program
    .command('scenarios')
    .description('list the price scenarios that come with liqlab')
    .addHelpText('after', '\nExample:\n  $ liqlab scenarios')
    .action(async () => {
      const { listScenarios } = await import('./lists/listScenarios.js');
      io.stdout.write(listScenarios());
    });
  return program.addHelpText('after', examples);
}

function addCompare(program: Command, run: (options: CompareArguments) => Promise<void>): void {
  const command = program
    .command('compare')
    .description('run mechanisms through the same markets and compare what came of it')
    .option('--mechanisms <ids>', 'separated by commas; see `liqlab mechanisms`', parseNames)
    .option(
      '--mechanism <name>',
      'one more, beside them: an id, ./my-auction or @scope/package; may be repeated',
      addName,
    )
    .option('--baseline <id>', 'compare the others with this one (default: the first)');
  addWorldOptions(addScenarioOptions(command))
    .option('--paths <number>', 'paths of each scenario (default: 1)', limited('paths'))
    .option(
      '--until-interval <percent>',
      'stop when the paired 95 % intervals reach no further; --paths is the cap (default: 1000)',
      parseInterval,
    );
  addArithmetic(command, 'exact for one path, fast for several');
  addRunOptions(command, outputDefaults.compare)
    .option('--json', 'print results.json instead of the table')
    .addHelpText('after', examples)
    .action(({ scenario, ...options }: CompareArguments & { scenario?: readonly string[] }) =>
      run(scenario ? { ...options, scenarios: scenario } : options),
    );
}

function addCheck(
  program: Command,
  run: (name: string, options: CheckArguments) => Promise<void>,
): void {
  program
    .command('check')
    .description('examine a mechanism: does it keep the laws that hold for every one?')
    .argument('<mechanism>', 'an id, ./my-auction or @scope/package')
    .option('--seed <number>', 'of the random games (default: 1)', limited('seed'))
    .option('--runs <number>', 'games that each law is tried on (default: 40)', limited('runs'))
    .option('--run-limit <seconds>', 'that a law may take', limited('runLimit'), 60)
    .addHelpText('after', checkExamples)
    .action(run);
}

function addMap(program: Command, run: (options: MapArguments) => Promise<void>): void {
  program
    .command('map')
    .description('show what debt becomes liquidatable at each price level below now')
    .option(
      '--book <file>',
      'positions or loans from a CSV file (default: a drawn book)',
      parsePath,
    )
    .option('--market <name>', 'the collateral, in a file of loans that has several')
    .option('--scenario <id>', 'whose first price is the price now (default: the first)')
    .option('--price <number>', 'the price now, whatever file or scenario say', parsePrice)
    .option('--positions <number>', 'size of the drawn book', limited('positions'), 300)
    .option('--seed <number>', 'of the drawn book', limited('seed'), 1)
    .option('--step <percent>', 'from one level to the next', parsePercent(0.1, 50), 0.01)
    .option('--depth <percent>', 'the lowest level', parsePercent(1, 99), 0.3)
    .option('--bonus <percent>', 'that a liquidation gives away', parsePercent(0, 100), 0.05)
    .option('--json', 'print all of the map as JSON instead of the table', false)
    .addHelpText('after', mapExamples)
    .action(run);
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
