import { describe, expect, it } from '@jest/globals';
import { fastArithmetic } from '@liqlab/core';
import {
  type ChainParameters,
  chainParameters,
  type Decision,
  gasOfSelling,
  type Keeper,
  KeepersService,
  type MarketParameters,
  market,
  ProfitSeekingKeeper,
} from '@liqlab/market';
import { ContainerModule } from 'inversify';
import { type RunEvent, type RunOutcome, runMechanism } from '../src/index.js';
import { fall, keeper } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

/** Two borrowers whose collateral is the same, so that both are liquidated at the same time. */
const twins: Partial<MarketParameters> = {
  book: {
    ids: ['ann', 'bob'],
    collateral: Float64Array.of(10, 10),
    debt: Float64Array.of(15_000, 15_000),
    threshold: Float64Array.of(0.83, 0.83),
  },
};

const chain = (change: object): ChainParameters =>
  chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 20 }], ...change });

function run(
  change: Partial<MarketParameters>,
  replaced: ContainerModule = new ContainerModule(() => {}),
): RunOutcome & { readonly events: readonly RunEvent[] } {
  const parts = market(fall(1400, { ...twins, ...change }));
  const events: RunEvent[] = [];
  const outcome = runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: fastArithmetic,
    mechanism: flatDiscount('flat'),
    market: new ContainerModule((options) => {
      parts.load(options);
      replaced.load(options);
    }),
    onEvent: (event) => events.push(event),
  });
  return { ...outcome, events };
}

/** Binds keepers that send what `change` makes of their decisions. */
function keepersThat(
  parameters: readonly (typeof keeper)[],
  change: (decision: Decision) => Decision,
): ContainerModule {
  const changed = parameters.map((one): Keeper => {
    const inner = new ProfitSeekingKeeper(one);
    const { name, capital, usesFlashLoans, servesProtocol, reactionDelay } = inner;
    return {
      ...{ name, capital, usesFlashLoans, servesProtocol, reactionDelay },
      decide: (offers, sight) => {
        const decision = inner.decide(offers, sight);
        return decision && change(decision);
      },
    };
  });
  return new ContainerModule(({ rebind }) => {
    rebind(KeepersService).toConstantValue(changed);
  });
}

/** A take of the test's mechanism and the keeper's own sale. */
const gasOfATake = 200_000 + gasOfSelling;

const openedAt = ({ sales }: RunOutcome) => sales.map((sale) => sale.openedAt);

describe('a block', () => {
  // The rest of the world takes half a block.
  it('that has room for two transactions includes both', () => {
    const [first, second] = openedAt(run({ chain: chain({ blockGasLimit: 4 * gasOfATake }) }));
    expect(second).toBe(first);
  });

  it('that has room for one lets the other wait for the next', () => {
    const [first, second] = openedAt(run({ chain: chain({ blockGasLimit: 4 * gasOfATake - 1 }) }));
    expect(second).toBe((first as number) + 12);
  });

  it('that has room for none leaves everything undone', () => {
    expect(run({ chain: chain({ blockGasLimit: 2 * gasOfATake - 1 }) }).transactions).toBe(0);
  });

  it('has room for who pays more than the world does, when who pays the same finds none', () => {
    const keen = { ...keeper, priorityShare: 0.5 };
    const full = { chain: chain({ blockGasLimit: 2 * gasOfATake - 1 }), keepers: [keen] };
    expect(run(full).sales).toHaveLength(2);
  });

  it('whose base fee rises makes the next liquidation dearer', () => {
    const cheap = run({ chain: chain({}) });
    const busy = run({ chain: chain({ kind: 'base-fee', blockGasLimit: 4 * gasOfATake - 1 }) });
    const costs = ({ events }: { events: readonly RunEvent[] }) =>
      events.flatMap((event) =>
        event.type === 'transaction' ? [event.cost / event.referencePrice] : [],
      );
    expect(costs(cheap)[1]).toBeCloseTo(costs(cheap)[0] as number, 12);
    expect(costs(busy)[1]).toBeGreaterThan(1.02 * (costs(busy)[0] as number));
  });
});

describe('inclusion', () => {
  it('comes later with a longer delay, block by block', () => {
    const [usual] = openedAt(run({}));
    const [late] = openedAt(run({ chain: chain({ inclusionDelay: 4 }) }));
    expect(late).toBe((usual as number) + 36);
  });

  it('comes in the block that it answers without a delay, once for each target', () => {
    const [usual] = openedAt(run({}));
    const prompt = run({ chain: chain({ inclusionDelay: 0 }) });
    expect(openedAt(prompt)).toEqual([usual, usual].map((at) => (at as number) - 12));
    expect(prompt.sales.map(({ shownAt, openedAt: at }) => at - shownAt)).toEqual([0, 0]);
    expect(prompt.reverted).toBe(0);
  });

  it('waits while the gas price is above what the keeper pays', () => {
    const gasPrices = [
      { from: 0, gwei: 20 },
      { from: 1080, gwei: 15 },
    ];
    const naive = (limit: number) =>
      keepersThat([keeper], (decision) => ({ ...decision, gasPriceLimit: limit }));
    expect(openedAt(run({ chain: chain({ gasPrices }) }, naive(14.9)))).toEqual([]);
    expect(openedAt(run({ chain: chain({ gasPrices }) }, naive(15)))).toEqual([1080, 1080]);
    expect(openedAt(run({ chain: chain({ gasPrices }) }, naive(20)))).toEqual(openedAt(run({})));
  });

  it('of a stuck transaction keeps nobody else away', () => {
    const others = [{ ...keeper, name: 'stuck' }, keeper];
    const stuck = keepersThat(others, (decision) =>
      decision.action.by.name === 'stuck' ? { ...decision, gasPriceLimit: 1 } : decision,
    );
    const outcome = run({ keepers: others }, stuck);
    expect(outcome.sales).toHaveLength(2);
    expect(outcome.keepers[0]?.profit).toBe(0);
    expect(outcome.keepers[1]?.profit).toBeGreaterThan(0);
  });
});

describe('an ordering rule', () => {
  const keen = { ...keeper, name: 'keen', priorityShare: 0.5 };
  const rivals = (kind: string) =>
    run({ keepers: [keeper, keen], chain: chain({ ordering: { kind } }) });

  it('by priority fee lets the one who pays come first, and the other revert', () => {
    const [plain, paying] = rivals('priority-fee').keepers;
    expect(paying?.profit).toBeGreaterThan(0);
    expect(plain?.profit).toBeLessThan(0);
  });

  it('by arrival takes no priority fee, and who would be late stays away', () => {
    const { keepers, reverted, gasPaid, events } = rivals('arrival');
    expect(reverted).toBe(0);
    expect(keepers[0]?.profit).toBeGreaterThan(0);
    expect(keepers[1]?.profit).toBe(0);
    const gas = events.reduce(
      (sum, event) =>
        sum + (event.type === 'transaction' ? gasOfATake * 20e-9 * event.referencePrice : 0),
      0,
    );
    expect(gasPaid).toBeCloseTo(gas, 9);
  });

  it('at random lets everyone try', () => {
    const { transactions, reverted, sales } = rivals('random');
    expect(sales).toHaveLength(2);
    expect([transactions, reverted]).toEqual([4, 2]);
  });
});
