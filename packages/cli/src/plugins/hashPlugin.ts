import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findModule } from './findModule.js';

/** A hash of what a module's results depend on: its file, or all code of its package. */
export function hashPlugin(name: string): string {
  const { entry, folder } = findModule(name);
  const hash = createHash('sha256');
  for (const file of folder === undefined ? [entry] : filesOf(folder)) {
    hash.update(readFileSync(file));
  }
  return `${basename(folder ?? entry)} ${hash.digest('hex')}`;
}

const code = /(\.[cm]?js|\.wasm|\.node|^package\.json)$/;

/** The code of a package, in an order that is the same everywhere; that of others left out. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(path);
      return entry.isFile() && code.test(entry.name) ? [path] : [];
    });
}
