import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { aaveV3, aaveV4, fixedBonusPresets } from '@liqlab/fixed-bonus';
import { Container } from 'inversify';

describe.each([
  ['fixed-bonus/aave-v3', aaveV3, 'bonus'],
  ['fixed-bonus/aave-v4', aaveV4, 'maximumBonus'],
] as const)('%s', (id, module, bonus) => {
  it('is listed, and needs no parameters', () => {
    expect(fixedBonusPresets.map((preset) => preset.id)).toContain(id);
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(module(), module({ gas: 1 }, 'other'));
    const ids = container.getAll(LiquidationMechanismService).map((mechanism) => mechanism.id);
    expect(ids).toEqual([id, 'other']);
  });

  it('refuses a parameter out of range, of the wrong type, and unknown', () => {
    expect(() => module({ [bonus]: 1.5 })).toThrow(InvalidParameterError);
    expect(() => module({ [bonus]: 1.5 })).toThrow(`${id}: parameter ${bonus}: must be at least 0`);
    expect(() => module({ [bonus]: 'five percent' })).toThrow('must be a number');
    expect(() => module({ bonos: 0.05 })).toThrow('bonos');
  });
});
