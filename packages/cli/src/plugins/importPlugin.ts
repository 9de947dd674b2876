import { pathToFileURL } from 'node:url';
import { findModule } from './findModule.js';
import { loadingProblem } from './loadingProblem.js';

/** What a module of the user's own exports. */
export type PluginModule = Readonly<Record<string, unknown>>;

/**
 * Imports a module by its path or the name of its package.
 *
 * @throws {@link PluginError} if it cannot be found or loaded.
 */
export async function importPlugin(name: string): Promise<PluginModule> {
  const { entry } = findModule(name);
  try {
    return await import(pathToFileURL(entry).href);
  } catch (error) {
    throw loadingProblem(name, entry, error);
  }
}
