import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  arrivalOrder,
  BaseFeeChain,
  Bridge,
  baseFeeChainParameters,
  bridgeParameters,
  chainParameters,
  gasDemand,
  makeChain,
  nextBaseFee,
  priorityFeeOrder,
  randomOrder,
  randomStream,
  ScheduledGasChain,
  scheduledGasChainParameters,
} from '../src/index.js';

const limit = 30_000_000;
const twentyGwei = { blockTime: 12, gasPrices: [{ from: 0, gwei: 20 }] };

describe('the base fee of EIP-1559', () => {
  it.each([
    ['an empty block', 0, 87.5],
    ['a block below its target', 7_500_000, 93.75],
    ['a block at its target', 15_000_000, 100],
    ['a block above its target', 22_500_000, 106.25],
    ['a full block', limit, 112.5],
  ])('after %s of 30 million gas goes from 100 gwei', (_block, used, next) => {
    expect(nextBaseFee(100, used, limit)).toBeCloseTo(next, 12);
  });

  it('rises by one wei at least, even from zero', () => {
    expect(nextBaseFee(0, limit, limit)).toBe(1e-9);
    expect(nextBaseFee(0, limit / 2, limit)).toBe(0);
  });

  it('never moves by more than an eighth', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), fc.nat(limit), (fee, used) => {
        expect(Math.abs(nextBaseFee(fee, used, limit) / fee - 1)).toBeLessThanOrEqual(0.125 + 1e-9);
      }),
    );
  });
});

describe('the demand of the rest of the world', () => {
  it('is the usual one at the going price, half of it at the double, none when nobody pays', () => {
    expect(gasDemand(40, 40, 1000, 1)).toBe(1000);
    expect(gasDemand(80, 40, 1000, 1)).toBe(500);
    expect(gasDemand(80, 40, 1000, 2)).toBe(250);
    expect(gasDemand(0, 0, 1000, 1)).toBe(0);
  });
});

describe('a base-fee chain', () => {
  const chain = (change: object = {}) =>
    new BaseFeeChain(baseFeeChainParameters.parse({ kind: 'base-fee', ...twentyGwei, ...change }));

  it('stays at the scheduled price as long as keepers use nothing', () => {
    expect(chain().gasPrice(12 * 1000)).toBeCloseTo(20, 9);
  });

  it('is dearer after a block that keepers filled, and comes back', () => {
    const busy = chain();
    busy.record(12, 15_000_000);
    expect(busy.gasPrice(12)).toBeCloseTo(20, 9);
    expect(busy.gasPrice(24)).toBeCloseTo(22.5, 9);
    expect(busy.gasPrice(36)).toBeLessThan(22.5);
    expect(busy.gasPrice(12 * 500)).toBeCloseTo(20, 6);
  });

  it('follows a jump of the schedule by an eighth a block, and blocks are full meanwhile', () => {
    const gasPrices = [
      { from: 0, gwei: 20 },
      { from: 120, gwei: 200 },
    ];
    const jumped = chain({ gasPrices });
    expect(jumped.gasPrice(120)).toBeCloseTo(20, 9);
    expect(jumped.room(120, 20)).toBe(0);
    expect(jumped.room(120, 100)).toBeCloseTo(0, 6);
    expect(jumped.room(120, 101)).toBeGreaterThan(0);
    expect(jumped.gasPrice(132)).toBeCloseTo(22.5, 9);
    expect(jumped.gasPrice(12 * 500)).toBeCloseTo(200, 3);
  });

  it('has half a block for who pays the going price, more for who pays more, less after others', () => {
    const one = chain();
    expect(one.room(0, 20)).toBe(15_000_000);
    expect(one.room(0, 40)).toBe(22_500_000);
    one.record(0, 10_000_000);
    expect(one.room(0, 20)).toBe(5_000_000);
    one.record(0, 10_000_000);
    expect(one.room(0, 20)).toBe(0);
    expect(one.room(12, 20)).toBe(15_000_000);
  });

  it('gives the same price whether it is asked at every block or only at the last', () => {
    const [often, once] = [chain(), chain()];
    for (const one of [often, once]) one.record(0, 12_345_678);
    for (let block = 0; block < 50; block += 1) often.gasPrice(12 * block);
    expect(often.gasPrice(600)).toBe(once.gasPrice(600));
  });
});

describe('a scheduled chain', () => {
  it('without a limit has room for everything', () => {
    const chain = new ScheduledGasChain(scheduledGasChainParameters.parse(twentyGwei));
    expect(chain.room(0, 0)).toBe(Number.POSITIVE_INFINITY);
    chain.record(0, 1e12);
    expect(chain.gasPrice(12)).toBe(20);
  });

  it('with a limit has half a block at the going price, whatever it was before', () => {
    const chain = makeChain(chainParameters.parse({ ...twentyGwei, blockGasLimit: limit }));
    expect(chain.room(0, 20)).toBe(15_000_000);
    chain.record(0, 15_000_000);
    expect(chain.room(0, 20)).toBe(0);
    expect(chain.gasPrice(12)).toBe(20);
  });
});

describe('parameters of a chain', () => {
  it('have an EIP-1559 block limit, one block of delay, and priority fees by default', () => {
    expect(chainParameters.parse({ kind: 'base-fee', ...twentyGwei })).toMatchObject({
      blockGasLimit: limit,
      inclusionDelay: 1,
      roundsPerBlock: 1,
      ordering: { kind: 'priority-fee' },
    });
  });

  it.each([
    [{ roundsPerBlock: 0 }, /at least 1, not 0/],
    [{ inclusionDelay: 0.5 }, /whole number, not 0.5/],
    [{ blockGasLimit: 0 }, /above 0 \(gas units\), not 0/],
    [{ ordering: { kind: 'auction' } }, /ordering/],
    [{ gasPrices: [] }, /gasPrices/],
  ])('refuse %j', (change, message) => {
    expect(() => chainParameters.parse({ ...twentyGwei, ...change })).toThrow(message);
  });
});

describe('ordering rules', () => {
  const due = [1, 3, 2, 3].map((priorityFee, id) => ({ id, priorityFee }));
  const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id);

  it('by priority fee: the highest first, among equals who came first', () => {
    expect(ids(priorityFeeOrder.order(due))).toEqual([1, 3, 2, 0]);
    expect(priorityFeeOrder.mayBeFirst(0, [])).toBe(true);
    expect(priorityFeeOrder.mayBeFirst(2, [1])).toBe(true);
    expect(priorityFeeOrder.mayBeFirst(1, [1])).toBe(false);
  });

  it('by arrival: as they came; who finds one waiting is late', () => {
    expect(ids(arrivalOrder.order(due))).toEqual([0, 1, 2, 3]);
    expect(arrivalOrder.mayBeFirst(0, [])).toBe(true);
    expect(arrivalOrder.mayBeFirst(9, [1])).toBe(false);
  });

  it('at random: every one once, the same with the same seed, each first about as often', () => {
    const rule = (seed: number) => randomOrder(randomStream(seed, 'any', 0, 'ordering'));
    expect(ids(rule(1).order(due)).sort()).toEqual([0, 1, 2, 3]);
    expect(ids(rule(1).order(due))).toEqual(ids(rule(1).order(due)));
    const firsts = [0, 0, 0, 0];
    const one = rule(7);
    for (let draw = 0; draw < 4000; draw += 1) {
      const first = one.order(due)[0]?.id ?? 0;
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(one.mayBeFirst(0, [9])).toBe(true);
  });
});

describe('a bridge', () => {
  it('is none by default: collateral is sold at once and costs nothing to hold', () => {
    const none = new Bridge(bridgeParameters.parse({}));
    expect(none.sellsAtOnce).toBe(true);
    expect(none.saleAt(17)).toBe(17);
    expect(none.costOfWaiting(1000, 17)).toBe(0);
  });

  it('sells in the first block of the other chain after the delay', () => {
    const bridge = new Bridge(bridgeParameters.parse({ delay: 600, blockTime: 5 }));
    expect(bridge.sellsAtOnce).toBe(false);
    expect(bridge.saleAt(0)).toBe(600);
    expect(bridge.saleAt(1)).toBe(605);
    expect(bridge.saleAt(5)).toBe(605);
  });

  it('costs the rate of a year for a year', () => {
    const year = 365 * 24 * 3600;
    const bridge = new Bridge(
      bridgeParameters.parse({ delay: year, blockTime: 1, capitalCost: 0.1 }),
    );
    expect(bridge.costOfWaiting(1000, 0)).toBeCloseTo(100, 12);
  });
});
