import { readFileSync } from 'node:fs';
import { InvalidFileError } from '@liqlab/core';

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory',
  EACCES: 'may not be read by this user',
};

/**
 * Text of a file that a user named.
 *
 * @throws {@link InvalidFileError} if it is missing, a directory, or cannot be read.
 */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    const problem = problems[code] ?? `cannot be read (${code})`;
    throw new InvalidFileError(file, undefined, undefined, problem, 'Name a file that can be read');
  }
}
