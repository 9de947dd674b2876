import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container } from 'inversify';
import { ammSwapPresets, sellToVenue } from '../src/index.js';

describe('the module', () => {
  it('called twice with two ids gives two contenders', () => {
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(sellToVenue(), sellToVenue({ slices: 10 }, 'slowly'));
    const ids = container.getAll(LiquidationMechanismService).map(({ id }) => id);
    expect(ids).toEqual(['amm-swap/sell-to-venue', 'slowly']);
  });
  it('is listed as a preset', () => {
    expect(ammSwapPresets.map(({ id }) => id)).toEqual(['amm-swap/sell-to-venue']);
  });
  it('refuses a wrong parameter before anything runs', () => {
    expect(() => sellToVenue({ slices: 0 })).toThrow(InvalidParameterError);
  });
});
