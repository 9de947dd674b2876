import { backstopPresets } from '@liqlab/backstops';
import type { ContainerModule } from 'inversify';
import { UnknownNameError } from '../errors.js';
import { nearestName } from '../nearestName.js';
import { readContenderName } from './contenderName.js';

/**
 * The modules of the backstops by their names, in the order in which they pay. A name is an id, or an
 * id with parameters in braces: `insurance-fund{share: 0.05}`.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function chooseBackstops(names: readonly string[]): readonly ContainerModule[] {
  return names.map((name) => {
    const { base: id, parameters } = readContenderName(name);
    const preset = backstopPresets.find((one) => one.id === id);
    if (preset) return preset.module(parameters);
    const ids = backstopPresets.map((one) => one.id) as [string, ...string[]];
    throw new UnknownNameError('backstop', id, nearestName(id, ids));
  });
}
