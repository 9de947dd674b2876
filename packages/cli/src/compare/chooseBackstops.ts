import type { ContainerModule } from 'inversify';
import { findBackstop } from './findBackstop.js';

/**
 * The modules of the backstops by their names, in the order in which they pay.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function chooseBackstops(names: readonly string[]): readonly ContainerModule[] {
  return names.map((name) => {
    const { preset, parameters } = findBackstop(name);
    return preset.module(parameters);
  });
}
