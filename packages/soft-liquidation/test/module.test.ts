import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container } from 'inversify';
import { llamma, softLiquidationPresets } from '../src/index.js';

describe('the module', () => {
  it('called twice with two ids gives two contenders', () => {
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(llamma(), llamma({ bands: 4 }, 'four bands'));
    const ids = container.getAll(LiquidationMechanismService).map(({ id }) => id);
    expect(ids).toEqual(['soft-liquidation/llamma', 'four bands']);
  });

  it('is listed as a preset', () => {
    expect(softLiquidationPresets.map(({ id }) => id)).toEqual(['soft-liquidation/llamma']);
  });

  it.each([
    [{ bands: 3 }, 'bands'],
    [{ bands: 51 }, 'bands'],
    [{ amplification: 1 }, 'amplification'],
    [{ fee: 0.11 }, 'fee'],
    [{ fee: 0.03, amplification: 200 }, 'fee'],
    [{ loanDiscount: 0.05 }, 'loanDiscount'],
    [{ liquidationDiscount: 0.005 }, 'liquidationDiscount'],
    [{ band: 10 }, 'band'],
  ])('refuses %j, naming %s', (parameters, field) => {
    expect(() => llamma(parameters)).toThrow(InvalidParameterError);
    expect(() => llamma(parameters)).toThrow(`parameter ${field}:`);
  });

  it.each([
    [{ bands: 4 }],
    [{ bands: 50 }],
    [{ amplification: 2 }],
    [{ fee: 0.02, amplification: 200 }],
  ])('takes %j', (parameters) => {
    expect(() => llamma(parameters)).not.toThrow();
  });
});
