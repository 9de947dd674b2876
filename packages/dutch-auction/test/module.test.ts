import { describe, expect, it } from '@jest/globals';
import { InvalidParameterError } from '@liqlab/core';
import { dutchAuctionPresets, makerClip } from '../src/index.js';

describe('the module', () => {
  it('lists its presets', () => {
    const ids = dutchAuctionPresets.map(({ id }) => id);
    expect(ids).toEqual(['dutch-auction/maker-clip', 'dutch-auction/ajna']);
  });
  it.each([
    [{ penalty: -0.1 }, 'penalty: must be at least 0 (ratio), not -0.1'],
    [{ maximumDuration: 1.5 }, 'maximumDuration: must be at least 0 (whole seconds), not 1.5'],
    [
      { priceCurve: { kind: 'stairstep', cut: 0.99, step: 0 } },
      'priceCurve.step: must be at least 1',
    ],
    [
      { priceCurve: { kind: 'exponential', cut: '1.000000000000000000000000001' } },
      'priceCurve.cut: must be at least 0 and at most 1 (ratio)',
    ],
    [{ buf: 1.3 }, 'buf'],
  ])('refuses %j before anything runs', (parameters, message) => {
    expect(() => makerClip(parameters)).toThrow(InvalidParameterError);
    expect(() => makerClip(parameters)).toThrow(message);
  });
});
