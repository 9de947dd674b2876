import type {
  Account,
  Asset,
  Filled,
  LiquidationEvent,
  MarketView,
  Num,
  Transfer,
} from '@liqlab/core';
import type { Amounts } from './amounts.js';
import type { LiquidatedPosition } from './liquidationRound.js';

/** Whom a liquidated position's money moves between. */
interface Movement {
  readonly one: LiquidatedPosition;
  /** What was redistributed to the position and is held for it. */
  readonly shared: Amounts;
  /** Paid by the treasury; debt asset. */
  readonly flatReward: Num;
  readonly by: Account;
  readonly market: MarketView;
}

/** What happened: the position is given what was redistributed to it, the pool pays, the rest is shared out. */
export function liquidationEvents(movement: Movement): readonly LiquidationEvent[] {
  const { toPool, entire, surplus } = movement.one;
  const opened: LiquidationEvent = {
    type: 'opened',
    debt: entire.debt,
    lot: entire.collateral.minus(surplus),
    transfers: fromCoBorrowers(movement),
  };
  const closed: LiquidationEvent = {
    type: 'closed',
    transfers: [...toCoBorrowers(movement), ...reward(movement)],
    movesTriggers: true,
  };
  return toPool.debt.isZero() ? [opened, closed] : [opened, filled(movement), closed];
}

function fromCoBorrowers({ one, shared, market }: Movement): readonly Transfer[] {
  const { position, holdings } = one.record;
  const { coBorrowers } = market.accounts;
  const { collateral, debt } = holdings;
  return movements(
    [collateral.asset, coBorrowers, position.owner, shared.collateral],
    [debt.token, coBorrowers, position.owner, shared.debt],
  );
}

function filled({ one, market }: Movement): Filled {
  const { position, holdings } = one.record;
  const { backstop, lender } = market.accounts;
  const { collateral, debt } = holdings;
  const { collateral: sold, debt: paid } = one.toPool;
  const transfers = movements(
    [debt.asset, backstop, lender, paid],
    [debt.token, position.owner, lender, paid],
    [collateral.asset, position.owner, backstop, sold],
  );
  return { type: 'filled', by: backstop, sold, paid, transfers };
}

function toCoBorrowers({ one, market }: Movement): readonly Transfer[] {
  const { position, holdings } = one.record;
  const { coBorrowers } = market.accounts;
  const { collateral, debt } = holdings;
  return movements(
    [collateral.asset, position.owner, coBorrowers, one.toOthers.collateral],
    [debt.token, position.owner, coBorrowers, one.toOthers.debt],
  );
}

function reward({ one, flatReward, by, market }: Movement): readonly Transfer[] {
  const { position, holdings } = one.record;
  const { treasury } = market.accounts;
  const { collateral, debt } = holdings;
  return movements(
    [collateral.asset, position.owner, by, one.forKeeper],
    [debt.asset, treasury, by, flatReward],
  );
}

function movements(
  ...all: readonly (readonly [asset: Asset, from: Account, to: Account, amount: Num])[]
): readonly Transfer[] {
  return all
    .filter(([, , , amount]) => !amount.isZero())
    .map(([asset, from, to, amount]) => ({ asset, from, to, amount }));
}
