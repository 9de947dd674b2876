import { parseNames } from './parseNames.js';

/** One name more than before, for a flag that may be there several times. */
export function addName(name: string, before: readonly string[] = []): readonly string[] {
  return parseNames([...before, name].join(','));
}
