import {
  type Arithmetic,
  ArithmeticService,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { AaveV3 } from './aaveV3/aaveV3.js';
import { aaveV3Parameters } from './aaveV3/parameters.js';

/** Aave v3; see {@link aaveV3Parameters}. @throws {@link InvalidParameterError} */
export function aaveV3(parameters?: unknown, id = 'fixed-bonus/aave-v3'): ContainerModule {
  const parsed = parseParameters(id, aaveV3Parameters, parameters);
  return mechanismModule((arithmetic) => new AaveV3(id, parsed, arithmetic));
}

/** The presets of this family, as the registry lists them. */
export const fixedBonusPresets: readonly MechanismPreset[] = [
  {
    id: 'fixed-bonus/aave-v3',
    summary:
      'Aave v3.3+: 5 % bonus, close factor by health and size, no dust, bad debt to deficit (WETH, January 2024)',
    schema: aaveV3Parameters,
    module: aaveV3,
  },
];

// One mechanism, made with the run's arithmetic, alive as long as the run.
function mechanismModule(
  create: (arithmetic: Arithmetic) => LiquidationMechanism,
): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}
