import type { Asset, LiquidationEvent, Num, Position } from '@liqlab/core';
import type { Recorder } from '../../src/recorder.js';
import type { Outcome, Reserve, State, Step } from './aaveCase.js';
import type { AavePool } from './aavePool.js';

const valueDecimals = 8;
const ratioDecimals = 4;
const healthDecimals = 18;
const largestInteger = (2n ** 256n - 1n).toString();

/** aToken balances, in tokens, of those whose balance a liquidation raises. */
export interface ShareBalances {
  readonly treasury: Num;
  readonly keeper: Num;
}

/** See {@link ShareBalances}. */
export function shareBalances(pool: AavePool, step: Step): ShareBalances {
  return {
    treasury: pool.shareBalance(pool.market.accounts.treasury, step),
    keeper: pool.shareBalance(pool.keeper, step),
  };
}

/** The amounts that the call's event names, and what the keeper paid and got for them. */
export function compareAmounts(
  pool: AavePool,
  step: Step,
  out: Outcome,
  events: readonly LiquidationEvent[],
  recorder: Recorder,
): void {
  const { decimals } = pool.asset(step.collateral).share;
  const debtDecimals = pool.asset(step.debt).token.decimals;
  for (const event of events) {
    if (event.type !== 'filled') continue;
    const { sold, paid } = event;
    recorder.amount('actualDebtToLiquidate', out.actualDebtToLiquidate, paid, debtDecimals);
    recorder.amount('liquidatorPaid', out.liquidatorPaid, paid, debtDecimals);
    recorder.amount('actualCollateralToLiquidate', out.actualCollateralToLiquidate, sold, decimals);
    if (step.receiveAToken) continue;
    recorder.amount('liquidatorReceived', out.liquidatorReceived, sold, decimals);
  }
}

/**
 * Growth of aToken balances. A float64 cannot tell a small gain from the large balance that it joins,
 * so in fast arithmetic the flows of shares have to do ({@link compareFlows}).
 */
export function compareGains(
  pool: AavePool,
  step: Step,
  out: Outcome,
  before: ShareBalances,
  recorder: Recorder,
): void {
  if (recorder.arithmetic.name === 'fast') return;
  const { decimals } = pool.asset(step.collateral).share;
  const after = shareBalances(pool, step);
  const fee = after.treasury.minus(before.treasury);
  recorder.amount('treasuryATokenDelta', out.treasuryATokenDelta, fee, decimals);
  if (!step.receiveAToken) return;
  const received = after.keeper.minus(before.keeper);
  recorder.amount('liquidatorReceived', out.liquidatorReceived, received, decimals);
}

/** Shares and records of debt that left the borrower, against the difference of the two states. */
export function compareFlows(
  pool: AavePool,
  { owner }: Position,
  before: State,
  after: State,
  events: readonly LiquidationEvent[],
  recorder: Recorder,
): void {
  const gone = events.flatMap(({ transfers }) => transfers).filter(({ from }) => from === owner);
  const flow = (asset: Asset) =>
    gone
      .filter((transfer) => transfer.asset === asset)
      .reduce((sum, { amount }) => sum.plus(amount), recorder.arithmetic.zero);
  before.reserves.forEach((reserve, row) => {
    const left = after.reserves[row] as Reserve;
    const { share, record } = pool.asset(reserve.asset);
    const shares = difference(reserve.scaledATokenBalance, left.scaledATokenBalance);
    const debt = difference(reserve.scaledVariableDebt, left.scaledVariableDebt);
    recorder.amount(`shares taken of ${reserve.asset}`, shares, flow(share), share.decimals);
    recorder.amount(`debt cleared in ${reserve.asset}`, debt, flow(record), record.decimals);
  });
}

/**
 * Values and health factor. They are cut to 8 decimals of the unit of account and do not change hands:
 * where the contract cuts 379.999…, a float64 sees 380, so only exact arithmetic compares them.
 */
export function compareAccount(
  pool: AavePool,
  when: 'before' | 'after',
  position: Position,
  { account: expected }: State,
  recorder: Recorder,
): void {
  if (recorder.arithmetic.name === 'fast') return;
  const account = pool.account(position);
  const compare = (field: keyof State['account'], got: Num, decimals: number) =>
    recorder.amount(`${when}.${field}`, expected[field], got, decimals);
  compare('totalCollateralBase', account.collateralValue, valueDecimals);
  compare('totalDebtBase', account.debtValue, valueDecimals);
  compare('currentLiquidationThreshold', account.averageThreshold, ratioDecimals);
  if (account.health) compare('healthFactor', account.health, healthDecimals);
  else recorder.same(`${when}.healthFactor`, expected.healthFactor, largestInteger);
}

function difference(before: string, after: string): string {
  return (BigInt(before) - BigInt(after)).toString();
}
