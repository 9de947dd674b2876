import { InvalidArgumentError } from 'commander';

/** Path of a file or folder: not empty. */
export function parsePath(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('The name is empty.');
}
