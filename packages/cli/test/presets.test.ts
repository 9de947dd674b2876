import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container, type ContainerModule } from 'inversify';
import { catalogue } from '../src/compositionRoot.js';

const presets = [...new Set(catalogue.entries.map(({ preset }) => preset))];

function idsOf(...modules: readonly ContainerModule[]): string[] {
  const container = new Container();
  container.bind(ArithmeticService).toConstantValue(exactArithmetic);
  container.load(...modules);
  return container.getAll(LiquidationMechanismService).map(({ id }) => id);
}

describe.each(presets)('$id', ({ id, module }) => {
  it('called twice with two ids gives two contenders', () => {
    expect(idsOf(module(), module({}, 'another'))).toEqual([id, 'another']);
  });

  it('refuses parameters that it does not know before anything runs', () => {
    expect(() => module({ nosuch: 1 })).toThrow(InvalidParameterError);
  });
});
