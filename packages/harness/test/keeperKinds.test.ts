import { describe, expect, it } from '@jest/globals';
import { fastArithmetic } from '@liqlab/core';
import { gasOfSelling, keeperParameters, type MarketParameters, market } from '@liqlab/market';
import { type RunEvent, runMechanism } from '../src/index.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

function run(world: MarketParameters) {
  const events: RunEvent[] = [];
  const outcome = runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: fastArithmetic,
    mechanism: flatDiscount('flat'),
    market: market(world),
    onEvent: (event) => events.push(event),
  });
  return { outcome, events };
}

const made = (parameters: object) =>
  keeperParameters.parse({ name: 'kay', capital: 1_000_000, minimumProfit: 1, ...parameters });

describe('a keeper with a stock', () => {
  const stock = { kind: 'inventory', saleInterval: 24, maximumImpact: 0.0031 };
  const ann = {
    ids: ['ann'],
    collateral: Float64Array.of(10),
    debt: Float64Array.of(15_000),
    threshold: Float64Array.of(0.83),
  };

  it('sells part by part, no part at once, each after its interval, and all of it', () => {
    const { outcome, events } = run(fall(1400, { keepers: [made(stock)], book: ann }));
    const sold = outcome.sales.reduce((sum, sale) => sum + sale.sold, 0);
    const sales = events.filter((event) => event.type === 'venue-sale');
    const parts = sales.map((sale) => sale.sold);
    expect(parts.length).toBeGreaterThan(outcome.sales.length);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(sold, 9);
    const fills = outcome.sales.map((sale) => sale.firstFillAt ?? 0);
    expect(sales[0]?.at).toBe((fills[0] ?? 0) + 24);
  });

  it('pays for what it holds, for as long as it holds it', () => {
    const { events } = run(fall(1400, { keepers: [made({ ...stock, holdingCost: 1 })] }));
    const costs = events.filter((event) => event.type === 'holding-cost');
    const first = events.find((event) => event.type === 'venue-sale');
    const held = 10 * (first?.type === 'venue-sale' ? first.midPrice : 0);
    expect(costs[0]?.type === 'holding-cost' && costs[0].cost / held).toBeCloseTo(
      24 / (365 * 86_400),
      9,
    );
  });

  it('counts what it has left at the last price', () => {
    const late = { ...stock, saleInterval: 1e6, holdingCost: 0 };
    const { outcome } = run(fall(1400, { keepers: [made(late)] }));
    const paid = outcome.sales.reduce((sum, sale) => sum + sale.paid, 0);
    const sold = outcome.sales.reduce((sum, sale) => sum + sale.sold, 0);
    expect(outcome.keepers[0]?.profit).toBeCloseTo(sold * 1400 - paid - outcome.gasPaid, 6);
  });
});

describe('a keeper with a gas price of its own', () => {
  const world = (gwei: number) => {
    const chain = {
      ...fall(1400).chain,
      gasPrices: [
        { from: 0, gwei: 20 },
        { from: 300, gwei: 200 },
        { from: 1100, gwei: 20 },
      ] as const,
    };
    return fall(1400, {
      chain: chain as MarketParameters['chain'],
      keepers: [made({ kind: 'gas-naive', gasPrice: { by: 'fixed', gwei } })],
    });
  };

  it('waits while the chain asks for more, in the order in which it sent', () => {
    const { outcome } = run(world(30));
    expect(outcome.sales.map((sale) => sale.position)).toEqual(['ann', 'bob']);
    expect(outcome.sales.map((sale) => sale.openedAt)).toEqual([1104, 1104]);
  });

  it('is as quick as others when it pays enough, and pays what it offered', () => {
    const { outcome, events } = run(world(300));
    expect(outcome.sales[0]?.openedAt).toBeLessThan(1100);
    const [transaction] = events.filter((event) => event.type === 'transaction');
    const cost = transaction?.type === 'transaction' ? transaction.cost : 0;
    expect(cost).toBeCloseTo(
      (200_000 + gasOfSelling) * 300e-9 * (transaction?.referencePrice ?? 0),
      3,
    );
  });
});

describe('an external keeper', () => {
  it('takes part in a run through a program of its own, alike twice', () => {
    const model =
      "process.stdin.on('data',(d)=>{for(const l of String(d).trim().split('\\n')){const q=JSON.parse(l);console.log(JSON.stringify({id:q.id,price:q.price*0.97}))}})";
    const keeper = made({ kind: 'external', command: [process.execPath, '-e', model] });
    const [once, twice] = [1, 2].map(() => run(fall(1400, { keepers: [keeper] })).outcome);
    expect(once?.sales.map((sale) => sale.position)).toEqual(['ann', 'bob']);
    expect(twice).toEqual(once);
  });
});
