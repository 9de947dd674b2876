import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container } from 'inversify';
import { exchangeIsolated, leveragePresets } from '../src/index.js';

describe('the module', () => {
  it('called twice with two ids gives two contenders', () => {
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(exchangeIsolated(), exchangeIsolated({ fundShare: 0 }, 'without a fund'));
    const ids = container.getAll(LiquidationMechanismService).map(({ id }) => id);
    expect(ids).toEqual(['leverage/exchange-isolated', 'without a fund']);
  });
  it('lists its presets, all of which can be built with their defaults', () => {
    expect(leveragePresets.map(({ id }) => id)).toEqual([
      'leverage/exchange-isolated',
      'leverage/dydx-v4',
      'leverage/hyperliquid',
    ]);
    for (const preset of leveragePresets) expect(preset.module()).toBeDefined();
  });
  it.each([
    ['a tier that does not begin at 0', { maintenance: [{ from: 1, rate: 0.01 }] }],
    [
      'a rate that falls',
      {
        maintenance: [
          { from: 0, rate: 0.02 },
          { from: 10, rate: 0.01 },
        ],
      },
    ],
    ['a fee of 100 %', { liquidationFee: 1 }],
  ])('refuses %s before anything runs', (_, parameters) => {
    expect(() => exchangeIsolated(parameters)).toThrow(InvalidParameterError);
  });
});
