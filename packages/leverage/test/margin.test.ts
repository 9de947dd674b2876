import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Num, type Side } from '@liqlab/core';
import fc from 'fast-check';
import {
  bankruptcyPrice,
  binanceTiers,
  entryLiquidationPrice,
  equityAt,
  exposureOf,
  fillablePrice,
  liquidationPrice,
  maintenanceMargin,
  maintenanceTiers,
  marginStateOf,
  ownTier,
  rank,
} from '../src/index.js';
import { ExchangeWorld } from './exchangeWorld.js';
import { testRules } from './testRules.js';

const { num, one, zero } = exactArithmetic;
const tiers = maintenanceTiers(binanceTiers, exactArithmetic);
// The digits that a quotient has; the formulas are exact, and so are their tests but for the last.
const exact = (value: Num): string => value.quantize(100, 'half-up').toString();

const exposures = fc.record({
  side: fc.constantFrom<Side>('long', 'short'),
  size: fc.integer({ min: 1, max: 1_000_000 }),
  cash: fc.integer({ min: 1, max: 100_000_000 }),
});

function exposure({ side, size, cash }: { side: Side; size: number; cash: number }) {
  const world = new ExchangeWorld(testRules({}));
  return exposureOf(world.enter(side, size, cash, 1));
}

describe('the liquidation price', () => {
  it('is where equity is the maintenance margin exactly, in every tier', () => {
    fc.assert(
      fc.property(exposures, (drawn) => {
        const position = exposure(drawn);
        const price = liquidationPrice(position, tiers);
        const margin = maintenanceMargin(position.size.times(price), tiers);
        expect(exact(equityAt(position, price))).toBe(exact(margin));
      }),
    );
  });
  it('has the safe side above it for a long, below it for a short', () => {
    fc.assert(
      fc.property(exposures, (drawn) => {
        const position = exposure(drawn);
        const price = liquidationPrice(position, tiers);
        const [safer, worse] = drawn.side === 'long' ? ['1.001', '0.999'] : ['0.999', '1.001'];
        const isSafe = (factor: string) => {
          const moved = price.times(num(factor));
          const margin = maintenanceMargin(position.size.times(moved), tiers);
          return equityAt(position, moved).gte(margin);
        };
        expect([isSafe(safer as string), isSafe(worse as string)]).toEqual([true, false]);
      }),
    );
  });
  it('of a new position follows from leverage and maintenance rate', () => {
    for (const side of ['long', 'short'] as const) {
      const terms = { side, price: num(2_000), leverage: num(10), maintenanceRate: num('0.004') };
      const price = entryLiquidationPrice(terms, one);
      const cash = side === 'long' ? 1_800 : 2_200;
      const flat = maintenanceTiers([{ from: 0, rate: '0.004' }], exactArithmetic);
      expect(exact(price)).toBe(exact(liquidationPrice(exposure({ side, size: 1, cash }), flat)));
    }
  });
  it('by the own threshold is the trigger price of a loan', () => {
    for (const [side, cash, expected] of [
      ['long', 1_800, '2000'],
      ['short', 2_000, '1800'],
    ] as const) {
      const position = exposure({ side, size: 1, cash });
      const tier = ownTier(position, exactArithmetic);
      expect(liquidationPrice(position, [tier]).quantize(50, 'half-up').toString()).toBe(expected);
    }
  });
});

describe('the bankruptcy price', () => {
  it('is where equity is zero', () => {
    fc.assert(
      fc.property(exposures, (drawn) => {
        const position = exposure(drawn);
        const equity = equityAt(position, bankruptcyPrice(position));
        expect(equity.quantize(100, 'half-up').isZero()).toBe(true);
      }),
    );
  });
});

describe('the maintenance margin', () => {
  it('has the amounts that Binance publishes for these tiers', () => {
    const amounts = tiers.slice(0, 5).map(({ amount }) => amount.toString());
    expect(amounts).toEqual(['0', '50', '1300', '16300', '266300']);
  });
  it('does not jump where a tier begins', () => {
    for (const [index, { from, rate, amount }] of tiers.entries()) {
      const below = tiers[index - 1];
      if (!below) continue;
      const before = from.times(below.rate).minus(below.amount);
      expect(from.times(rate).minus(amount).eq(before)).toBe(true);
    }
  });
});

describe('the published example of a leveraged long: $1,000 at 10 times on $10,000', () => {
  const position = exposure({ side: 'long', size: 1, cash: 9_000 });
  it.each([
    ['10000', '1000'],
    ['9100', '100'],
    ['9000', '0'],
  ])('at %s leaves $%s', (price, left) => {
    expect(equityAt(position, num(price)).toString()).toBe(left);
  });
});

describe('the fillable price', () => {
  const rules = { bankruptcyAdjustment: one, spreadToMaintenance: num('1.5') };
  const at = (price: number, side: Side = 'long') => {
    const world = new ExchangeWorld(testRules({ rate: '0.03' }));
    const position = world.enter(side, 1, 1_000, 1_000);
    world.set(price, 1);
    const { maintenance } = testRules({ rate: '0.03' });
    const state = marginStateOf(position, world.market, maintenance);
    return fillablePrice(state, rules, { one, zero }).quantize(9, 'half-up').toString();
  };
  it('is the oracle price while the margin is kept', () => expect(at(1_100)).toBe('1100'));
  it('is 1.5 maintenance margins below it at bankruptcy', () => expect(at(1_000)).toBe('955'));
  it('goes no further beyond bankruptcy', () => expect(at(900)).toBe('859.5'));
  it('is above the oracle price for a short', () => expect(at(1_000, 'short')).toBe('1045'));
});

describe('the queue of those who are deleveraged', () => {
  it('has the larger profit and the higher leverage first, winners before losers', () => {
    const places = [
      { profit: 0.2, leverage: 10 },
      { profit: 0.2, leverage: 5 },
      { profit: 0.1, leverage: 5 },
      { profit: 0, leverage: 100 },
      { profit: -0.1, leverage: 10 },
      { profit: -0.1, leverage: 5 },
    ].map(rank);
    expect(places).toEqual([...places].sort((a, b) => b - a));
  });
});
