import { expect, it } from '@jest/globals';
import { InvalidParameterError } from '@liqlab/core';
import { ammSwapPresets, sellToVenue } from '../src/index.js';

it('is listed as a preset', () => {
  expect(ammSwapPresets.map(({ id }) => id)).toEqual(['amm-swap/sell-to-venue']);
});

it('refuses a wrong parameter before anything runs', () => {
  expect(() => sellToVenue({ slices: 0 })).toThrow(InvalidParameterError);
});
