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
import { AaveV4 } from './aaveV4/aaveV4.js';
import { aaveV4Parameters } from './aaveV4/parameters.js';
import { CompoundV2 } from './compoundV2/compoundV2.js';
import { compoundV2Parameters } from './compoundV2/parameters.js';
import { CompoundV3 } from './compoundV3/compoundV3.js';
import { compoundV3Parameters } from './compoundV3/parameters.js';
import { EulerV2 } from './eulerV2/eulerV2.js';
import { eulerV2Parameters } from './eulerV2/parameters.js';
import { MorphoBlue } from './morphoBlue/morphoBlue.js';
import { morphoBlueParameters } from './morphoBlue/parameters.js';

/** Aave v3; see {@link aaveV3Parameters}. @throws {@link InvalidParameterError} */
export function aaveV3(parameters?: unknown, id = 'fixed-bonus/aave-v3'): ContainerModule {
  const parsed = parseParameters(id, aaveV3Parameters, parameters);
  return mechanismModule((arithmetic) => new AaveV3(id, parsed, arithmetic));
}

/** Compound v2; see {@link compoundV2Parameters}. @throws {@link InvalidParameterError} */
export function compoundV2(parameters?: unknown, id = 'fixed-bonus/compound-v2'): ContainerModule {
  const parsed = parseParameters(id, compoundV2Parameters, parameters);
  return mechanismModule((arithmetic) => new CompoundV2(id, parsed, arithmetic));
}

/** Compound v3 (Comet); see {@link compoundV3Parameters}. @throws {@link InvalidParameterError} */
export function compoundV3(parameters?: unknown, id = 'fixed-bonus/compound-v3'): ContainerModule {
  const parsed = parseParameters(id, compoundV3Parameters, parameters);
  return mechanismModule((arithmetic) => new CompoundV3(id, parsed, arithmetic));
}

/** Aave v4; see {@link aaveV4Parameters}. @throws {@link InvalidParameterError} */
export function aaveV4(parameters?: unknown, id = 'fixed-bonus/aave-v4'): ContainerModule {
  const parsed = parseParameters(id, aaveV4Parameters, parameters);
  return mechanismModule((arithmetic) => new AaveV4(id, parsed, arithmetic));
}

/** Morpho Blue; see {@link morphoBlueParameters}. @throws {@link InvalidParameterError} */
export function morphoBlue(parameters?: unknown, id = 'fixed-bonus/morpho-blue'): ContainerModule {
  const parsed = parseParameters(id, morphoBlueParameters, parameters);
  return mechanismModule((arithmetic) => new MorphoBlue(id, parsed, arithmetic));
}

/** Euler v2; see {@link eulerV2Parameters}. @throws {@link InvalidParameterError} */
export function eulerV2(parameters?: unknown, id = 'fixed-bonus/euler-v2'): ContainerModule {
  const parsed = parseParameters(id, eulerV2Parameters, parameters);
  return mechanismModule((arithmetic) => new EulerV2(id, parsed, arithmetic));
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
  {
    id: 'fixed-bonus/aave-v4',
    summary:
      'Aave v4: repay to health 1.05, bonus 1 to 5 % by health, dust cleared, deficit (test values of the source, 2025)',
    schema: aaveV4Parameters,
    module: aaveV4,
  },
  {
    id: 'fixed-bonus/compound-v2',
    summary:
      'Compound v2: 8 % incentive, half of a debt at a time, 2.8 % of what is seized to reserves (a3214f6)',
    schema: compoundV2Parameters,
    module: compoundV2,
  },
  {
    id: 'fixed-bonus/compound-v3',
    summary:
      'Compound v3: absorbed whole, then sold at 2.5 % off while reserves are short (USDC market, d5a30b0)',
    schema: compoundV3Parameters,
    module: compoundV3,
  },
  {
    id: 'fixed-bonus/morpho-blue',
    summary:
      'Morpho Blue: incentive by LLTV (4.38 % at 86 %), any part of the debt, bad debt to suppliers (v1.0.0)',
    schema: morphoBlueParameters,
    module: morphoBlue,
  },
  {
    id: 'fixed-bonus/euler-v2',
    summary:
      'Euler v2: discount = 1 − health, at most 15 %, any part of the debt, bad debt socialised (EVK 5b98b42)',
    schema: eulerV2Parameters,
    module: eulerV2,
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
