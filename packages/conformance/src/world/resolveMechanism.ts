import 'reflect-metadata';
import {
  type Arithmetic,
  ArithmeticService,
  type LiquidationMechanism,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container, type ContainerModule } from 'inversify';

/** A fresh instance of the mechanism that the module binds, in a container of its own. */
export function resolveMechanism(
  module: ContainerModule,
  arithmetic: Arithmetic,
): LiquidationMechanism {
  const container = new Container();
  container.bind(ArithmeticService).toConstantValue(arithmetic);
  container.load(module);
  return container.get(LiquidationMechanismService);
}
