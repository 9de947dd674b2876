import { type Command, InvalidArgumentError } from 'commander';

/**
 * Reads `--keepers`, `--borrowers` and `--market` of the command that is about to run: their schemas
 * are loaded only where one of them is given, since they take longer to load than all of `--help`.
 */
export async function readPopulations(command: Command): Promise<void> {
  const given = command.options.filter(
    (option) =>
      ['keepers', 'borrowers', 'market'].includes(option.attributeName()) &&
      command.getOptionValue(option.attributeName()) !== undefined,
  );
  if (given.length === 0) return;
  const { parseBorrowers, parseKeepers } = await import('./parsePopulation.js');
  const { parseMarket } = await import('./parseMarket.js');
  const readers = { keepers: parseKeepers, borrowers: parseBorrowers, market: parseMarket };
  for (const option of given) {
    const name = option.attributeName() as keyof typeof readers;
    const text: string = command.getOptionValue(name);
    try {
      command.setOptionValue(name, readers[name](text));
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      const { exitCode, code, message } = error;
      command.error(`error: option '${option.flags}' argument '${text}' is invalid. ${message}`, {
        exitCode,
        code,
      });
    }
  }
}
