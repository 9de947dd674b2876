import { describeMechanism } from '@liqlab/conformance/jest';
import type { LiquidationMechanism, Position } from '@liqlab/core';
import { liquityV1, liquityV2 } from '../src/index.js';

type PlacePosition = NonNullable<NonNullable<Parameters<typeof describeMechanism>[1]>['position']>;

// The last position of a system is never liquidated: another one stands beside it.
const besideAnother =
  (health: number): PlacePosition =>
  (world, { debt }) => {
    const owner = world.market.ledger.addAccount('borrower', 'neighbour');
    const amount = (of: number, asset: typeof world.debt) => world.amount(of, asset);
    const collateral = amount(Number(world.drawnCollateral) * health, world.collateral);
    const { num } = world.units.arithmetic;
    const liquidationThreshold = num(world.terms.liquidationThreshold);
    const neighbour: Position = {
      id: 2,
      owner,
      collaterals: [{ asset: world.collateral, amount: collateral, liquidationThreshold }],
      debts: [{ asset: world.debt, token: world.debtToken, amount: amount(debt, world.debt) }],
    };
    const mechanism: LiquidationMechanism = world.mechanism;
    mechanism.observe?.([neighbour]);
    return {
      id: 1,
      owner: world.owner,
      collaterals: [world.holds(world.collateral, world.drawnCollateral)],
      debts: [world.owes(world.debt, world.debtToken, debt)],
    };
  };

const first = (initialShare: number) => (k: number) =>
  liquityV1(
    { depositors: { initialShare }, flatReward: 200 * k },
    `stability-pool/liquity-v1, ${initialShare} of the cash deposited`,
  );
// The exam's backstop has a thousand times the debt: enough, and half of it.
for (const scaled of [first(1), first(0.0005)]) {
  describeMechanism(scaled(1), { scaled, position: besideAnother(20) });
}

const recovery = (k: number) =>
  liquityV1({ flatReward: 200 * k }, 'stability-pool/liquity-v1, recovery mode');
describeMechanism(recovery(1), { scaled: recovery, position: besideAnother(1.1) });

const second = (k: number) =>
  liquityV2({
    depositors: { initialShare: 0.0005 },
    flatReward: 0.0375 * k,
    keeperCap: 2 * k,
    keptInPool: k,
  });
describeMechanism(second(1), { scaled: second, position: besideAnother(20) });
