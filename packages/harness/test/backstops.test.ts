import { describe, expect, it } from '@jest/globals';
import { insuranceFund, socialisedLoss, stabilityPool, treasury } from '@liqlab/backstops';
import { exactArithmetic } from '@liqlab/core';
import { market } from '@liqlab/market';
import type { ContainerModule } from 'inversify';
import { type RunEvent, type RunOutcome, runMechanism } from '../src/index.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

function run(backstops: readonly ContainerModule[], log: RunEvent[] = []): RunOutcome {
  return runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: exactArithmetic,
    mechanism: flatDiscount('flat'),
    // A keeper that reacts late leaves bad debt.
    market: market(
      fall(800, { keepers: fall(800).keepers.map((one) => ({ ...one, reactionDelay: 600 })) }),
    ),
    backstops,
    onEvent: (event) => log.push(event),
  });
}

const sum = (outcome: RunOutcome, field: 'writtenOff' | 'covered' | 'socialised'): number =>
  outcome.sales.reduce((total, sale) => total + sale[field], 0);

describe('the backstops of a run', () => {
  const lost = sum(run([]), 'writtenOff');

  it('do not exist unless they are given', () => {
    expect(lost).toBeGreaterThan(1_000);
    expect(sum(run([]), 'covered')).toBe(0);
  });

  it('change nothing of the bad debt itself', () => {
    for (const one of [insuranceFund, stabilityPool, treasury, socialisedLoss]) {
      expect(sum(run([one.module()]), 'writtenOff')).toBe(lost);
    }
  });

  it('pay as far as their money goes: a fund of 1 % of 41,000', () => {
    expect(sum(run([insuranceFund.module({ share: 0.01 })]), 'covered')).toBeCloseTo(410, 9);
  });

  it('pay in their order, each what is left', () => {
    const log: RunEvent[] = [];
    const outcome = run(
      [
        insuranceFund.module({ share: 0.01 }),
        treasury.module({ floor: 41_000 * 0.2 - 500 }),
        socialisedLoss.module(),
      ],
      log,
    );
    const paid = log.flatMap((entry) =>
      entry.type === 'backstop' ? [[entry.name, entry.cleared] as const] : [],
    );
    expect(new Set(paid.map(([name]) => name))).toEqual(
      new Set(['insurance-fund', 'treasury', 'socialised-loss']),
    );
    expect(sum(outcome, 'covered')).toBeCloseTo(lost, 9);
    expect(sum(outcome, 'socialised')).toBeCloseTo(lost - 410 - 500, 6);
  });

  it('lose their depositors once they have lost enough', () => {
    const module = stabilityPool.module({ share: 1, withdrawnAtLoss: 0 });
    const outcome = run([module]);
    const [first, ...others] = outcome.sales.filter(({ writtenOff }) => writtenOff > 0);
    expect(first?.covered).toBe(first?.writtenOff);
    expect(others.length).toBeGreaterThan(0);
    for (const { covered } of others) expect(covered).toBe(0);
  });
});
