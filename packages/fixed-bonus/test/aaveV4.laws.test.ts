import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Num } from '@liqlab/core';
import { AaveV4, type AaveV4Parameters, aaveV4Parameters } from '@liqlab/fixed-bonus';
import fc from 'fast-check';
import { incentiveAt } from '../src/aaveV4/incentiveAt.js';
import { aaveV4Terms } from '../src/aaveV4/terms.js';
import { atomicLaws } from './atomicLaws.js';
import { LendingWorld } from './lendingWorld.js';

const { num, one } = exactArithmetic;

function aave(parameters: Partial<AaveV4Parameters> = {}): AaveV4 {
  return new AaveV4('aave', aaveV4Parameters.parse(parameters), exactArithmetic);
}

const basisPoints = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((raw) => raw / 10_000);

const parameters = fc.record({
  maximumBonus: basisPoints(0, 0.15),
  bonusFactor: basisPoints(0, 1),
  healthForMaximumBonus: basisPoints(0, 0.9999),
  targetHealth: basisPoints(1, 1.5),
});

const health = fc
  .integer({ min: 0, max: 1_000_000_000 - 1 })
  .map((raw) => num(raw).times(num(1e-9)));

describe('aave-v4', () => {
  atomicLaws((arithmetic) => new AaveV4('aave', aaveV4Parameters.parse({}), arithmetic), {
    dustRule: true,
  });
});

describe('bonus', () => {
  const at = (drawn: Partial<AaveV4Parameters>, factor: Num) =>
    incentiveAt(factor, aaveV4Terms(aaveV4Parameters.parse(drawn), exactArithmetic)).minus(one);

  it('is between its least and its largest, to the basis point', () => {
    fc.assert(
      fc.property(parameters, health, (drawn, factor) => {
        const bonus = at(drawn, factor).toNumber();
        const least = drawn.maximumBonus * drawn.bonusFactor;
        expect(bonus).toBeGreaterThan(least - 1.000001e-4);
        expect(bonus).toBeLessThanOrEqual(drawn.maximumBonus);
        expect(at(drawn, factor).quantize(4, 'down').toNumber()).toBe(bonus);
      }),
    );
  });

  it('never falls as health falls', () => {
    fc.assert(
      fc.property(parameters, health, health, (drawn, first, second) => {
        const [worse, better] = first.lt(second) ? [first, second] : [second, first];
        expect(at(drawn, worse).gte(at(drawn, better))).toBe(true);
      }),
    );
  });
});

describe('target health', () => {
  it('is landed on, from above, where no dust gets in the way', () => {
    const cases = fc.record({
      parameters,
      price: fc.integer({ min: 1, max: 1_000_000_000_000 }).map((raw) => raw / 1e8),
      debt: fc.integer({ min: 100_000, max: 10_000_000 }),
      health: fc.double({ min: 0.9, max: 0.999, noNaN: true }),
      threshold: basisPoints(0.5, 0.86),
    });
    let landed = 0;
    fc.assert(
      fc.property(cases, (drawn) => {
        const world = new LendingWorld();
        const collateral = (drawn.debt * drawn.health) / drawn.threshold / drawn.price;
        const price = drawn.price.toFixed(8);
        const position = world.position(collateral.toFixed(18), drawn.debt, price, drawn.threshold);
        const mechanism = aave(drawn.parameters);
        const offer = world.offer(mechanism, position);
        world.liquidate(mechanism, position, world.take(offer.cost));
        const [held] = position.collaterals;
        const [owed] = position.debts;
        if (!held || !owed || offer.minimumRemainder?.isZero() === false) return;
        const { ledger } = world.market;
        const after = mechanism.account(
          {
            ...position,
            collaterals: [{ ...held, amount: ledger.balance(world.owner, world.ether) }],
            debts: [{ ...owed, amount: ledger.balance(world.owner, world.daiRecord) }],
          },
          world.market,
        );
        landed += 1;
        const missed = after.health?.minus(num(drawn.parameters.targetHealth)).toNumber() as number;
        // One raw unit of either asset, seen through the leverage that is left.
        expect(missed).toBeGreaterThanOrEqual(-1e-18);
        expect(missed).toBeLessThan(1e-15);
      }),
    );
    expect(landed).toBeGreaterThan(50);
  });
});
