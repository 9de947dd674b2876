import { describe, expect, it } from '@jest/globals';
import {
  BandsInUseError,
  DustError,
  InsufficientLiquidityError,
  InvalidAmountError,
} from '@liqlab/core';
import fc from 'fast-check';
import { type Direction, wad } from '../src/index.js';
import { AmmFixture, wads, whole } from './ammFixture.js';

describe('a deposit', () => {
  it('is spread evenly over its bands, below the price', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    expect([...fixture.amm.state.bands.keys()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { x, y } of fixture.amm.state.bands.values()) {
      expect([x, whole(y)]).toEqual([0n, 1]);
    }
  });

  it.each([
    [50, undefined],
    [51, InvalidAmountError],
  ])('over %d bands', (count, refusal) => {
    const deposit = () => new AmmFixture().deposit('ann', 10, 1, count);
    if (refusal) expect(deposit).toThrow(refusal);
    else expect(deposit).not.toThrow();
  });

  it.each([
    [101n, undefined],
    [100n, DustError],
  ])('of %d raw units a band', (amount, refusal) => {
    const order = { user: 'ann', amount: amount * 4n, first: 1, last: 4 };
    const deposit = () => new AmmFixture().amm.deposit(order);
    if (refusal) expect(deposit).toThrow(refusal);
    else expect(deposit).not.toThrow();
  });

  it('steps over empty bands above the price, not over bands that were sold', () => {
    const fixture = new AmmFixture();
    expect(() => fixture.deposit('ann', 10, -5, 4)).not.toThrow();
    fixture.trade('pump', 100);
    const inUse = fixture.amm.state.activeBand;
    expect(() => fixture.deposit('cy', 10, inUse, inUse + 3)).toThrow(BandsInUseError);
    expect(() => fixture.deposit('cy', 10, inUse + 1, inUse + 4)).not.toThrow();
  });

  it('is refused to a user who has one, and changes nothing then', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    const before = fixture.total();
    expect(() => fixture.deposit('ann', 10, 1, 10)).toThrow(InvalidAmountError);
    expect(fixture.total()).toEqual(before);
  });
});

describe('a withdrawal', () => {
  it('of everything gives the deposit back, less what rounding keeps', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    const { x, y } = fixture.amm.withdraw('ann', wad);
    expect(x).toBe(0n);
    expect(wads(10) - y).toBeLessThan(20_000n);
    expect(fixture.amm.collectFees().y).toBe(wads(10) - y);
  });

  it('of a share keeps the rest', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    fixture.amm.withdraw('ann', wad / 4n);
    expect(whole(fixture.amm.holdings('ann').y)).toBeCloseTo(7.5, 9);
  });

  it.each([
    ['ann', wad + 1n],
    ['bob', wad],
  ])('by %s of %d is refused', (user, share) => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    expect(() => fixture.amm.withdraw(user, share)).toThrow(InvalidAmountError);
  });
});

describe('a trade', () => {
  const steps = fc.array(
    fc.record({
      direction: fc.constantFrom<Direction>('pump', 'dump'),
      amount: fc.double({ min: 0.01, max: 1, noNaN: true }),
      price: fc.double({ min: 1700, max: 2200, noNaN: true }),
      wait: fc.integer({ min: 0, max: 300 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('moves just what it says: the bands hold what came in and went out, but for the fee', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const fixture = new AmmFixture({ adminFee: 0.5 });
        fixture.deposit('ann', 10, 1, 10);
        fixture.deposit('bob', 5, 4, 20);
        for (const { direction, amount, price, wait } of played) {
          fixture.wait(wait, price);
          const before = fixture.total();
          const { paidIn, paidOut } = fixture.trade(
            direction,
            direction === 'pump' ? amount * 9e3 : amount,
          );
          const { x: feeX, y: feeY } = fixture.amm.collectFees();
          const after = fixture.total();
          const [x, y] =
            direction === 'pump' ? [paidIn - feeX, -paidOut] : [-paidOut, paidIn - feeY];
          expect([after.x - before.x, after.y - before.y]).toEqual([x, y]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('there and back at once leaves no gain', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 15_000, noNaN: true }), (spend) => {
        const fixture = new AmmFixture();
        fixture.deposit('ann', 10, 1, 10);
        const { paidIn, paidOut } = fixture.trade('pump', spend);
        const back = fixture.trade('dump', whole(paidOut));
        expect(back.paidOut).toBeLessThanOrEqual(paidIn);
      }),
      { numRuns: 60 },
    );
  });

  it('takes no more than empties the bands', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    const { paidIn, paidOut } = fixture.trade('pump', 1_000_000);
    expect(whole(paidIn)).toBeLessThan(25_000);
    expect(paidOut).toBe(wads(10));
  });

  it('that asks for more than there is is refused, and the AMM has seen no oracle', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    fixture.wait(60, 1900);
    const { moment, amm } = fixture;
    const order = { direction: 'pump', sizedBy: 'out', amount: wads(10) + 1n, moment } as const;
    expect(() => amm.exchange(order)).toThrow(InsufficientLiquidityError);
    expect(amm.state.lastAt).toBe(0n);
  });
});

describe('the oracle', () => {
  it.each([
    [2499.9, 2499.9],
    [2500.1, 2500],
    [1600.1, 1600.1],
    [1599.9, 1600],
  ])(
    'that jumps from 2,000 to %d within two minutes is believed to be at %d',
    (price, believed) => {
      const fixture = new AmmFixture();
      fixture.wait(60, price);
      expect(whole(fixture.amm.oraclePrice(fixture.moment))).toBeCloseTo(believed, 6);
    },
  );

  it('is believed after two minutes, and its move costs no fee any more', () => {
    const fixture = new AmmFixture();
    fixture.wait(120, 3000);
    expect(whole(fixture.amm.oraclePrice(fixture.moment))).toBe(3000);
    expect(whole(fixture.amm.leastFee(fixture.moment))).toBe(0.006);
  });

  it('that moved by 1 % makes trades dearer by 1 − 0.99³, half of it after a minute', () => {
    const fixture = new AmmFixture();
    fixture.wait(0, 1980);
    expect(whole(fixture.amm.leastFee(fixture.moment))).toBeCloseTo(1 - 0.99 ** 3, 9);
    fixture.wait(60, 1980);
    expect(whole(fixture.amm.leastFee(fixture.moment))).toBeCloseTo((1 - 0.99 ** 3) / 2, 9);
  });
});

describe('the price in a band', () => {
  it('goes by the third power of the oracle price', () => {
    const fixture = new AmmFixture({ fee: 0 });
    fixture.deposit('ann', 10, 1, 10);
    fixture.trade('pump', 1_000);
    const at2000 = whole(fixture.amm.spotPrice(fixture.moment));
    fixture.wait(600, 1990);
    const at1990 = whole(fixture.amm.spotPrice(fixture.moment));
    expect(Math.log(at1990 / at2000) / Math.log(1990 / 2000)).toBeCloseTo(3, 1);
  });

  it('is between the band’s own prices', () => {
    const fixture = new AmmFixture();
    fixture.deposit('ann', 10, 1, 10);
    fixture.trade('pump', 3_500);
    const { amm, moment } = fixture;
    const { activeBand } = amm.state;
    const [upper, lower] = [activeBand, activeBand + 1].map((n) => whole(amm.upperPrice(n, 0n)));
    const spot = whole(amm.spotPrice(moment));
    expect(spot).toBeGreaterThanOrEqual(2000 ** 3 / (upper ?? 0) ** 2 - 1e-9);
    expect(spot).toBeLessThanOrEqual(2000 ** 3 / (lower ?? 0) ** 2 + 1e-9);
  });
});
