import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { InvalidFileError } from '@liqlab/core';

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory',
  EACCES: 'may not be read by this user',
};

/**
 * Text of a file that a user named, unpacked if it is packed with gzip.
 *
 * @throws {@link InvalidFileError} if it is missing, a directory, or cannot be read.
 */
export function readTextFile(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (isPacked(bytes) ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    const problem = problems[code] ?? `cannot be read (${code})`;
    throw new InvalidFileError(file, undefined, undefined, problem, 'Name a file that can be read');
  }
}

// The two bytes that RFC 1952 has every gzip file begin with.
function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
