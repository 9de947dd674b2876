import {
  type Arithmetic,
  HealthyPositionError,
  InvalidAmountError,
  LiquidationPausedError,
  NothingToLiquidateError,
  SlippageExceededError,
  TooMuchError,
} from '@liqlab/core';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import type {
  EulerCase,
  EulerOutcome,
  EulerState,
  EulerStep,
  EulerVaults,
} from './eulerVaultKit/eulerCase.js';
import { EulerWorld } from './eulerVaultKit/eulerWorld.js';

const valueDecimals = 18;

const refusals: Readonly<Record<string, RefusalClass>> = {
  'E_LiquidationCoolOff()': LiquidationPausedError,
  'E_ExcessiveRepayAmount()': TooMuchError,
  'E_MinYield()': SlippageExceededError,
};

/** Euler vault kit: the vaults' `liquidate` and `checkLiquidation`. */
export const eulerVaultKitAdapter: VectorAdapter = {
  set: 'euler-vault-kit-liquidate',
  recognises: ({ source }) => source.startsWith('euler-xyz/euler-vault-kit@'),
  run(vectorCase, arithmetic, recorder) {
    const { params, steps } = vectorCase as EulerCase;
    for (const step of steps) recorder.step(() => runStep(params, step, arithmetic, recorder));
  },
};

function runStep(
  vaults: EulerVaults,
  step: EulerStep,
  arithmetic: Arithmetic,
  recorder: Recorder,
): undefined | { notApplicable: string } {
  if (step.revert !== undefined && !refusals[step.revert]) return { notApplicable: step.revert };
  const world = new EulerWorld(vaults, step, arithmetic);
  recorder.expect(refusalOf(step), () => world.liquidate(step));
  compareView(world, step, recorder);
  if (step.out) compareOutcome(world, step.out, recorder);
  if (step.after) compareState(world, step.before, step.after, recorder);
  return undefined;
}

/**
 * The refusal due for what the contract answered. A call that would do nothing succeeds there, or
 * fails by its terms; the port refuses it by the reason why there is nothing to do.
 */
function refusalOf({ before, out, revert }: EulerStep): RefusalClass | undefined {
  const { collateralValue, liabilityValue } = before.accountLiquidity;
  const isHealthy = liabilityValue === '0' || BigInt(collateralValue) > BigInt(liabilityValue);
  if (out?.debtSocialized !== undefined) return undefined;
  if (revert === 'E_LiquidationCoolOff()') return LiquidationPausedError;
  if (isHealthy) return HealthyPositionError;
  if (before.collateral.every((held) => held === '0')) return NothingToLiquidateError;
  if (revert !== undefined) return refusals[revert];
  return out?.repayAssets === '0' && out.yieldBalance === '0' ? InvalidAmountError : undefined;
}

function compareView(
  world: EulerWorld,
  { checkLiquidation, before }: EulerStep,
  recorder: Recorder,
): void {
  const { market, mechanism, position, debt, collateral } = world;
  const { maxRepay, maxYield } = checkLiquidation;
  if (maxRepay !== undefined && maxYield !== undefined) {
    const { repay, lot } = world.largest();
    recorder.amount('maxRepay', maxRepay, repay, debt.asset.decimals);
    recorder.amount('maxYield', maxYield, lot, collateral.asset.decimals);
  }
  const expected = before.accountLiquidity;
  const { collateralValue, liabilityValue } = mechanism.liquidity(position, market);
  recorder.amount('collateralValue', expected.collateralValue, collateralValue, valueDecimals);
  recorder.amount('liabilityValue', expected.liabilityValue, liabilityValue, valueDecimals);
}

/** What changed hands: the keeper pays at once for the debt that it takes over in the contract. */
function compareOutcome(world: EulerWorld, out: EulerOutcome, recorder: Recorder): void {
  const { market, collateral, debt, liquidator } = world;
  const { ledger, accounts } = market;
  const { decimals } = debt.asset;
  const paid = ledger.balance(accounts.lender, debt.asset);
  const cleared = ledger.balance(accounts.lender, debt.token);
  const lost = ledger.balance(accounts.badDebt, debt.token);
  const received = ledger.balance(liquidator, collateral.asset);
  recorder.amount('repayAssets', out.repayAssets, paid, decimals);
  recorder.amount('repayAssets (debt)', out.repayAssets, cleared, decimals);
  recorder.amount('debtSocialized', out.debtSocialized ?? '0', lost, decimals);
  recorder.amount('yieldBalance', out.yieldBalance, received, collateral.asset.decimals);
}

function compareState(
  { market, position, debt }: EulerWorld,
  before: EulerState,
  after: EulerState,
  recorder: Recorder,
): void {
  const { ledger, accounts, arithmetic } = market;
  const { decimals } = debt.asset;
  const owed = ledger.balance(position.owner, debt.token);
  const lost = ledger.balance(accounts.badDebt, debt.token);
  const totalAssets = arithmetic.fromRaw(before.totalAssets, decimals).minus(lost);
  recorder.amount('debt', after.debt, owed, decimals, before.debt);
  recorder.amount('totalAssets', after.totalAssets, totalAssets, decimals, before.totalAssets);
  position.collaterals.forEach(({ asset }, row) => {
    const held = ledger.balance(position.owner, asset);
    const [was, is] = [before.collateral[row] ?? '0', after.collateral[row] ?? '0'];
    recorder.amount(`collateral ${row}`, is, held, asset.decimals, was);
  });
}
