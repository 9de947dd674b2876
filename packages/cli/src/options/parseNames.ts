import { InvalidArgumentError } from 'commander';

// A comma inside braces separates parameters, not names.
const commaOutsideBraces = /,(?![^{]*\})/;

/** Names separated by commas, each with parameters in braces or without: one at least, none twice. */
export function parseNames(text: string): readonly string[] {
  const names = text.split(commaOutsideBraces).map((name) => name.trim());
  if (names.includes('')) {
    throw new InvalidArgumentError('Give one or more ids, separated by single commas.');
  }
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) {
    throw new InvalidArgumentError(`${repeated} is there twice: name each once.`);
  }
  return names;
}
