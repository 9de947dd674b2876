import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container } from 'inversify';
import { compoundV2, compoundV3, fixedBonusPresets } from '../src/index.js';

describe.each([
  { preset: compoundV2, id: 'fixed-bonus/compound-v2', wrong: { closeFactor: 0 } },
  { preset: compoundV3, id: 'fixed-bonus/compound-v3', wrong: { storeFrontPriceFactor: -1 } },
])('preset $id', ({ preset, id, wrong }) => {
  it('binds one mechanism under its own id, or under another', () => {
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(preset(), preset({}, 'another'));
    const ids = container.getAll(LiquidationMechanismService).map((mechanism) => mechanism.id);
    expect(ids).toEqual([id, 'another']);
  });

  it('is listed with a schema that fills in its defaults', () => {
    const listed = fixedBonusPresets.find((one) => one.id === id);
    expect(listed?.schema.safeParse({}).success).toBe(true);
    expect(listed?.module).toBe(preset);
  });

  it('refuses a parameter out of range before anything runs', () => {
    expect(() => preset(wrong)).toThrow(InvalidParameterError);
  });
});
