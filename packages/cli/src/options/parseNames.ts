import { InvalidArgumentError } from 'commander';

/** Names separated by commas: at least one, none empty, none twice. */
export function parseNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) {
    throw new InvalidArgumentError('Give one or more ids, separated by single commas.');
  }
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) {
    throw new InvalidArgumentError(`${repeated} is there twice: name each mechanism once.`);
  }
  return names;
}
