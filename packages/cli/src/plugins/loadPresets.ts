import type { MechanismPreset } from '@liqlab/core';
import { PluginError } from '../errors.js';
import { importPlugin } from './importPlugin.js';

/**
 * The mechanisms of a module of the user's own: its export `presets`, a list of `MechanismPreset`.
 *
 * @returns none if there is no such export.
 * @throws {@link PluginError} for a module that cannot be loaded or exports something else.
 */
export async function loadPresets(name: string): Promise<readonly MechanismPreset[]> {
  const { presets } = await importPlugin(name);
  if (presets === undefined) return [];
  if (Array.isArray(presets) && presets.every(isPreset)) return presets;
  throw new PluginError(name, 'exports no list of presets: {id, summary, schema, module}');
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
