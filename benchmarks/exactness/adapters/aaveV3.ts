import {
  HealthyPositionError,
  InvalidAmountError,
  NotBorrowedError,
  NotCollateralError,
  NothingToLiquidateError,
  type Position,
} from '@liqlab/core';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import type { AaveCase, Step } from './aaveV3/aaveCase.js';
import { AavePool } from './aaveV3/aavePool.js';
import {
  compareAccount,
  compareAmounts,
  compareFlows,
  compareGains,
  shareBalances,
} from './aaveV3/compareAave.js';

/** Aave core-v3 1.19.3: the pool's `liquidationCall`, through `fixed-bonus/aave-v3`. */
export const aaveV3Adapter: VectorAdapter = {
  set: 'aave-v3-liquidation',
  recognises: ({ source }) => source.includes('@aave/core-v3@'),
  run: (vectorCase, arithmetic, recorder) => {
    const aaveCase = vectorCase as AaveCase;
    const pool = new AavePool(aaveCase, arithmetic);
    for (const step of aaveCase.steps) recorder.step(() => runStep(pool, step, recorder));
  },
};

// The pool's own codes; a call that would mint or burn no shares asks for too small an amount.
const refusals: Record<string, RefusalClass> = {
  '24': InvalidAmountError,
  '25': InvalidAmountError,
  '26': InvalidAmountError,
  '45': HealthyPositionError,
  '46': NotCollateralError,
  '47': NotBorrowedError,
};

function runStep(
  pool: AavePool,
  step: Step,
  recorder: Recorder,
): undefined | { notApplicable: string } {
  if (step.revert !== undefined && !refusals[step.revert]) {
    return { notApplicable: `revert ${step.revert}` };
  }
  const position = pool.enter(step);
  compareAccount(pool, 'before', position, step.before, recorder);
  const balances = shareBalances(pool, step);
  const events = recorder.expect(refusalOf(step, position), () => pool.liquidate(position, step));
  if (!events || !step.out || !step.after) return undefined;
  compareAmounts(pool, step, step.out, events, recorder);
  compareGains(pool, step, step.out, balances, recorder);
  compareFlows(pool, position, step.before, step.after, events, recorder);
  compareAccount(pool, 'after', pool.position(step.after), step.after, recorder);
  return undefined;
}

function refusalOf({ revert }: Step, { collaterals }: Position): RefusalClass | undefined {
  if (revert === undefined) return undefined;
  // The pool names the collateral that is missing; here a position without any is not opened.
  return revert === '46' && collaterals.length === 0 ? NothingToLiquidateError : refusals[revert];
}
