import {
  type Arithmetic,
  ArithmeticService,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { createStabilityPool } from './createStabilityPool.js';
import { liquityV1Rules } from './liquityV1/liquityV1Rules.js';
import { liquityV1Parameters } from './liquityV1/parameters.js';
import { liquityV2Rules } from './liquityV2/liquityV2Rules.js';
import { liquityV2Parameters } from './liquityV2/parameters.js';
import type { StabilityPool } from './stabilityPool.js';

/**
 * Binds Liquity v1; see {@link liquityV1Parameters}.
 *
 * @throws {@link InvalidParameterError}
 */
export function liquityV1(parameters?: unknown, id = 'stability-pool/liquity-v1'): ContainerModule {
  const parsed = parseParameters(id, liquityV1Parameters, parameters);
  return mechanismModule((arithmetic) =>
    createStabilityPool(id, liquityV1Rules(parsed, arithmetic), parsed, arithmetic),
  );
}

/**
 * Binds Liquity v2; see {@link liquityV2Parameters}.
 *
 * @throws {@link InvalidParameterError}
 */
export function liquityV2(parameters?: unknown, id = 'stability-pool/liquity-v2'): ContainerModule {
  const parsed = parseParameters(id, liquityV2Parameters, parameters);
  return mechanismModule((arithmetic) =>
    createStabilityPool(id, liquityV2Rules(parsed, arithmetic), parsed, arithmetic),
  );
}

/** The presets of this family, as the registry lists them. */
export const stabilityPoolPresets: readonly MechanismPreset[] = [
  {
    id: 'stability-pool/liquity-v1',
    summary:
      'Liquity v1: pool pays at once and takes the collateral, the rest is redistributed, recovery mode below 150 % (April 2021)',
    schema: liquityV1Parameters,
    module: liquityV1,
  },
  {
    id: 'stability-pool/liquity-v2',
    summary:
      'Liquity v2: pool at a 5 % penalty, redistribution at 10 %, surplus back to the borrower (WETH branch, 2025)',
    schema: liquityV2Parameters,
    module: liquityV2,
  },
];

function mechanismModule(create: (arithmetic: Arithmetic) => StabilityPool): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}
