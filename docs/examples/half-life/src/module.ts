import { LiquidationMechanismService, type MechanismPreset, parseParameters } from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { HalfLife } from './halfLife.js';
import { halfLifeParameters } from './parameters.js';

/** Binds the mechanism, with `parameters` over the defaults. */
export function halfLife(parameters?: unknown, id = 'mine/half-life'): ContainerModule {
  const parsed = parseParameters(id, halfLifeParameters, parameters);
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toDynamicValue(() => new HalfLife(id, parsed))
      .inSingletonScope();
  });
}

/** What the exam may count on beyond the laws. */
export const exam = { priceFalls: true };

/** What a comparison puts in its table. */
export const presets: readonly MechanismPreset[] = [
  {
    id: 'mine/half-life',
    summary: 'an auction whose price halves every hour, from a start that follows the volatility',
    schema: halfLifeParameters,
    module: halfLife,
  },
];
