import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Catalogue } from './catalogue.js';
import type { Io } from './io.js';
import type { CompareOptions } from './options/compareOptions.js';
import { parseNames } from './options/parseNames.js';
import { parsePath } from './options/parsePath.js';
import { parseWholeNumber } from './options/parseWholeNumber.js';

const largestBook = 1_000_000;
const mostPaths = 100_000;

const exitCodes = `
Exit codes: 0 done; 1 a mechanism failed in a run, the others went on; 2 bad input, nothing written.`;

const examples = `
Examples:
  $ liqlab compare
  $ liqlab compare --scenario black-thursday-2020 --seed 7
  $ liqlab compare --prices eth.csv --book vaults.csv --out eth-report
  $ liqlab compare --mechanisms ID,ID --paths 20
  $ liqlab compare --json | jq .contenders
${exitCodes}`;

/**
 * The command line. Whatever a command needs is imported when it runs, so that help comes at once.
 *
 * @param loadCatalogue - gives the mechanisms when a command asks for them.
 * @param end - receives the exit code of the command that ran.
 */
export function createProgram(
  io: Io,
  loadCatalogue: () => Promise<Catalogue>,
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
    end(await runCompare(options, { io, catalogue: await loadCatalogue(), version: version() }));
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

function addCompare(program: Command, run: (options: CompareOptions) => Promise<void>): void {
  program
    .command('compare')
    .description('run mechanisms through the same market and compare what came of it')
    .addOption(
      new Option('--prices <file>', 'prices from a CSV file: time_utc,open,high,low,close,volume')
        .argParser(parsePath)
        .conflicts('scenario'),
    )
    .addOption(
      new Option('--book <file>', 'positions from a CSV file: id,collateral,debt[,threshold]')
        .argParser(parsePath)
        .conflicts('positions'),
    )
    .option('--mechanisms <ids>', 'separated by commas; see `liqlab mechanisms`', parseNames)
    .option('--scenario <id>', 'see `liqlab scenarios` (default: the first)')
    .option('--paths <number>', 'paths of the scenario to run', parseWholeNumber(1, mostPaths), 1)
    .option(
      '--seed <number>',
      'the same seed gives the same results',
      parseWholeNumber(0, Number.MAX_SAFE_INTEGER),
      1,
    )
    .option(
      '--positions <number>',
      'size of the book that is generated without --book',
      parseWholeNumber(1, largestBook),
      300,
    )
    .addOption(
      new Option(
        '--arithmetic <kind>',
        'exact decimals or fast floats (default: exact for one path, fast for several)',
      ).choices(['exact', 'fast']),
    )
    .option('--out <folder>', 'for results.json and report.md', parsePath, 'liqlab-report')
    .option('--json', 'print results.json instead of the table', false)
    .addHelpText('after', examples)
    .action(run);
}

function version(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
