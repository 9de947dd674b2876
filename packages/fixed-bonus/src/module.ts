import {
  type Arithmetic,
  ArithmeticService,
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MechanismPreset,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';

/** The presets of this family, as the registry lists them. */
export const fixedBonusPresets: readonly MechanismPreset[] = [];

/** Each preset's module: one mechanism, made with the run's arithmetic, alive as long as the run. */
export function mechanismModule(
  create: (arithmetic: Arithmetic) => LiquidationMechanism,
): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}
