import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Catalogue } from './catalogue.js';
import type { Io } from './io.js';
import { addName } from './options/addName.js';
import type { CompareArguments } from './options/compareFlags.js';
import { limits } from './options/limits.js';
import { parseInterval } from './options/parseInterval.js';
import { parseNames } from './options/parseNames.js';
import { parsePath } from './options/parsePath.js';
import { parseWholeNumber } from './options/parseWholeNumber.js';

const exitCodes = `
Exit codes: 0 done; 1 a mechanism failed in a run, the others went on; 2 bad input, nothing written;
130 interrupted, the report is partial.`;

const examples = `
Examples:
  $ liqlab compare
  $ liqlab compare --scenario black-thursday-2020 --seed 7
  $ liqlab compare --prices eth.csv --book vaults.csv --out eth-report
  $ liqlab compare --mechanisms ID,ID --scenarios all --paths 200
  $ liqlab compare --config study.yaml --until-interval 0.5%
  $ liqlab compare --resume liqlab-report
  $ liqlab compare --json | jq .contenders
${exitCodes}`;

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
  program
    .command('compare')
    .description('run mechanisms through the same markets and compare what came of it')
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file: time_utc,open,high,low,close,volume')
        .argParser(parsePath)
        .conflicts(['scenario', 'scenarios']),
    )
    .addOption(
      new Option('--book <file>', 'positions from a CSV file: id,collateral,debt[,threshold]')
        .argParser(parsePath)
        .conflicts('positions'),
    )
    .option('--mechanisms <ids>', 'separated by commas; see `liqlab mechanisms`', parseNames)
    .option('--baseline <id>', 'compare the others with this one (default: the first)')
    .addOption(
      new Option('--scenario <id>', 'see `liqlab scenarios`; may be repeated (default: the first)')
        .argParser(addName)
        .conflicts('scenarios'),
    )
    .option('--scenarios <ids>', 'separated by commas, or all', parseNames)
    .option('--paths <number>', 'paths of each scenario (default: 1)', wholeNumber('paths'))
    .option(
      '--until-interval <percent>',
      'stop when the paired 95 % intervals reach no further; --paths is the cap (default: 1000)',
      parseInterval,
    )
    .option(
      '--seed <number>',
      'the same seed gives the same results (default: 1)',
      wholeNumber('seed'),
    )
    .option(
      '--positions <number>',
      'size of the book that is generated without --book (default: 300)',
      wholeNumber('positions'),
    )
    .addOption(
      new Option(
        '--arithmetic <kind>',
        'exact decimals or fast floats (default: exact for one path, fast for several)',
      ).choices(['exact', 'fast']),
    )
    .option('--workers <number>', 'threads (default: all cores)', wholeNumber('workers'))
    .option('--config <file>', 'YAML or JSON that says what these flags do not', parsePath)
    .addOption(
      new Option('--resume <folder>', 'go on with an interrupted comparison')
        .argParser(parsePath)
        .conflicts('out'),
    )
    .option('--out <folder>', 'for the results (default: "liqlab-report")', parsePath)
    .option('--json', 'print results.json instead of the table')
    .addHelpText('after', examples)
    .action(({ scenario, ...options }: CompareArguments & { scenario?: readonly string[] }) =>
      run(scenario ? { ...options, scenarios: scenario } : options),
    );
}

function wholeNumber(name: 'paths' | 'seed' | 'positions' | 'workers'): (text: string) => number {
  const [least, most] = limits[name];
  return parseWholeNumber(least, most);
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
