import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Beside the repository: market data of others, which the project does not ship.
const folder = new URL('../../../../shared/data/', import.meta.url);

/** Path of a file of `../shared/data`, seen from the root of the repository. */
export function dataFile(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** Which of the files are not there. */
export function missingData(names: readonly string[]): readonly string[] {
  return names.filter((name) => !existsSync(dataFile(name)));
}
