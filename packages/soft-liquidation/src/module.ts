import {
  ArithmeticService,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { Llamma } from './llamma/llamma.js';
import { type LlammaParameters, llammaParameters } from './llamma/parameters.js';

const llammaPreset: MechanismPreset<LlammaParameters> = {
  id: 'soft-liquidation/llamma',
  summary:
    'crvUSD LLAMMA: collateral is sold in bands as the price falls and bought back as it returns; A = 100, 10 bands',
  schema: llammaParameters,
  module: llamma,
};

/** The presets of this family, as the registry lists them. */
export const softLiquidationPresets: readonly MechanismPreset[] = [llammaPreset];

/**
 * crvUSD's soft liquidation, with `parameters` over the defaults, under `id`.
 *
 * @throws {@link InvalidParameterError}
 */
export function llamma(parameters?: unknown, id: string = llammaPreset.id): ContainerModule {
  const parsed = parseParameters(id, llammaParameters, parameters);
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue((arithmetic) => new Llamma(id, parsed, arithmetic), [ArithmeticService])
      .inSingletonScope();
  });
}
