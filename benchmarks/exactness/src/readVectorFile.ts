import { readFileSync } from 'node:fs';
import { InvalidFileError } from '@liqlab/core';
import { type VectorFile, vectorFile } from './vectorFile.js';

/**
 * The vector file at `path`.
 *
 * @throws {@link InvalidFileError} if it cannot be read, is no JSON, or has another shape.
 */
export function readVectorFile(path: string): VectorFile {
  const parsed = vectorFile.safeParse(parseJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.');
  throw new InvalidFileError(
    path,
    undefined,
    field === '' ? undefined : field,
    issue?.message ?? 'is not a vector file',
    'A vector file is {source, about, seed, units, cases}',
  );
}

function parseJson(path: string): unknown {
  const remedy = 'Name a readable JSON file of contract vectors';
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidFileError(path, undefined, undefined, (error as Error).message, remedy);
  }
}
