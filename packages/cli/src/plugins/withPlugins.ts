import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MechanismPreset } from '@liqlab/core';
import type { Catalogue, CatalogueEntry } from '../catalogue.js';
import { PluginError } from '../errors.js';

// A name that starts like a path is a module of the user's own.
const startsLikeAPath = /^(\.{1,2}\/|\/)/;

/** Whether a name of a mechanism is the path of a module. */
export function isPath(name: string): boolean {
  return startsLikeAPath.test(name);
}

/** The names with every path replaced by the ids it brings, and the catalogue with those in it. */
export interface Extended {
  readonly names: readonly string[];
  readonly catalogue: Catalogue;
}

/**
 * Loads the modules that are named by path. Such a module exports `presets`, a list of
 * `MechanismPreset`; all of them take part.
 *
 * @throws {@link PluginError} for a module that cannot be loaded or exports something else.
 */
export async function withPlugins(
  names: readonly string[],
  catalogue: Catalogue,
): Promise<Extended> {
  const entries: CatalogueEntry[] = [];
  const resolved: string[] = [];
  for (const name of names) {
    const presets = isPath(name) ? await loadPresets(name) : [];
    entries.push(...presets.map((preset) => entryOf(preset, name)));
    resolved.push(...(presets.length > 0 ? presets.map(({ id }) => id) : [name]));
  }
  return {
    names: resolved,
    catalogue: { ...catalogue, entries: [...catalogue.entries, ...entries] },
  };
}

function entryOf(preset: MechanismPreset, plugin: string): CatalogueEntry {
  return { id: preset.id, summary: preset.summary, preset, parameters: {}, plugin };
}

/** @throws {@link PluginError} */
export async function loadPresets(path: string): Promise<readonly MechanismPreset[]> {
  const presets = await importPresets(path);
  if (Array.isArray(presets) && presets.length > 0 && presets.every(isPreset)) return presets;
  throw new PluginError(path, 'exports no list of presets: {id, summary, schema, module}');
}

async function importPresets(path: string): Promise<unknown> {
  try {
    return (await import(pathToFileURL(resolve(path)).href)).presets;
  } catch (error) {
    throw new PluginError(path, `cannot be loaded: ${(error as Error).message}`);
  }
}

function isPreset(value: unknown): value is MechanismPreset {
  const preset = value as Partial<MechanismPreset> | null;
  return (
    typeof preset?.id === 'string' &&
    typeof preset.summary === 'string' &&
    typeof preset.schema?.safeParse === 'function' &&
    typeof preset.module === 'function'
  );
}
