import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { exports } from 'resolve.exports';
import { PluginError } from '../errors.js';
import { isPath } from './moduleName.js';

/** Where a module of the user's own is. */
export interface FoundModule {
  /** The file to import. */
  readonly entry: string;
  /** The folder of its package; absent for a single file. */
  readonly folder?: string;
}

/**
 * Finds a module by its path, of a file or of the folder of a package, or by the name of a package
 * installed here or in a folder above.
 *
 * @throws {@link PluginError}
 */
export function findModule(name: string): FoundModule {
  const found = isPath(name) ? resolve(name) : installed(name, process.cwd());
  if (found === undefined) {
    throw new PluginError(
      name,
      'is not installed here',
      'Install it, or name a path: ./my-auction',
    );
  }
  const stats = statSync(found, { throwIfNoEntry: false });
  if (!stats)
    throw new PluginError(name, 'does not exist', 'Name a file or the folder of a package');
  if (!stats.isDirectory()) return { entry: found };
  const entry = join(found, entryOf(name, found));
  if (existsSync(entry)) return { entry, folder: found };
  throw new PluginError(name, `is not built: it has no ${entry}`, 'Run `npm run build` in it');
}

/** Whether a package of this name is installed here or in a folder above. */
export function isInstalled(name: string): boolean {
  return installed(name, process.cwd()) !== undefined;
}

function installed(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? undefined : installed(name, dirname(from));
}

function entryOf(name: string, folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file))
    throw new PluginError(name, 'is a folder without package.json', 'Name a file in it');
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { main?: string };
    const [entry] = exports(manifest, '.') ?? [];
    return entry ?? manifest.main ?? 'index.js';
  } catch (error) {
    throw new PluginError(name, `has a package.json that is wrong: ${(error as Error).message}`);
  }
}
