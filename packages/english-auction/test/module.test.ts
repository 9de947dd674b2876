import { expect, it } from '@jest/globals';
import { InvalidParameterError } from '@liqlab/core';
import { englishAuctionPresets, makerFlip } from '../src/index.js';

it('is listed as a preset', () => {
  expect(englishAuctionPresets.map(({ id }) => id)).toEqual(['english-auction/maker-flip']);
});

it('refuses a wrong parameter before anything runs', () => {
  expect(() => makerFlip({ penalty: 'much' })).toThrow(InvalidParameterError);
  expect(() => makerFlip({ penalty: 'much' })).toThrow('parameter penalty: must be a number');
});
