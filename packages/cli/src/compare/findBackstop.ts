import { backstopPresets } from '@liqlab/backstops';
import type { BackstopPreset } from '@liqlab/core';
import { UnknownNameError } from '../errors.js';
import { nearestName } from '../nearestName.js';
import { readContenderName } from './contenderName.js';

/** A backstop as it was named. */
export interface NamedBackstop {
  readonly preset: BackstopPreset;
  /** Those in the name, over the defaults. */
  readonly parameters: unknown;
}

/**
 * A backstop by its name: an id, or an id with parameters in braces, `insurance-fund{share: 0.05}`.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function findBackstop(name: string): NamedBackstop {
  const { base: id, parameters } = readContenderName(name);
  const preset = backstopPresets.find((one) => one.id === id);
  if (preset) return { preset, parameters };
  const ids = backstopPresets.map((one) => one.id) as [string, ...string[]];
  throw new UnknownNameError('backstop', id, nearestName(id, ids));
}
