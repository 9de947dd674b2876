import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ArithmeticService,
  exactArithmetic,
  InvalidParameterError,
  LiquidationMechanismService,
} from '@liqlab/core';
import { Container } from 'inversify';
import { englishAuctionPresets, makerFlip } from '../src/index.js';

describe('the module', () => {
  it('called twice with two ids gives two contenders', () => {
    const container = new Container();
    container.bind(ArithmeticService).toConstantValue(exactArithmetic);
    container.load(makerFlip(), makerFlip({ minimumIncrease: 0.05 }, 'slow'));
    const ids = container.getAll(LiquidationMechanismService).map(({ id }) => id);
    expect(ids).toEqual(['english-auction/maker-flip', 'slow']);
  });
  it('is listed as a preset', () => {
    expect(englishAuctionPresets.map(({ id }) => id)).toEqual(['english-auction/maker-flip']);
  });
  it('refuses a wrong parameter before anything runs', () => {
    expect(() => makerFlip({ penalty: 'much' })).toThrow(InvalidParameterError);
    expect(() => makerFlip({ penalty: 'much' })).toThrow('parameter penalty: must be a number');
  });
});
