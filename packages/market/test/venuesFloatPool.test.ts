import { describe, expect, it } from '@jest/globals';
import {
  exactArithmetic,
  fastArithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
} from '@liqlab/core';
import fc from 'fast-check';
import { FloatPool, type MarketVenue, makeVenue, venueParameters } from '../src/index.js';

const assets = {
  collateral: { id: 'ETH', decimals: 18, index: 0 },
  debt: { id: 'DAI', decimals: 18, index: 1 },
};
const account = { kind: 'venue', name: 'venue', index: 0 } as const;
const parameters = venueParameters.parse({ kind: 'constant-product', depth: 10_000 });

const venueIn = (arithmetic: typeof exactArithmetic): MarketVenue =>
  makeVenue(parameters, { assets, account, firstPrice: 2000, arithmetic });

const near = (one: number, other: number) => Math.abs(one / other - 1) < 1e-12;

describe('a constant-product pool in floats', () => {
  it('trades, heals and is quoted as the one in raw units, but for float noise', () => {
    const trades = fc.array(
      fc.record({
        lot: fc.double({ min: 1e-3, max: 2000, noNaN: true }),
        price: fc.double({ min: 500, max: 4000, noNaN: true }),
        isSale: fc.boolean(),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(trades, (made) => {
        const [raw, float] = [venueIn(exactArithmetic), venueIn(fastArithmetic)];
        made.forEach(({ lot, price, isSale }, block) => {
          for (const venue of [raw, float]) venue.advance(12 * block, price);
          expect(near(float.midPrice(), raw.midPrice())).toBe(true);
          expect(near(float.quoteSell(lot), raw.quoteSell(lot))).toBe(true);
          const [inRaw, inFloats] = [raw, float].map((venue, index) => {
            const { num } = index === 0 ? exactArithmetic : fastArithmetic;
            const amount = num(isSale ? lot : lot * price).quantize(18, 'down');
            return (isSale ? venue.sell(amount) : venue.buy(amount)).toNumber();
          }) as [number, number];
          expect(near(inFloats, inRaw)).toBe(true);
        });
        const [left, right] = [raw.reserves(), float.reserves()];
        expect(near(right.sold.toNumber(), left.sold.toNumber())).toBe(true);
        expect(near(right.bought.toNumber(), left.bought.toNumber())).toBe(true);
      }),
    );
  });

  it('takes no lot of zero', () => {
    expect(() => venueIn(fastArithmetic).sell(fastArithmetic.zero)).toThrow(InvalidAmountError);
  });

  it('sells nothing while it is empty', () => {
    const terms = { assets: [assets.collateral, assets.debt], fee: 0.003 } as const;
    expect(() => new FloatPool(terms, [0, 0]).sell(0, 1)).toThrow(InsufficientLiquidityError);
  });
});
