import {
  type Arithmetic,
  HealthyPositionError,
  InvalidAmountError,
  type Num,
  TooMuchError,
} from '@liqlab/core';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import type {
  MorphoCase,
  MorphoOutcome,
  MorphoParameters,
  MorphoState,
  MorphoStep,
} from './morphoBlue/morphoCase.js';
import {
  assetDecimals,
  MorphoWorld,
  marketTotals,
  shareDecimals,
} from './morphoBlue/morphoWorld.js';

// The contract's checked subtraction refuses more than there is, its division a price of zero.
const refusals: Readonly<Record<string, RefusalClass>> = {
  'inconsistent input': InvalidAmountError,
  'position is healthy': HealthyPositionError,
  'Panic(0x11)': TooMuchError,
  'Panic(0x12)': InvalidAmountError,
};

/** Morpho Blue: the market's `liquidate`. */
export const morphoBlueAdapter: VectorAdapter = {
  set: 'morpho-blue-liquidate',
  recognises: ({ source }) => source.startsWith('morpho-org/morpho-blue@'),
  run(vectorCase, arithmetic, recorder) {
    const { params, steps } = vectorCase as MorphoCase;
    for (const step of steps) recorder.step(() => runStep(params, step, arithmetic, recorder));
  },
};

function runStep(
  parameters: MorphoParameters,
  step: MorphoStep,
  arithmetic: Arithmetic,
  recorder: Recorder,
): undefined | { notApplicable: string } {
  const { before, out, after, revert } = step;
  const refusal = revert === undefined ? undefined : refusals[revert];
  if (revert !== undefined && !refusal) return { notApplicable: revert };
  if (step.seizedAssets !== '0' && step.repaidShares !== '0') {
    return { notApplicable: 'two amounts named: an action has room for one' };
  }
  const world = new MorphoWorld(parameters, before, arithmetic);
  recorder.expect(refusal, () => world.liquidate(step, refusal));
  if (out) compareOutcome(world, before, out, recorder);
  if (after) compareState(world, before, after, recorder);
  return undefined;
}

function compareOutcome(
  { market, mechanism, collateral, debt, liquidator }: MorphoWorld,
  before: MorphoState,
  out: MorphoOutcome,
  recorder: Recorder,
): void {
  const { ledger, accounts, arithmetic } = market;
  const { lender, badDebt } = accounts;
  const repaid = ledger.balance(lender, debt.asset);
  const cleared = ledger.balance(lender, debt.token);
  const seized = ledger.balance(liquidator, collateral.asset);
  const lost = ledger.balance(badDebt, debt.token);
  const suppliers = marketTotals(before, arithmetic).supplyAssets;
  const spread = suppliers.minus(mechanism.totals.supplyAssets);
  recorder.amount('repaidAssets', out.repaidAssets, repaid, assetDecimals);
  recorder.amount('repaidShares', out.repaidShares, cleared, shareDecimals);
  recorder.amount('seizedAssets', out.seizedAssets, seized, assetDecimals);
  recorder.amount('badDebtShares', out.badDebtShares, lost, shareDecimals, before.borrowShares);
  recorder.amount(
    'badDebtAssets',
    out.badDebtAssets,
    spread,
    assetDecimals,
    before.totalSupplyAssets,
  );
}

function compareState(
  { market, mechanism, position, collateral, debt }: MorphoWorld,
  before: MorphoState,
  after: MorphoState,
  recorder: Recorder,
): void {
  const { ledger } = market;
  const { supplyAssets, supplyShares, borrowAssets, borrowShares } = mechanism.totals;
  const compare = (field: keyof MorphoState, got: Num, decimals: number) =>
    recorder.amount(field, after[field], got, decimals, before[field]);
  compare('collateral', ledger.balance(position.owner, collateral.asset), assetDecimals);
  compare('borrowShares', ledger.balance(position.owner, debt.token), shareDecimals);
  compare('totalSupplyAssets', supplyAssets, assetDecimals);
  compare('totalSupplyShares', supplyShares, shareDecimals);
  compare('totalBorrowAssets', borrowAssets, assetDecimals);
  compare('totalBorrowShares', borrowShares, shareDecimals);
}
