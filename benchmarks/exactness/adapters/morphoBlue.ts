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

type Compare = (field: string, expected: string, got: Num, whole?: string) => void;

/**
 * Both are measured in raw units of the asset: where noise tips the rounding of one of them, the
 * shares differ by a million of theirs.
 */
function comparison(recorder: Recorder): { assets: Compare; shares: Compare } {
  const inAssetUnits = (shares: string) => `${shares}e${assetDecimals - shareDecimals}`;
  const assets: Compare = (field, expected, got, whole) =>
    recorder.amount(field, expected, got, assetDecimals, whole);
  return {
    assets,
    shares: (field, expected, got, whole = '0') =>
      assets(field, inAssetUnits(expected), got, inAssetUnits(whole)),
  };
}

function compareOutcome(
  { market, mechanism, position, collateral, debt, liquidator }: MorphoWorld,
  before: MorphoState,
  out: MorphoOutcome,
  recorder: Recorder,
): void {
  const { ledger, accounts, arithmetic } = market;
  const { lender, badDebt } = accounts;
  const { assets, shares } = comparison(recorder);
  const left = ledger.balance(position.owner, collateral.asset);
  const suppliers = marketTotals(before, arithmetic).supplyAssets;
  const spread = suppliers.minus(mechanism.totals.supplyAssets);
  recorder.same('seizes all', out.seizedAssets === before.collateral, left.isZero());
  assets('repaidAssets', out.repaidAssets, ledger.balance(lender, debt.asset));
  shares('repaidShares', out.repaidShares, ledger.balance(lender, debt.token));
  assets('seizedAssets', out.seizedAssets, ledger.balance(liquidator, collateral.asset));
  shares(
    'badDebtShares',
    out.badDebtShares,
    ledger.balance(badDebt, debt.token),
    before.borrowShares,
  );
  assets('badDebtAssets', out.badDebtAssets, spread, before.totalSupplyAssets);
}

function compareState(
  { market, mechanism, position, collateral, debt }: MorphoWorld,
  before: MorphoState,
  after: MorphoState,
  recorder: Recorder,
): void {
  const { totals } = mechanism;
  const { assets, shares } = comparison(recorder);
  const compare = (by: Compare, field: keyof MorphoState, got: Num) =>
    by(field, after[field], got, before[field]);
  compare(assets, 'collateral', market.ledger.balance(position.owner, collateral.asset));
  compare(shares, 'borrowShares', market.ledger.balance(position.owner, debt.token));
  compare(assets, 'totalSupplyAssets', totals.supplyAssets);
  compare(shares, 'totalSupplyShares', totals.supplyShares);
  compare(assets, 'totalBorrowAssets', totals.borrowAssets);
  compare(shares, 'totalBorrowShares', totals.borrowShares);
}
