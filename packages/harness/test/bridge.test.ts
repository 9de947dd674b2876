import { describe, expect, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import {
  bridgeParameters,
  keeperParameters,
  type MarketParameters,
  market,
  venueParameters,
} from '@liqlab/market';
import { type RunEvent, type RunOutcome, runMechanism } from '../src/index.js';
import { fall, keeper } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

const funded = { ...keeper, capital: 100_000, usesFlashLoans: false };

function run(
  bridge: object,
  change: Partial<MarketParameters> = {},
): RunOutcome & { readonly events: readonly RunEvent[] } {
  const events: RunEvent[] = [];
  const world = fall(1400, {
    keepers: [funded],
    bridge: bridgeParameters.parse(bridge),
    ...change,
  });
  const outcome = runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: exactArithmetic,
    mechanism: flatDiscount('flat'),
    market: market(world),
    onEvent: (event) => events.push(event),
  });
  return { ...outcome, events };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
const ofType = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
  events.filter((event): event is Extract<RunEvent, { type: Type }> => event.type === type);

describe('collateral on another chain than the mechanism', () => {
  it('is sold when it gets there, in the first block of that chain', () => {
    const { sales, events } = run({ delay: 100, blockTime: 12 });
    expect(sales).toHaveLength(2);
    const sold = ofType(events, 'venue-sale');
    expect(sold.map(({ at }) => at)).toEqual(
      sales.map(({ openedAt }) => Math.ceil((openedAt + 100) / 12) * 12),
    );
  });

  it('is sold at the price then: in a falling market the keeper earns less', () => {
    const [near, far] = [run({}), run({ delay: 240 })];
    expect(near.sales.map(({ sold }) => sold)).toEqual(far.sales.map(({ sold }) => sold));
    expect(far.keeperProceeds).toBeLessThan(near.keeperProceeds);
    expect(far.keepers[0]?.profit).toBeLessThan(near.keepers[0]?.profit as number);
  });

  it('is nothing that a flash loan can pay for', () => {
    const flash = { ...keeper, capital: 1_000 };
    expect(run({}, { keepers: [flash] }).sales).toHaveLength(2);
    expect(run({ delay: 12 }, { keepers: [flash] }).sales).toEqual([]);
  });

  it('binds money, which costs its rate for the time', () => {
    const rate = 0.5;
    const [free, dear] = [run({ delay: 1200 }), run({ delay: 1200, capitalCost: rate })];
    const held = ofType(dear.events, 'holding-cost');
    const wanted = dear.events.flatMap((event) => {
      if (event.type !== 'sale' || event.event.type !== 'filled') return [];
      const worth = event.event.sold.toNumber() * event.referencePrice;
      return [(worth * rate * 1200) / (365 * 24 * 3600)];
    });
    expect(held.map(({ cost }) => cost)).toEqual(wanted.map((cost) => expect.closeTo(cost, 9)));
    const cost = wanted.reduce((sum, one) => sum + one, 0);
    expect(cost).toBeGreaterThan(0);
    const profit = ({ keepers }: RunOutcome) => keepers[0]?.profit as number;
    expect(profit(free) - profit(dear)).toBeCloseTo(cost, 9);
  });

  it('goes into a stock when it gets there, and no part of it is sold before', () => {
    const delay = 100;
    const stock = { kind: 'inventory', name: 'stock', capital: 100_000, minimumProfit: 1 };
    const patient = keeperParameters.parse({ ...stock, saleInterval: 24, maximumImpact: 0.0031 });
    // The second is bought a minute after the first, when that is still under way.
    const book = {
      ids: ['ann', 'bob'],
      collateral: Float64Array.of(10, 10),
      debt: Float64Array.of(15_000, 14_750),
      threshold: Float64Array.of(0.83, 0.83),
    };
    const { events, sales } = run({ delay }, { keepers: [patient], book });
    expect(sales).toHaveLength(2);
    const sold = ofType(events, 'venue-sale');
    const arrivedBy = (at: number) =>
      sum(sales.filter(({ openedAt }) => openedAt + delay <= at).map((sale) => sale.sold));
    for (const [index, { at }] of sold.entries()) {
      const soldByThen = sum(sold.slice(0, index + 1).map((one) => one.sold));
      expect(soldByThen).toBeLessThanOrEqual(arrivedBy(at) + 1e-9);
    }
    // Once there, it is sold as any stock is: the bridge is behind it.
    expect(sold.slice(0, 3).map(({ at }) => at - (sold[0]?.at as number))).toEqual([0, 24, 48]);
  });

  it('is sold after the end of the path, at its last price', () => {
    const { events, keepers, sales } = run({ delay: 3600 });
    expect(ofType(events, 'venue-sale')).toHaveLength(sales.length);
    expect(keepers[0]?.profit).toBeDefined();
  });
});

describe('a venue without liquidity for all of a lot', () => {
  const thin = venueParameters.parse({
    kind: 'order-book',
    bids: [{ ratio: 0.999, size: 100 }],
    depthWindows: [{ at: 500, factor: 0.05 }],
  });

  it('takes what it has, and the keeper keeps the rest', () => {
    const { events, sales, keepers } = run({ delay: 600 }, { venue: thin });
    const sold = ofType(events, 'venue-sale').map((event) => event.sold);
    expect(sales[0]?.sold).toBe(10);
    expect(sold[0]).toBeCloseTo(5, 9);
    expect(Number.isFinite(keepers[0]?.profit)).toBe(true);
  });
});
